using EMentoring.App;
using EMentoring.App.Runtime;
using static EMentoring.App.ITable;

namespace EMentoring.Local.Simulation;

/// <summary>
/// The table as one process reaches it: every call takes a little time in which others act, and at its border the
/// process may be killed or the store may fail. What really was committed, the laws are told.
/// </summary>
public sealed class Border(History history, Process process) : ITable
{
    private Weather Weather => history.Weather;

    public bool TookTheLast { get; private set; }

    public Task<Row?> Get(string partition, string key, CancellationToken ct = default) => Read(() => history.Table.Find(partition, key));

    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default) =>
        Read(() => history.Table.List(partition, prefix, limit, ct).Result);

    public Task<Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default)
    {
        TableLimits.Check(partition, changes);
        var (before, after) = Around(changes);
        var slow = Laws.SaysOfAPerson(partition, changes) && Weather.Strikes(Fault.Slow) ? TimeSpan.FromMilliseconds(history.Draw(20, 3000)) : TimeSpan.Zero;
        return Cross(before, after, () =>
        {
            var took = TookTheLast;
            TookTheLast = false;
            if (Weather.Strikes(Fault.Full)) history.FullUntil = history.Timeline.Now.AddSeconds(history.Draw(60, 6 * 3600));
            if (history.FullUntil > history.Timeline.Now || Weather.Strikes(Fault.Busy)) throw new TableBusyException("The store does not answer");
            if (changes.FirstOrDefault(c => c is Change.Replace or Change.Delete { ETag: not null }) is { } first && Weather.Strikes(Fault.Conflict))
            {
                process.Faults++;
                history.Table.Touch(partition, first.Key);
            }

            Row[] before = [.. changes.Select(c => history.Table.Find(partition, c.Key)).OfType<Row>()];
            var outcome = history.Table.Commit(partition, changes, ct).Result;
            history.Committed(process, partition, changes, outcome, before);
            if (Weather.Strikes(Fault.BusyAfter)) throw new TableBusyException("The store did not say whether it committed");
            TookTheLast = took || outcome == Outcome.Committed;
            return outcome;
        }, slow);
    }

    /// <summary>Something outside the table, such as handing over a letter: the same borders.</summary>
    public Task<T> Outside<T>(Func<T> act) => Cross(Fault.CrashBeforeEffect, Fault.CrashAfterEffect, act);

    private static (Fault Before, Fault After) Around(IReadOnlyList<Change> changes) =>
        changes.Any(c => c.Key == Keys.State) ? (Fault.CrashBeforeStep, Fault.CrashAfterStep)
        : changes.Any(c => c is Change.Delete or Change.Replace && c.Key.StartsWith(Keys.Outbox, StringComparison.Ordinal)) ? (Fault.CrashBeforeAcknowledgement, Fault.CrashAfterAcknowledgement)
        : (Fault.CrashBeforeWrite, Fault.CrashAfterWrite);

    private Task<T> Read<T>(Func<T> read) => Cross(Fault.CrashInRead, null, () => Weather.Strikes(Fault.ReadFails) ? throw new TableBusyException("The store did not read") : read());

    private Task<T> Cross<T>(Fault before, Fault? after, Func<T> act, TimeSpan slow = default)
    {
        history.OnOneThread();
        if (process.Gone) return Never<T>();
        var wait = slow + TimeSpan.FromTicks(history.Draw(5_000, 200_000)); // half a millisecond to twenty
        if (history.Timeline.Pass(wait)) return Now();
        var done = new TaskCompletionSource<T>();
        history.Timeline.In(wait, () =>
        {
            // Killed while the store had it in its hands: it may have happened all the same.
            if (process.Gone && history.Draw(0, 1) == 0) return;
            var now = Now();
            if (now.IsFaulted) done.TrySetException(now.Exception.InnerException!);
            else if (now.IsCompleted && !process.Gone) done.TrySetResult(now.Result);
        });
        return done.Task;

        Task<T> Now()
        {
            if (!process.Gone && Weather.Strikes(before))
            {
                process.Crash();
                return Never<T>();
            }

            try
            {
                var result = act();
                if (after is not { } fault || process.Gone || !Weather.Strikes(fault)) return Task.FromResult(result);
                process.Crash();
                return Never<T>();
            }
            catch (Exception e) when (e is TableBusyException or LaterException or IOException)
            {
                process.Faults++;
                return Task.FromException<T>(e);
            }
        }
    }

    private static Task<T> Never<T>() => new TaskCompletionSource<T>().Task;
}
