using EMentoring.App;
using EMentoring.Local.Store;

namespace EMentoring.Local.Running;

/// <summary>Within a minute of an erasure, and at start for one that a crash came after, no byte of it is left in the file.</summary>
public sealed partial class Scrubber(SqliteTable table, ILogger<Scrubber> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1));
        do
        {
            try
            {
                await table.ScrubNow(stoppingToken);
            }
            catch (TableBusyException e)
            {
                Busy(e.GetType().Name);
            }
        }
        while (await minute.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Erased bytes are still in the file, the next try follows: {Error}")]
    private partial void Busy(string error);
}
