using EMentoring.Core;

namespace EMentoring.App.Runtime;

/// <summary>
/// Takes an instance forward: through its inbox and its deadlines, in one transaction a time, guarded by the state row's
/// ETag. New state, events taken away and effects to be carried out are durable together or not at all.
/// </summary>
public sealed class Advancer(ITable table, TimeProvider clock, Meters meters)
{
    /// <summary>Events looked at in one run: as many as fit into a commit beside the state and a few effects; where there are more effects, fewer events are taken.</summary>
    private const int Most = 96;

    /// <summary>Returns, with how it stands, when the inbox is empty and no deadline has passed.</summary>
    public async Task<Whereabouts> Advance(string instance, CancellationToken ct = default)
    {
        if (Keys.IsSignIn(instance)) return new("sending", null);
        using var activity = Tracing.Advance(instance);
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var inbox = await table.List(instance, Keys.Inbox, Most, ct: ct);
            var row = await table.Get(instance, Keys.State, ct);
            var now = clock.GetUtcNow();
            var run = Life.Of(instance).Take(instance, row, inbox, inbox.Count < Most, now);
            if (run.Steps == 0) return new(run.Stage, run.Due);
            if (await table.Commit(instance, Changes(instance, row, inbox, run, now), ct) == ITable.Outcome.Conflict) continue; // another was first: again
            meters.Stepped(run.Steps, run.Effects.Count);
            if (inbox.Count < Most && run.Taken == inbox.Count && !(run.Due <= now)) return new(run.Stage, run.Due);
        }
    }

    private static List<Change> Changes(string instance, Row? row, IReadOnlyList<Row> inbox, Run run, DateTimeOffset now)
    {
        var changes = new List<Change>();
        if (run.Body is not null)
            changes.Add(row is null ? new Change.Add(Keys.State, run.Body, run.Due) : new Change.Replace(Keys.State, run.Body, row.ETag, run.Due));
        changes.AddRange(inbox.Take(run.Taken).Select(r => new Change.Delete(r.Key, r.ETag)));
        changes.AddRange(run.Effects.Select(e => new Change.Add(
            Keys.Outbox + Keys.Ledger(e.Version, e.N), new Outgoing(e.Effect, Keys.Effect(instance, e.Version, e.N), 0, run.Trace).Written(), now)));
        return changes;
    }
}

/// <summary>How an instance stands.</summary>
/// <param name="Stage">Wire name of its stage.</param>
/// <param name="Due">UTC instant at which it wants to be looked at again, or null where nothing is waited for.</param>
public sealed record Whereabouts(string Stage, DateTimeOffset? Due);

/// <summary>An effect as it lies in an outbox.</summary>
/// <param name="Effect">What is to be done.</param>
/// <param name="Key">The effect's key.</param>
/// <param name="Tries">How often it has failed.</param>
/// <param name="Trace">The trace that it belongs to, as a W3C traceparent.</param>
/// <param name="SignIn">Who is to sign in, where it is a letter for that.</param>
public sealed record Outgoing(Effect Effect, string Key, int Tries, string? Trace = null, SignInAsk? SignIn = null)
{
    private static readonly Read<Outgoing> Known = new(Wire.Read<Outgoing>);

    /// <summary>What a row of an outbox says; it was most often written a moment ago.</summary>
    public static Outgoing Of(string body) => Known.Of(body);

    /// <summary>Its row's body.</summary>
    public string Written() => Known.Write(this);
}

/// <summary>Somebody asked for a sign-in letter.</summary>
/// <param name="Coordinator">Id that stands for the address that was typed, be it a coordinator's or not.</param>
/// <param name="Language">Language of the page where it was asked for.</param>
public sealed record SignInAsk(string Coordinator, string Language);
