using System.Diagnostics;

namespace EMentoring.Local.Simulation;

/// <summary><c>simulate</c></summary>
public static class SimulateCommand
{
    public static int Run(string[] args)
    {
        var from = int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture); var to = int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture);
        var faults = args.Length > 3 && args[3] == "on" ? Weather.Kinds.ToArray() : [];
        var watch = Stopwatch.StartNew();
        var steps = 0L; var letters = 0L; var fail = 0;
        var thread = new Thread(() =>
        {
            for (var seed = from; seed < to; seed++)
            {
                var history = new History(new(seed) { Faults = faults, Keep = args.Contains("-t") ? 1_000_000 : 60 });
                try
                {
                    history.Run();
                    if (args.Contains("-v")) Console.WriteLine($"{seed} {history.Plot.Plan.Model} {history.Plot.Route} {history.Steps} {history.Post.Letters} {history.Trace.Hash} {history.Plot.Start:d} .. {history.Timeline.Now:d}");
                }
                catch (Exception e)
                {
                    fail++;
                    Console.WriteLine($"FAILED {seed} {history.Plot.Plan.Model} {history.Plot.Route}: {e.Message} {(e is LawBrokenException ? "" : e.StackTrace)}");
                    if (args.Contains("-t")) foreach (var line in history.Trace.Last(1_000_000)) Console.WriteLine("   " + line);
                }

                steps += history.Steps; letters += history.Post.Letters;
            }
        }, 64 << 20);
        thread.Start(); thread.Join();
        Console.WriteLine($"{to - from} histories, {steps} steps, {letters} letters, {fail} failed, {watch.Elapsed.TotalSeconds:F1} s");
        return fail;
    }
}
