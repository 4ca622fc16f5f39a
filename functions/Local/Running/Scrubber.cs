using System.Diagnostics;
using EMentoring.App;
using EMentoring.Local.Store;

namespace EMentoring.Local.Running;

/// <summary>
/// Within a minute of an erasure, and at start for one that a crash came after, no byte of it is left in the file. Writes wait
/// while the file is written anew: where that takes over a second, the next comes later, so that it never takes more than a sixtieth of the time.
/// </summary>
public sealed partial class Scrubber(SqliteTable table, ILogger<Scrubber> log) : BackgroundService
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await table.ScrubNow(stoppingToken);
            }
            catch (TableBusyException e)
            {
                Busy(e.GetType().Name);
            }

            var took = Stopwatch.GetElapsedTime(began);
            await Task.Delay(took > OneSecond ? 60 * took : 60 * OneSecond, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Erased bytes are still in the file, the next try follows: {Error}")]
    private partial void Busy(string error);
}
