using EMentoring.Core;

namespace EMentoring.App.Mailing;

/// <summary>What the mail service takes.</summary>
/// <param name="Minute">Letters a minute.</param>
/// <param name="Hour">Letters an hour.</param>
public sealed record Quota(int Minute, int Hour);

/// <summary>
/// Gives every letter its turn under the mail service's quota, over all the instances of the program, since the count is
/// a row of the table. A quarter of the quota is a lane for urgent letters, so that a sign-in does not stand behind two
/// thousand invitations. Where a lane is empty it goes into debt: each letter gets the time of its own turn and comes
/// back once, not again and again.
/// </summary>
public sealed class MailQuota(ITable table, TimeProvider clock, Quota quota)
{
    private const string Partition = "mail", Key = "quota";

    /// <summary>Letters that somebody waits for at a screen, or that lose their meaning in hours.</summary>
    private static readonly HashSet<string> Urgent = ["sign-in", "confirm", "invitation", "cancelled", "tomorrow"];

    /// <summary>Tokens of a lane; negative while turns have been given ahead.</summary>
    private sealed record Lane(double Minute, double Hour);

    private sealed record Lanes(DateTimeOffset At, Lane Urgent, Lane Usual);

    /// <summary>Takes a turn for a letter of this kind: now, or the UTC instant that is returned, when it may go without asking again.</summary>
    public async Task<DateTimeOffset> Take(string kind, CancellationToken ct = default)
    {
        while (true)
        {
            var row = await table.Get(Partition, Key, ct);
            var now = clock.GetUtcNow();
            var (lanes, turn) = Turn(row is null ? Full(now) : Refilled(Wire.Read<Lanes>(row.Body), now), Urgent.Contains(kind));
            var body = Wire.Write(lanes);
            Change change = row is null ? new Change.Add(Key, body) : new Change.Replace(Key, body, row.ETag);
            if (await table.Commit(Partition, [change], ct) == ITable.Outcome.Committed) return turn;
        }
    }

    private (Lanes, DateTimeOffset) Turn(Lanes lanes, bool urgent)
    {
        // An urgent letter takes the usual lane where its own is empty and that one is not.
        var own = urgent && (Full(lanes.Urgent) || !Full(lanes.Usual));
        var (lane, share) = own ? (lanes.Urgent, UrgentShare) : (lanes.Usual, UsualShare);
        var taken = new Lane(lane.Minute - 1, lane.Hour - 1);
        var wait = TimeSpan.FromSeconds(Math.Max(Wait(taken.Minute, share.Minute / 60.0), Wait(taken.Hour, share.Hour / 3600.0)));
        return (own ? lanes with { Urgent = taken } : lanes with { Usual = taken }, lanes.At + wait);

        static bool Full(Lane lane) => lane is { Minute: >= 1, Hour: >= 1 };
        static double Wait(double tokens, double perSecond) => tokens >= 0 ? 0 : -tokens / perSecond;
    }

    private Quota UrgentShare => new(Math.Max(1, quota.Minute / 4), Math.Max(1, quota.Hour / 4));

    private Quota UsualShare => new(Math.Max(1, quota.Minute - UrgentShare.Minute), Math.Max(1, quota.Hour - UrgentShare.Hour));

    private Lanes Full(DateTimeOffset now) => new(now, new(UrgentShare.Minute, UrgentShare.Hour), new(UsualShare.Minute, UsualShare.Hour));

    private Lanes Refilled(Lanes lanes, DateTimeOffset now)
    {
        // Clocks of two machines differ; time does not go back.
        var seconds = Math.Max(0, (now - lanes.At).TotalSeconds);
        return new(lanes.At.AddSeconds(seconds), Refill(lanes.Urgent, UrgentShare), Refill(lanes.Usual, UsualShare));

        Lane Refill(Lane lane, Quota share) => new(
            Math.Min(share.Minute, lane.Minute + seconds * share.Minute / 60), Math.Min(share.Hour, lane.Hour + seconds * share.Hour / 3600));
    }
}
