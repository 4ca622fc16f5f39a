namespace EMentoring.App.Tests.Given;

/// <summary>A clock that a test sets.</summary>
public sealed class Clock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
