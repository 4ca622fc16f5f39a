using System.Globalization;

namespace EMentoring.Benchmarks;

/// <summary>What was measured on, and how busy others kept it.</summary>
public static class Machine
{
    /// <summary>The load average of the last minute; none where the system does not tell.</summary>
    public static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";

    public static string Words(string before) => string.Create(CultureInfo.InvariantCulture,
        $"Measured {DateTime.UtcNow:yyyy-MM-dd} on {Environment.ProcessorCount} cores that others used too (load average {before} before, {Load} after), .NET {Environment.Version}, by");
}
