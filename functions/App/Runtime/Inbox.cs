using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.App.Runtime;

/// <summary>
/// Takes events in. When a call returns, the event is durable and will be taken by its instance, whatever happens; only
/// then is the instance woken.
/// </summary>
public sealed class Inbox(ITable table, IWaker waker, TimeProvider clock)
{
    private long counter;

    /// <summary>An event from outside: an answer that somebody gave; <paramref name="with"/> is committed together with it.</summary>
    public Task Put(string signUp, SignUpEvent e, params Change[] with) => Put(signUp, [Life.SignUps.Seal(e)], null, with);

    /// <summary>What somebody answered at once goes in together, and is taken in this order.</summary>
    public Task Put(string group, params GroupEvent[] events) => Put(group, [.. events.Select(Life.Groups.Seal)], null, []);

    /// <inheritdoc cref="Put(string, SignUpEvent, Change[])"/>
    public Task Put(string programme, ProgrammeEvent e) => Put(programme, [Life.Programmes.Seal(e)], null, []);

    /// <summary>
    /// An event that an effect carries. <paramref name="key"/> is the effect's: a row remembers that it was taken in,
    /// so an effect carried out twice puts one event.
    /// </summary>
    public Task Put(string instance, string body, string key) => Put(instance, [body], key, [new Change.Add(Keys.Seen + key, "{}")]);

    private async Task Put(string instance, string[] bodies, string? key, Change[] with)
    {
        for (var tries = 0; ; tries++)
        {
            var now = clock.GetUtcNow();
            if (await table.Commit(instance, [.. bodies.Select(Event), .. with]) == ITable.Outcome.Committed) break;
            if (key is not null && await table.Get(instance, Keys.Seen + key) is not null) break; // was here before
            if (tries == 8) throw new TableBusyException($"No place in the inbox of {instance}");

            Change Event(string body) => new Change.Add($"{Keys.Inbox}{now.UtcTicks:D19}-{key ?? $"~{Interlocked.Increment(ref counter):D12}"}", body, now);
        }

        await waker.Wake(instance);
    }
}
