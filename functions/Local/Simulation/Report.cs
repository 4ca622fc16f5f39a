using System.Globalization;
using System.Text;

namespace EMentoring.Local.Simulation;

/// <summary>What many histories came to.</summary>
public sealed class Report
{
    private readonly Lock one = new();
    private readonly long[] faults = new long[Weather.Kinds.Length];

    public int Histories { get; private set; }
    public long Steps { get; private set; }
    public long Letters { get; private set; }
    public long Repeated { get; private set; }
    public int MostTimes { get; private set; }
    public long Checks { get; private set; }
    public long Summaries { get; private set; }

    /// <summary>The first history that broke a law, as text; null where none did.</summary>
    public string? Failure { get; private set; }

    /// <summary>True where the fault happened at all.</summary>
    public bool Saw(Fault fault) => faults[(int)fault] > 0;

    public void Add(History history, Exception? broken)
    {
        lock (one)
        {
            Histories++;
            Steps += history.Trace.Count;
            Letters += history.Post.Letters;
            Repeated += history.Post.Repeated.Letters;
            MostTimes = Math.Max(MostTimes, history.Post.Repeated.Most);
            Checks += history.Laws.Checks;
            Summaries += history.Truth.Compared;
            for (var i = 0; i < faults.Length; i++) faults[i] += history.Weather.Counts[i];
            if (broken is not null) Failure ??= Tell(history, broken);
        }
    }

    /// <summary>A history that broke a law: how to see it again, which law, and what happened last.</summary>
    public static string Tell(History history, Exception broken)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"simulate {history.Setting.AsOptions}: {broken.Message}")
            .AppendLine(CultureInfo.InvariantCulture, $"{history.Plot.Plan.Model}, {history.Plot.People} people, {history.Plot.Route}, {history.Timeline.Now:u}, trace {history.Trace.Hash} after {history.Trace.Count} lines");
        if (broken is not LawBrokenException) text.AppendLine(broken.StackTrace);
        foreach (var line in history.Trace.Last(history.Setting.Keep)) text.AppendLine(line);
        return text.ToString();
    }

    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture,
            $"{Histories} histories, {Steps} things that happened, {Letters} letters ({Repeated} of them sent again after a fault, {MostTimes} times at most), {Checks} looks at a law, {Summaries} summaries compared with what the robots know");
        foreach (var line in Weather.Kinds.Chunk(6)) text.AppendLine(string.Join("  ", line.Select(k => $"{k} {faults[(int)k].ToString(CultureInfo.InvariantCulture)}")));
        return text.ToString();
    }
}
