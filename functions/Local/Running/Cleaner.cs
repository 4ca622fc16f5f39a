using EMentoring.App;
using EMentoring.Local.Store;

namespace EMentoring.Local.Running;

/// <summary>
/// Leaves no byte of what has been erased in the database's files: when the program starts, for erasures that a crash
/// came after, and once a day.
/// </summary>
public sealed partial class Cleaner(SqliteTable table, ILogger<Cleaner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var day = new PeriodicTimer(TimeSpan.FromDays(1));
        do
        {
            try
            {
                await table.Compact();
            }
            catch (TableBusyException e)
            {
                Busy(e.GetType().Name); // tomorrow
            }
        }
        while (await day.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database could not be compacted: {Error}")]
    private partial void Busy(string error);
}
