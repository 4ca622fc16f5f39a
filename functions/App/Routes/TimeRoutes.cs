using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>Picking, moving and cancelling a meeting's time: <c>time.html</c>.</summary>
public static class TimeRoutes
{
    /// <summary>A meeting further ahead than this is a slip of the year.</summary>
    private const int MostDaysAhead = 183;

    public static void MapTimes(this IEndpointRouteBuilder api)
    {
        api.MapGet("/time", Get).Needs(Link.Time);
        api.MapPost("/time", Post).Needs(Link.Time);
        api.MapPost("/time/poll", Poll).Needs(Link.Time);
        api.MapPost("/time/cancel", Cancel).Needs(Link.Time);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms, People people)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var (group, calendar) = (room.Group, room.Group.Plan.Calendar);
        var set = group.Stage as GroupStage.Meeting;
        var agenda = await room.Subject(people);
        return Results.Ok(new
        {
            room.Reader.Language, room.Programme, State = group.Time(room.Me, room.Number), room.Closes, room.Number,
            Around = group.Stage is GroupStage.Finding f ? calendar.Date(f.Around) : (DateOnly?)null,
            group.Plan.Minutes, room.Others, room.Goals, Poll = Slots(room), agenda.Theme, agenda.Method,
            Talk = agenda.Holder is { } holder ? new { Holder = room.Profiles.GetValueOrDefault(holder)?.Name, Mine = holder == room.Me } : null,
            Meeting = set is null || !group.Has(room.Me) ? null : new { set.At, Place = await people.Read<string>(set.By, Keys.Place(group.Id, group.Number)) ?? "" },
            Seen = Agreed(group),
        });
    }

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, People people, Inbox inbox, TimeProvider clock)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var at = fields.Time("at", clock.GetUtcNow(), room.Group.Calendar);
        var place = fields.Text("place", 200, min: 0);
        var seen = fields.Text("seen", 40, min: 0);
        if (fields.Refused) return fields.Problem();
        if (room.Group.Time(room.Me, room.Number) == Standing.Closed) return Problems.Conflict("already-closed");
        if (seen.Length > 0 && seen != Agreed(room.Group)) return Problems.Conflict("changed-meanwhile");
        if (room.Group.Stage is GroupStage.Meeting && !room.Group.MayChange(room.Me, clock.GetUtcNow())) return Problems.Form([new("at", "changed-often")]);
        await people.Keep(room.Me, (Keys.Place(room.Group.Id, room.Number), place));
        await inbox.Put(room.Group.Id, new GroupEvent.TimePicked(room.Number, at, room.Me, Checksum(place), room.Group.Sequence));
        return Results.NoContent();
    }

    /// <summary>The poll as this reader sees it: how many others a time suits, not whom.</summary>
    private static object? Slots(Room room) => room.Group.PollOf(room.Me, room.Number) == Standing.Closed || room.Group.Stage is not GroupStage.Finding f ? null : new
    {
        Slots = f.Slots.Select((at, n) => new
        {
            At = at, Mine = f.Suits.TryGetValue(room.Me, out var mine) && mine.Contains(n), Others = f.Suits.Count(s => s.Key != room.Me && s.Value.Contains(n)),
        }),
        None = f.Suits.TryGetValue(room.Me, out var suits) && suits.IsEmpty, Answered = f.Suits.ContainsKey(room.Me),
    };

    private static async Task<IResult> Poll(Link link, Fields fields, Rooms rooms, Inbox inbox)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var suit = fields.Instants("slots", Core.Groups.Slots.Most);
        var none = fields.Has("none") && fields.Flag("none");
        if (suit.IsEmpty && !none) fields.Refuse("slots", "required"); // nothing ticked may be a slip; nothing possible is said
        if (fields.Refused) return fields.Problem();
        if (room.Group.PollOf(room.Me, room.Number) == Standing.Closed) return Problems.Conflict("already-closed");
        // A page that was open while the poll was made anew: passing them over would say that none suits.
        if (room.Group.Stage is GroupStage.Finding f && suit.Except(f.Slots).Any()) return Problems.Form([new("slots", "unknown-choice")]);
        await inbox.Put(room.Group.Id, new GroupEvent.SlotsAnswered(room.Number, room.Me, none ? [] : suit));
        return Results.NoContent();
    }

    private static async Task<IResult> Cancel(Link link, Rooms rooms, Inbox inbox, TimeProvider clock)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        if (room.Group.Time(room.Me, room.Number) != Standing.Answered) return Problems.Conflict("already-closed");
        if (!room.Group.MayChange(room.Me, clock.GetUtcNow())) return Problems.Conflict("changed-often");
        await inbox.Put(room.Group.Id, new GroupEvent.MeetingCancelled(room.Number, room.Me));
        return Results.NoContent();
    }

    /// <summary>What a page gives back with a time, so that nobody writes over one that another member has agreed on meanwhile without having seen it.</summary>
    private static string Agreed(Group group) =>
        group.Stage is GroupStage.Meeting set ? $"{set.At.ToUnixTimeSeconds()}" : "none";

    private static int Checksum(string place) => place.Aggregate(17, (sum, c) => unchecked(sum * 31 + c));

    /// <summary>A meeting's start: ahead, but not by more than half a year, and not in a pause.</summary>
    public static DateTimeOffset Time(this Fields fields, string field, DateTimeOffset now, Calendar calendar)
    {
        if (fields.Instant(field) is not { } at) return default;
        if (at <= now) fields.Refuse(field, "in-the-past");
        else if (at > now.AddDays(MostDaysAhead)) fields.Refuse(field, "too-far");
        else if (calendar.Paused(at)) fields.Refuse(field, "in-a-pause");
        return at;
    }
}
