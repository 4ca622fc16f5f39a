using System.Diagnostics;
using System.Globalization;
using EMentoring.Core;
using EMentoring.Local.Crowd;

namespace EMentoring.Local.Simulation;

/// <summary>
/// <c>simulate [--seed S] [--model KEY] [--people N [--programmes N]] [--faults on|off|KIND,KIND] [--histories N] [--threads N] [--minutes N]
/// [--trace LINES]</c>: lives of programmes with robot people, in no time. One history where only a seed is given; its
/// last lines with <c>--trace</c>.
/// </summary>
public static class SimulateCommand
{
    public static int Run(string[] args, TextWriter output)
    {
        if (After("--model") is { } model && Models.All.All(m => m.Model != model)) return Wrong($"There is no programme model '{model}'.");
        if (Number("--people") is >= CrowdCommand.Least and var crowd) return CrowdCommand.Run(crowd, Number("--programmes"), Number("--seed") ?? 4, After("--picture"), output).GetAwaiter().GetResult();
        var faults = After("--faults") is null or "on" ? [.. Weather.Kinds] : After("--faults") is "off" ? []
            : After("--faults")!.Split(',').Select(name => Enum.TryParse<Fault>(name, ignoreCase: true, out var fault) ? fault : (Fault)(-1)).ToArray();
        if (faults.Contains((Fault)(-1))) return Wrong($"The faults: {string.Join(", ", Weather.Kinds)}.");
        var setting = new Setting(Number("--seed") ?? 0) { Model = After("--model"), People = Number("--people"), Faults = faults, Keep = Number("--trace") ?? 40 };
        return Number("--histories") is { } many ? Many(setting, many) : One(setting);

        string? After(string option) => args.SkipWhile(a => a != option).ElementAtOrDefault(1);
        int? Number(string option) => int.TryParse(After(option), CultureInfo.InvariantCulture, out var n) ? n : null;

        int Wrong(string what)
        {
            output.WriteLine(what);
            return 2;
        }

        int Many(Setting first, int histories)
        {
            var (watch, report, minute) = (Stopwatch.StartNew(), new Report(), TimeSpan.FromMinutes(1));
            using (new Timer(_ => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMinutes,5:F0} min  {report.Histories,9:N0} of {histories:N0} histories")), null, minute, minute))
                Simulations.Run(first, histories, Number("--threads") ?? Environment.ProcessorCount, TimeSpan.FromMinutes(Number("--minutes") ?? 1_000_000), report);
            output.Write(report);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from seed {first.Seed}, {watch.Elapsed.TotalSeconds:F0} s"));
            if (report.Failure is not null) output.Write(report.Failure);
            return report.Failure is null ? 0 : 1;
        }

        int One(Setting only)
        {
            var (history, broken) = Simulations.Run(only);
            if (broken is not null) output.Write(Report.Tell(history, broken));
            else if (args.Contains("--trace")) foreach (var line in history.Trace.Last(only.Keep)) output.WriteLine(line);
            var report = new Report();
            report.Add(history, broken);
            output.Write(report);
            output.WriteLine($"{history.Plot.Plan.Model}, {history.Plot.People} people, {history.Plot.Route}, {history.Plot.Start:yyyy-MM-dd} to {history.Timeline.Now:yyyy-MM-dd}, trace {history.Trace.Hash}");
            return broken is null ? 0 : 1;
        }
    }
}
