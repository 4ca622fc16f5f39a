using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace EMentoring.Benchmarks;

/// <summary>What was measured on, how fast it was that hour, and how busy.</summary>
public static class Machine
{
    /// <summary>The load average of the last minute; none where the system does not tell.</summary>
    public static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";

    public static string Words(string before) => string.Create(CultureInfo.InvariantCulture,
        $"Measured {DateTime.UtcNow:yyyy-MM-dd} on {Environment.ProcessorCount} cores ({Model}, SHA-256 at {Hashing():N0} MB/s on one; load average {before} before, {Load} after), .NET {Environment.Version}, by");

    private static string Model => File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) is { } line ? line.Split(':')[1].Trim() : "?";

    /// <summary>What one core does with nothing of ours in it, so that two days' figures can be compared: megabytes a second, in one second.</summary>
    private static double Hashing()
    {
        var (block, watch, blocks) = (new byte[1_000_000], Stopwatch.StartNew(), 0);
        for (; watch.ElapsedMilliseconds < 1000; blocks++) SHA256.HashData(block);
        return blocks / watch.Elapsed.TotalSeconds;
    }
}
