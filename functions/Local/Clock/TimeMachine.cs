using EMentoring.App;
using EMentoring.Local.Running;

namespace EMentoring.Local.Clock;

/// <summary>Moves the clock from one due time to the next, so that everything that falls due happens at its own time and in order.</summary>
public sealed class TimeMachine(IDueTable table, MovableClock clock, Runner runner) : IDisposable
{
    private const int Many = 256;

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Whatever is due by now has happened when this returns.</summary>
    public Task Settle() => MoveTo(clock.GetUtcNow());

    /// <summary>The next time at which something falls due, or null.</summary>
    public Task<DateTimeOffset?> Next() => table.NextDue();

    /// <summary>The clock shows <paramref name="target"/>, and whatever falls due until then has happened, when this returns.</summary>
    public async Task MoveTo(DateTimeOffset target)
    {
        await one.WaitAsync();
        using var pause = await runner.Pause();
        try
        {
            var stuck = new HashSet<string>();
            while (await table.NextDue() is { } next && (next <= target || next <= clock.GetUtcNow())) // what follows from it is due a moment later
            {
                await clock.Move(next);
                var due = (await table.Due(clock.GetUtcNow(), Many + stuck.Count)).Where(id => !stuck.Contains(id)).ToArray();
                if (due.Length == 0) break; // only such as cannot go on; their back-off will see to them
                foreach (var instance in due)
                    if (!await runner.Run(instance)) stuck.Add(instance);
            }

            await clock.Move(target);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
