using System.Globalization;
using System.Runtime.CompilerServices;

namespace EMentoring.Local.Simulation;

/// <summary>
/// The sentence that says how a law was broken. It is put together only where it was: thousands of laws are looked at in a
/// history, and what they would say costs more than to look.
/// </summary>
[InterpolatedStringHandler]
public ref struct Law
{
    private DefaultInterpolatedStringHandler words;

    public Law(int letters, int holes, bool holds, out bool broken)
    {
        broken = !holds;
        if (broken) words = new(letters, holes, CultureInfo.InvariantCulture);
    }

    public void AppendLiteral(string text) => words.AppendLiteral(text);

    public void AppendFormatted<T>(T value, string? format = null) => words.AppendFormatted(value, format);

    public string Say() => words.ToStringAndClear();
}
