namespace EMentoring.Core.Matching;

/// <summary>Numbers that look random and are a function of the seed (SplitMix64: G. Steele, D. Lea, C. Flood 2014).</summary>
internal sealed class Chance(int seed)
{
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL + 1);

    /// <summary>From nought up to but not including <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)(((z ^ (z >> 31)) >> 32) * (ulong)below >> 32);
    }
}
