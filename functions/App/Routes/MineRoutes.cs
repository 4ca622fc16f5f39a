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

    private static async Task<IResult> Get(Link link, Rooms rooms, People people, Board board, LinkBox links, TimeProvider clock)
    {
        if (await rooms.SignUp(link.Person) is not { } signUp || await people.Profile(link.Person) is not { } me
            || await board.Entry(link.Programme) is not { } entry) return Problems.NotFound();
        var groupId = (signUp.Stage as SignUpStage.InGroup)?.Group ?? (signUp.Stage as SignUpStage.Finished)?.Group;
        var room = groupId is null ? null : await rooms.Enter(link with { Group = groupId });
        // Before the supervisors have approved, the members have not been introduced.
        var met = room is { Group.Stage: not (GroupStage.Unborn or GroupStage.Approving) } && room.Group.Has(link.Person) ? room : null;
        var meeting = met?.Group.Stage as GroupStage.Meeting;
        return Results.Ok(new
        {
            me.Language, Programme = new { Id = link.Programme, entry.Name, signUp.Plan.Zone }, State = "open", Me = me,
            Stage = Stage(signUp, room), Next = Next(link, signUp, room, links, clock),
            Others = met?.Others ?? [], Goals = met?.Goals ?? [],
            Meeting = meeting is null ? null : new
            {
                met!.Group.Number, meeting.At, Place = await people.Read<string>(meeting.By, Keys.Place(met.Group.Id, met.Group.Number)) ?? "",
            },
            met?.Group.Held, met?.Group.Target,
            Growth = await Growth(link.Person, people), Insights = met is null ? [] : await Insights(met, people),
        });
    }

    private static string Stage(SignUp signUp, Room? room) => signUp.Stage switch
    {
        SignUpStage.InGroup when room?.Group.Stage is GroupStage.Reporting => "asking-held",
        SignUpStage.InGroup when room is not null => room.Group.Stage is GroupStage.Unborn ? "approving" : room.Group.Stage.Name,
        _ => signUp.Stage.Name,
    };

    /// <summary>What the person may do now, with a link for just that.</summary>
    private static object? Next(Link link, SignUp signUp, Room? room, LinkBox links, TimeProvider clock)
    {
        var (action, number) = (signUp.Stage, room?.Group.Stage) switch
        {
            (SignUpStage.Returning, _) => (Link.Return, (int?)null),
            (SignUpStage.InGroup, GroupStage.Agreeing) => (Link.Goals, null),
            (SignUpStage.InGroup, GroupStage.Finding or GroupStage.Meeting) => (Link.Time, room!.Group.Number),
            (SignUpStage.InGroup, GroupStage.Reporting) => (Link.Held, room!.Group.Number),
            (SignUpStage.InGroup, GroupStage.Deciding) => (Link.Decide, room!.Group.Held),
            (SignUpStage.InGroup, GroupStage.Evaluating) => (Link.Evaluate, room!.Group.Held),
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
        { Stage: GroupStage.Meeting } => true,
        { Stage: GroupStage.Deciding } g => g.Decision(me, g.Held) == Standing.Answered,
        { Stage: GroupStage.Evaluating } g => g.Evaluation(me) == Standing.Answered,
        _ => false,
    };

    private static async Task<object?> Growth(string person, People people)
    {
        var answers = await people.Answers(person);
        return answers is not { First: { } first, Last: { } last } ? null
            : Assessment.Items.Select((item, i) => new { Item = item, First = first.Scores[i], Last = last.Scores[i] });
    }

    private static async Task<IEnumerable<object>> Insights(Room room, People people)
    {
        var shared = new List<object>();
        foreach (var (id, profile) in room.Profiles.Where(p => p.Key != room.Me))
            if (await people.Read<FinalEvaluation>(id, Keys.Evaluation(room.Group.Id)) is { Share: not "me", Insight.Length: > 0 } evaluation)
                shared.Add(new { profile.Name, Text = evaluation.Insight });
        return shared;
    }

    private static async Task<IResult> Put(Link link, Fields fields, Rooms rooms, People people)
    {
        if (await people.Profile(link.Person) is not { } before || await rooms.SignUp(link.Person) is not { } signUp) return Problems.NotFound();
        var profile = fields.ReadProfile(before.Email, signUp.Plan);
        if (fields.Refused) return fields.Problem();
        await people.Keep(link.Person, (Keys.Profile, profile));
        return Results.NoContent();
    }

    private static async Task<IResult> Export(Link link, People people, TimeProvider clock)
    {
        var rows = (await people.Everything(link.Person)).ToDictionary(r => r.Key, r => JsonElement.Parse(r.Body));
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
