using System.Globalization;
using System.Text.Json;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Evaluation;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>"My mentoring": where one is, what is next, and everything that is held about one: <c>mine.html</c>.</summary>
public static class MineRoutes
{
    public static void MapMine(this IEndpointRouteBuilder api)
    {
        api.MapGet("/mine", Get).Needs(Link.Mine);
        api.MapPut("/mine", Put).Needs(Link.Mine);
        api.MapGet("/mine/export", Export).Needs(Link.Mine);
        api.MapPost("/mine/leave", Leave).Needs(Link.Mine);
        api.MapPost("/mine/erase", Erase).Needs(Link.Mine);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms, People people, Board board, LinkBox links, TimeProvider clock,
        Certificates certificates)
    {
        if (await rooms.SignUp(link.Person) is not { } signUp || await people.Profile(link.Person) is not { } me
            || await board.Entry(link.Programme) is not { } entry) return Problems.NotFound();
        var groupId = (signUp.Stage as SignUpStage.InGroup)?.Group ?? (signUp.Stage as SignUpStage.Finished)?.Group;
        var room = groupId is null ? null : await rooms.Enter(link with { Group = groupId });
        // Before the supervisors have approved, the members have not been introduced.
        var met = room is { Group.Stage: not (GroupStage.Unborn or GroupStage.Approving) } && room.Group.Has(link.Person) ? room : null;
        var meeting = met?.Group.Stage as GroupStage.Meeting;
        var agenda = met?.Group.Stage is GroupStage.Finding or GroupStage.Meeting ? await Agenda.Of(met.Group, met.Group.Number, people) : null;
        var certified = await certificates.Of(link.Person) is not null;
        return Results.Ok(new
        {
            me.Language, Programme = new { Id = link.Programme, entry.Name, signUp.Plan.Zone, Pair = signUp.Plan.Pairs }, State = "open", Me = me,
            Stage = Stage(signUp, room), Next = Next(link, signUp, room, links, clock),
            Others = met?.Others ?? [], Goals = met?.Goals ?? [],
            Meeting = meeting is null ? null : new
            {
                met!.Group.Number, meeting.At, Place = await people.Read<string>(meeting.By, Keys.Place(met.Group.Id, met.Group.Number)) ?? "",
            },
            met?.Group.Held, met?.Group.Target,
            Growth = await Growth(signUp, people), Insights = met is null ? [] : await Insights(met, people),
            Role = signUp.Plan.Seats.Length > 1 ? met?.Group.RoleOf(link.Person) ?? signUp.Plan.RoleOf(me) : (Role?)null,
            MayPause = met?.Group.MayPause(link.Person) == true, Pause = met?.Group.Break is { } pause && pause.To >= met.Group.Calendar.Date(clock.GetUtcNow()) ? pause : null,
            agenda?.Theme, agenda?.Method,
            Talk = agenda?.Holder is { } holder ? new { Holder = met!.Profiles.GetValueOrDefault(holder)?.Name, Mine = holder == link.Person } : null,
            Diary = room is { Group.Plan.Diary: > 0 } && room.Group.Participates(link.Person) ? await Diary(room, people, links, clock) : null,
            Certificate = certified ? Token(Link.Certificate) : null,
            UnitInsights = signUp.Stage is SignUpStage.InGroup or SignUpStage.Finished ? Token(Link.Insights) : null,
            Eligible = me.Eligible || certified, signUp.Plan,
        });

        string Token(string action) => links.Token(new Link(action, link.Programme, link.Person, groupId, null, clock.GetUtcNow().AddDays(90)));
    }

    /// <summary>The diary's entries, for their writer, each with a link to mend it.</summary>
    private static async Task<object> Diary(Room room, People people, LinkBox links, TimeProvider clock)
    {
        var entries = new List<object>();
        foreach (var number in Enumerable.Range(1, room.Group.Held))
            entries.Add(new
            {
                Number = number, Text = await people.Read<string>(room.Me, Keys.Diary(room.Group.Id, number)),
                Token = links.Token(new Link(Link.Diary, room.Link.Programme, room.Me, room.Group.Id, number, clock.GetUtcNow().AddDays(30))),
            });
        return new { Written = await people.Diary(room.Me, room.Group.Id), Needed = room.Group.Plan.Diary, Of = room.Group.Plan.Cap, Entries = entries };
    }

    private static string Stage(SignUp signUp, Room? room) => signUp.Stage switch
    {
        SignUpStage.InGroup when room?.Group.Stage is GroupStage.Reporting => "asking-held",
        SignUpStage.InGroup when room is not null => room.Group.Stage is GroupStage.Unborn ? "approving" : room.Group.Stage.Name,
        SignUpStage.Waiting { Joining: not null } => "joining",
        _ => signUp.Stage.Name,
    };

    /// <summary>What the person may do now, with a link for just that.</summary>
    private static object? Next(Link link, SignUp signUp, Room? room, LinkBox links, TimeProvider clock)
    {
        var (action, number) = (signUp.Stage, room?.Group.Stage) switch
        {
            (SignUpStage.Returning, _) => (Link.Return, (int?)null),
            (SignUpStage.InGroup, GroupStage.Agreeing) => (Link.Goals, null),
            (SignUpStage.InGroup, GroupStage.Theming) when room!.Group.Participates(link.Person) => (Link.Themes, room.Group.Number),
            (SignUpStage.InGroup, GroupStage.Finding or GroupStage.Meeting) => (Link.Time, room!.Group.Number),
            (SignUpStage.InGroup, GroupStage.Reporting) => (Link.Held, room!.Group.Number),
            (SignUpStage.InGroup, GroupStage.Deciding) when room!.Group.Participates(link.Person) => (Link.Decide, room!.Group.Held),
            (SignUpStage.InGroup, GroupStage.Evaluating) when room!.Group.Participates(link.Person) => (Link.Evaluate, room!.Group.Held),
            _ => (null, null),
        };
        if (action is null) return null;
        var token = links.Token(new Link(action, link.Programme, link.Person, room?.Group.Id, number, clock.GetUtcNow().AddDays(30)));
        return new { Page = action, Token = token, Answered = Answered(room, link.Person), Closes = room?.Closes ?? signUp.Stage.Ask?.Closes(signUp.Plan.Calendar) };
    }

    /// <summary>True where all that is left is to correct what was said.</summary>
    private static bool Answered(Room? room, string me) => room?.Group switch
    {
        { Stage: GroupStage.Agreeing } g => g.Goals(me) == Standing.Answered,
        { Stage: GroupStage.Theming } g => g.ThemesOf(me, g.Held) == Standing.Answered,
        { Stage: GroupStage.Finding } g => g.PollOf(me, g.Number) == Standing.Answered,
        { Stage: GroupStage.Meeting } => true,
        { Stage: GroupStage.Deciding } g => g.Decision(me, g.Held) == Standing.Answered,
        { Stage: GroupStage.Evaluating } g => g.Evaluation(me) == Standing.Answered,
        _ => false,
    };

    private static async Task<object?> Growth(SignUp signUp, People people)
    {
        var answers = await people.Answers(signUp.Id);
        return answers is not { First: { } first, Last: { } last } ? null
            : Assessment.Of(signUp.Plan).Zip(first.Scores, last.Scores).Select(s => new { Item = s.First, First = s.Second, Last = s.Third });
    }

    private static async Task<IEnumerable<object>> Insights(Room room, People people)
    {
        var shared = new List<object>();
        foreach (var (id, profile) in room.Profiles.Where(p => p.Key != room.Me))
            if (await people.Read<FinalEvaluation>(id, Keys.Evaluation(room.Group.Id)) is { } evaluation && evaluation.SharedWith("group"))
                shared.Add(new { profile.Name, Text = evaluation.Insight });
        return shared;
    }

    private static async Task<IResult> Put(Link link, Fields fields, Rooms rooms, People people)
    {
        if (await people.Profile(link.Person) is not { } before || await rooms.SignUp(link.Person) is not { } signUp) return Problems.NotFound();
        var profile = fields.ReadProfile(before.Email, signUp.Plan);
        if (fields.Refused) return fields.Problem();
        var approved = signUp.Stage is SignUpStage.InGroup or SignUpStage.Finished ? before.ApprovedUnit ?? before.Unit : null;
        await people.Keep(link.Person, (Keys.Profile, profile with { Eligible = before.Eligible, ApprovedUnit = approved }));
        return Results.NoContent();
    }

    private static async Task<IResult> Export(Link link, People people, TimeProvider clock)
    {
        var rows = (await people.Own(link.Person)).ToDictionary(r => r.Key, r => JsonElement.Parse(r.Body));
        if (rows.Count == 0) return Problems.NotFound();
        var file = JsonSerializer.SerializeToUtf8Bytes(new { link.Person, link.Programme, At = clock.GetUtcNow(), Held = rows }, Readable);
        return Results.File(file, "application/json", string.Create(CultureInfo.InvariantCulture, $"ementoring-{clock.GetUtcNow():yyyy-MM-dd}.json"));
    }

    private static readonly JsonSerializerOptions Readable = new(Wire.Json) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Task<IResult> Leave(Link link, Rooms rooms, Inbox inbox) => Tell(link, new SignUpEvent.Leaves(), rooms, inbox);

    private static Task<IResult> Erase(Link link, Rooms rooms, Inbox inbox) => Tell(link, new SignUpEvent.EraseAsked(), rooms, inbox);

    /// <summary>Refused where the event would change nothing.</summary>
    private static async Task<IResult> Tell(Link link, SignUpEvent e, Rooms rooms, Inbox inbox)
    {
        if (await rooms.SignUp(link.Person) is not { } signUp) return Problems.NotFound();
        if (Life.SignUps.Absorbs(signUp, e, DateTimeOffset.UnixEpoch)) return Problems.Conflict("already-closed");
        await inbox.Put(link.Person, e);
        return Results.NoContent();
    }
}
