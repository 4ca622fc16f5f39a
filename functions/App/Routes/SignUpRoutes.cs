using System.Globalization;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Routes;

/// <summary>What anybody may see and do: the open programmes, and signing up.</summary>
public static class SignUpRoutes
{
    /// <summary>A form left open for longer gets a new ticket; nothing typed is lost.</summary>
    private static readonly TimeSpan TicketLasts = TimeSpan.FromHours(24);

    public static void MapSignUps(this IEndpointRouteBuilder api)
    {
        api.MapGet("/models", () => Models.All.Select(plan => new { Key = plan.Model, Plan = plan }));
        api.MapGet("/programmes", Programmes);
        api.MapGet("/programmes/{id}", Programme);
        api.MapPost("/programmes/{id}/sign-ups", SignUp).Limited(Limits.SignUp);
    }

    private static async Task<IResult> Programmes(Board board, ProgrammeDesk desk)
    {
        var open = new List<object>();
        foreach (var (id, entry) in (await board.Entries()).Where(e => e.Entry.Line?.Stage is "open" or "reviewing" or "running")
            .OrderBy(e => e.Entry.Line!.Stage != "open").ThenBy(e => e.Entry.Line!.Closes))
            if (await desk.Find(id) is { } programme)
                open.Add(new { id, entry.Name, entry.Line!.Model, entry.Line.Closes, programme.Plan.Zone, WaitingList = TakesWaiting(programme) });
        return Results.Ok(open);
    }

    private static async Task<IResult> Programme(string id, Board board, ProgrammeDesk desk, LinkBox links)
    {
        if (await board.Entry(id) is not { } entry || await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        var opened = links.Wall.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Results.Ok(new
        {
            id, entry.Name, programme.Plan.Model, programme.Closes, programme.Plan.Zone, Open = programme.Stage is ProgrammeStage.Open,
            WaitingList = TakesWaiting(programme),
            programme.Plan, Profile.Topics,
            Ticket = links.Token(new Link(Link.Ticket, id, "", null, null, links.Wall + TicketLasts, opened)),
        });
    }

    private static async Task<IResult> SignUp(
        string id, Fields fields, ProgrammeDesk desk, LinkBox links, Ids ids, Rooms rooms, Inbox inbox, IOptions<Settings> settings,
        Mailboxes mailboxes, HttpContext context)
    {
        if (await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        var profile = fields.ReadProfile(fields.Email("email"), programme.Plan);
        if (!fields.Flag("consent")) fields.Refuse("consent", "consent-required");
        CheckTicket(id, fields, links, settings.Value.MinFillSeconds);
        var honeypot = fields.Text("website", 200, min: 0);
        if (fields.Refused) return fields.Problem();
        if (programme.Stage is not ProgrammeStage.Open && !TakesWaiting(programme)) return Problems.Conflict("already-closed");
        if (honeypot.Length > 0) return Accepted(); // a robot; it need not know
        if (mailboxes.Refuses(profile.Email) is { } after) return Limits.TooMany(context, after);

        await Take(programme, profile, ids, rooms, inbox);
        return Accepted();
    }

    /// <summary>Takes a sign-up in; the letter that asks to confirm it follows by itself. False for one who is in already.</summary>
    public static async Task<bool> Take(Programme programme, Profile profile, Ids ids, Rooms rooms, Inbox inbox)
    {
        var person = ids.Person(programme.Id, profile.Email);
        // Who is in already keeps their profile: this form proves nothing about who sent it.
        var known = (await rooms.SignUp(person))?.Stage is SignUpStage.Waiting or SignUpStage.InGroup or SignUpStage.Returning;
        // In one commit: a form without its event would be nobody's to erase.
        Change[] form = known ? [] : [new Change.Put(Keys.Pending, Wire.Write(profile))];
        await inbox.Put(person, new SignUpEvent.Asked(programme.Id, programme.Plan), form);
        return !known;
    }

    /// <summary>After sign-up has closed one gets on the waiting list: for a free seat, or a further round.</summary>
    public static bool TakesWaiting(Programme programme) => programme.Stage is ProgrammeStage.Reviewing or ProgrammeStage.Running;

    private static IResult Accepted() => Results.Json(new { }, statusCode: StatusCodes.Status202Accepted);

    private static void CheckTicket(string programme, Fields fields, LinkBox links, int minFillSeconds)
    {
        var (ticket, _) = links.Read(fields.Text("ticket", 2000), Link.Ticket);
        if (ticket?.Programme != programme) fields.Refuse("ticket", "ticket-old");
        else if (links.Wall.UtcTicks - long.Parse(ticket.Once!, CultureInfo.InvariantCulture) < TimeSpan.FromSeconds(minFillSeconds).Ticks)
            fields.Refuse("ticket", "too-fast");
    }

    private static Role ReadRole(Fields fields, Plan plan)
    {
        var chosen = fields.Choice("role", plan.Seats.Select(s => Wire.Name(s.Role)));
        return plan.Seats.FirstOrDefault(s => Wire.Name(s.Role) == chosen)?.Role ?? plan.Seats[0].Role;
    }

    /// <summary>A profile from a form's fields.</summary>
    public static Profile ReadProfile(this Fields fields, string email, Plan plan)
    {
        // One of the two alone is a slip, not a choice.
        var named = plan.Approval == Approval.Supervisor
            || (plan.Approval == Approval.Named && (fields.Text("supervisorName", 80, 0) + fields.Text("supervisorEmail", 254, 0)).Length > 0);
        var profile = new Profile
        {
            Name = fields.Text("name", 80),
            Email = email,
            Language = fields.Choice("language", plan.Languages),
            Role = plan.Seats.Length > 1 ? ReadRole(fields, plan) : plan.Seats[0].Role,
            Avoid = fields.Text("avoid", 200, min: 0),
            SmallUnit = plan.SmallFirst && fields.Flag("smallUnit"),
            Unit = fields.Text("unit", 80),
            Experience = fields.Choice("experience", "new", "some", "long"),
            Speaks = fields.Choices("speaks", Profile.Languages, 1, 3),
            Strengths = fields.Choices("strengths", Profile.Topics, 0, 5),
            Wishes = fields.Choices("wishes", Profile.Topics, 1, 3),
            Format = fields.Choice("format", "online", "in-person", "either"),
            Times = fields.Choices("times", ["morning", "afternoon", "evening"], 1, 3),
            SupervisorName = named ? fields.Text("supervisorName", 80) : "",
            SupervisorEmail = named ? fields.Email("supervisorEmail") : "",
        };
        if (profile.SupervisorEmail.Length > 0 && Profile.SameAddress(profile.Email, profile.SupervisorEmail))
            fields.Refuse("supervisorEmail", "same-as-own");
        return profile;
    }
}
