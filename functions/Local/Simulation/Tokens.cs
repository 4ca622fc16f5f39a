using EMentoring.App.Links;

namespace EMentoring.Local.Simulation;

/// <summary>What stands in a token, whenever it is read: the stand-in's hide nothing, and a clock that stands at the beginning of time finds none too old.</summary>
public static class Tokens
{
    private static readonly SkewedClock Beginning = new(new(DateTimeOffset.MinValue));

    public static readonly LinkBox Box = new(PlainSeals.Instance, Beginning, Beginning);

    /// <summary>The link behind a sign-in link's token, or a session's.</summary>
    public static Link Of(string token) => Box.Read(token, Link.Session).Link ?? Box.Read(token, Link.SignIn).Link!;
}
