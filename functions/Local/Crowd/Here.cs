using EMentoring.App;

namespace EMentoring.Local.Crowd;

/// <summary>
/// One program serves all the worlds, each of which has a time of its own: its clock, its waker and its mailer are those
/// of the world that it is working for.
/// </summary>
public sealed class Here : TimeProvider, IWaker, IMailer
{
    private static readonly AsyncLocal<World?> World = new();

    /// <summary>What follows from here on is done for this world.</summary>
    public static void Is(World world) => World.Value = world;

    public override DateTimeOffset GetUtcNow() => World.Value?.Now ?? Crowd.World.Start;

    public ValueTask Wake(string instance)
    {
        World.Value!.Wake(instance);
        return ValueTask.CompletedTask;
    }

    public Task Send(App.Mail mail, CancellationToken ct = default)
    {
        World.Value!.Receive(mail);
        return Task.CompletedTask;
    }
}
