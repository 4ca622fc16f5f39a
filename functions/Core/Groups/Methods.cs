using System.Globalization;

namespace EMentoring.Core.Groups;

/// <summary>Facilitation methods that are offered to groups without a leader (seeds/003): a different one each time.</summary>
public static class Methods
{
    /// <summary>How many there are: m1 to m12.</summary>
    public const int Count = 12;

    /// <summary>The method of a meeting. Groups begin at different ones, so that two that meet have something to tell.</summary>
    public static string For(string group, int number) =>
        "m" + ((group.Sum(c => c) + number - 1) % Count + 1).ToString(CultureInfo.InvariantCulture);
}
