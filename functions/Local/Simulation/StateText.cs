namespace EMentoring.Local.Simulation;

/// <summary>Reads a little of a state row's body without reading all of it.</summary>
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
