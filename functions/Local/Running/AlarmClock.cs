using EMentoring.App;
using EMentoring.App.Runtime;

namespace EMentoring.Local.Running;

/// <summary>
/// Wakes whatever is due. The table's index of due times is the alarm clock's only memory, so there is nothing to be
/// rebuilt when the program starts, and what sleeps costs nothing. It looks once a second: sooner comes by wake-ups.
/// </summary>
public sealed partial class AlarmClock(IDueTable table, Runner runner, TimeProvider clock, Meters meters, ILogger<AlarmClock> log) : BackgroundService
{
    private const int Many = 1000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        do
        {
            try
            {
                var now = clock.GetUtcNow();
                meters.Lag(now - (await table.NextDue(stoppingToken) ?? now));
                foreach (var instance in await table.Due(now, Many + runner.Failing, stoppingToken))
                    await runner.Wake(instance);
            }
            catch (TableBusyException e)
            {
                Busy(e.GetType().Name);
            }
        }
        while (await second.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store did not say what is due: {Error}")]
    private partial void Busy(string error);
}
