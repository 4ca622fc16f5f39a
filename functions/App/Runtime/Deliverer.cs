using EMentoring.Core;
using EMentoring.Core.Letters;
using Microsoft.Extensions.Logging;

namespace EMentoring.App.Runtime;

/// <summary>
/// Carries out an instance's outbox in order and deletes each row when it is done: at least once, and by the effect's key
/// a repeat changes nothing. What fails is tried again later and does not hold up the rest; after its last try it waits
/// on the coordinator's attention list for somebody to try once more. An erasure, and what is told to all, is tried until
/// it is done: when a programme has been erased nobody looks at its list.
/// </summary>
public sealed partial class Deliverer(ITable table, Errands errands, TimeProvider clock, Meters meters, ILogger<Deliverer> log)
{
    /// <summary>Waits between tries: from half a minute to six hours, some two days in all; then every six hours where it goes on.</summary>
    private static readonly TimeSpan[] BackOff =
        [.. new[] { 0.5, 2, 5, 15, 30, 60, 120, 240, 360, 360, 360, 360, 360, 360 }.Select(TimeSpan.FromMinutes)];

    /// <summary>
    /// Returns when everything in the outbox has been tried. What failed has a later due time; the earliest of these is
    /// returned, or null where nothing is left. A programme is told nothing before what it may read then is written, such
    /// as the board's line that its summary counts: news for it does not overtake what failed, unless that was a letter.
    /// Nothing at all overtakes the keeping of a profile, without which there is nobody to write to, or an erasure. What has
    /// been carried out is written down even where <paramref name="ct"/> asks to stop: after an orderly stop nothing is repeated.
    /// </summary>
    public async Task<DateTimeOffset?> Deliver(string instance, CancellationToken ct = default)
    {
        DateTimeOffset? next = null, behind = null;
        var all = false;
        var unnoticed = new List<Change>(); // done, to be written down with the next letter or at the end: were it done twice, nobody would notice
        foreach (var row in await table.List(instance, Keys.Outbox, ct: ct))
        {
            var outgoing = Outgoing.Of(row.Body);
            if (row.Due > clock.GetUtcNow())
            {
                Wait(row.Due, outgoing);
                continue;
            }

            using var activity = Tracing.CarryOut(outgoing.Key, Wire.Name(outgoing.Effect), outgoing.Trace);
            IReadOnlyList<Change> done;
            try
            {
                if (behind is { } until && (all || outgoing.Effect is Effect.TellProgramme)) throw new LaterException(until);
                await errands.CarryOut(outgoing, ct);
                done = Done(row, outgoing);
            }
            catch (LaterException e)
            {
                done = [new Change.Replace(row.Key, row.Body, row.ETag, e.At)]; // its turn has not come: not a failure
            }
            catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                Failed(outgoing.Key, outgoing.Tries + 1, e.GetType().Name);
                meters.Failures.Add(1);
                done = await Later(instance, row, outgoing with { Tries = outgoing.Tries + 1 }, e);
            }

            if (outgoing.Effect is not Effect.Send && done is [Change.Delete gone])
            {
                unnoticed.Add(gone);
                if (unnoticed.Count == TableLimits.Rows - 2) await Finish();
                continue;
            }

            if (unnoticed.Count > 0 && await table.Commit(instance, [.. unnoticed, .. done], CancellationToken.None) == ITable.Outcome.Committed)
            {
                meters.Waiting.Add(-unnoticed.Count);
                unnoticed.Clear();
            }
            // A conflict means that another was at it as well, and carried it out; where it failed here, that is not certain.
            else if (await table.Commit(instance, done, CancellationToken.None) == ITable.Outcome.Conflict && done[0] is not Change.Replace) continue;
            if (done[0] is Change.Replace { Due: var due }) Wait(due, outgoing);
            else meters.Waiting.Add(-1);
        }

        await Finish();
        return next;

        async Task Finish()
        {
            if (unnoticed.Count > 0 && await table.Commit(instance, unnoticed, CancellationToken.None) == ITable.Outcome.Committed) meters.Waiting.Add(-unnoticed.Count);
            else
                foreach (var one in unnoticed)
                    if (await table.Commit(instance, [one], CancellationToken.None) == ITable.Outcome.Committed) meters.Waiting.Add(-1); // a conflict: another carried that one out as well
            unnoticed.Clear();
        }

        void Wait(DateTimeOffset? due, Outgoing what)
        {
            if (next is null || due < next) next = due;
            all |= what.Effect is Effect.KeepProfile or Effect.Erase;
            if (what.Effect is not Effect.Send && (behind is null || due > behind)) behind = due;
        }
    }

    private List<Change> Done(Row row, Outgoing outgoing)
    {
        var changes = new List<Change> { new Change.Delete(row.Key, row.ETag) };
        if (outgoing is { Effect: Effect.Send { Letter: var letter }, SignIn: null }) // that anybody may ask for, and nothing is left of
        {
            var sent = new Sent(letter.Kind, letter.Reader, letter.Person, clock.GetUtcNow());
            changes.Add(new Change.Put(Keys.Sent + row.Key[Keys.Outbox.Length..], Wire.Write(sent)));
        }

        return changes;
    }

    private async Task<IReadOnlyList<Change>> Later(string instance, Row row, Outgoing outgoing, Exception e)
    {
        var now = clock.GetUtcNow();
        if (outgoing.Tries <= BackOff.Length || outgoing.Effect is Effect.Erase or Effect.TellAll)
            return [new Change.Replace(row.Key, outgoing.Written(), row.ETag, now + BackOff[Math.Min(outgoing.Tries, BackOff.Length) - 1])];
        var key = Keys.Dead + row.Key[Keys.Outbox.Length..];
        await errands.ShowDead(instance, key, outgoing, now);
        meters.Dead.Add(1);
        GivenUp(outgoing.Key, e.GetType().Name);
        return [new Change.Delete(row.Key, row.ETag), new Change.Add(key, Wire.Write(outgoing with { Tries = 0 }))];
    }

    /// <summary>Tries once more what was given up. False where there is no such thing.</summary>
    public async Task<bool> Retry(string instance, string key, CancellationToken ct = default)
    {
        if (await table.Get(instance, key, ct) is not { } row) return false;
        var back = new Change.Add(Keys.Outbox + key[Keys.Dead.Length..], row.Body, clock.GetUtcNow());
        if (await table.Commit(instance, [new Change.Delete(key, row.ETag), back], ct) == ITable.Outcome.Conflict) return false;
        meters.Waiting.Add(1);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Effect {Key} failed at try {Try}: {Error}")]
    private partial void Failed(string key, int @try, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Effect {Key} given up: {Error}")]
    private partial void GivenUp(string key, string error);
}

/// <summary>A line of the send ledger: what went out to whom and when, in ids.</summary>
public sealed record Sent(LetterKind Kind, Reader Reader, string? Person, DateTimeOffset At);
