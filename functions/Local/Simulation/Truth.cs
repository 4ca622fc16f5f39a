using EMentoring.App;
using EMentoring.App.Links;
using EMentoring.App.Runtime;

namespace EMentoring.Local.Simulation;

/// <summary>What the robots know: what they did, and were told had been taken.</summary>
public sealed class Truth(History history)
{
    public string? Programme { get; set; }

    /// <summary>Wire name of the programme's stage; null before its first step.</summary>
    public string? Stage { get; private set; }

    public void Said(string path, Link? link, byte[] body) => _ = (history, path, link, body);

    public void Committed(string partition, IReadOnlyList<Change> changes)
    {
        if (partition != Programme) return;
        foreach (var change in changes)
            if (change is Change.Add { Key: Keys.State, Body: var body }) Stage = StateText.Stage(body);
            else if (change is Change.Replace { Key: Keys.State, Body: var next }) Stage = StateText.Stage(next);
    }
}

/// <summary>Reads a little of a state row's body without reading all of it, since that is done after every step.</summary>
public static class StateText
{
    /// <summary>Wire name of the stage.</summary>
    public static string Stage(string body) => Between(body, "\"stage\":{\"$type\":\"", '"');

    /// <summary>How many steps it has made.</summary>
    public static int Version(string body) => int.Parse(Between(body, "\"version\":", ','), System.Globalization.CultureInfo.InvariantCulture);

    private static string Between(string body, string before, char after)
    {
        var from = body.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return from < before.Length ? "" : body[from..body.IndexOf(after, from)];
    }
}
