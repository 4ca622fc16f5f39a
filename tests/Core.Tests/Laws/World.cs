using System.Collections.Immutable;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Laws;

/// <summary>
/// One programme with its people and groups in memory: each takes its events in order, and the effects of each are
/// carried out in order, but who gets on first is up to chance. What people press may come twice; of what instances tell each other, an inbox takes each once.
/// </summary>
public sealed class World(Plan plan, int people)
{
    private readonly Dictionary<string, Queue<object>> inboxes = [];
    private readonly Dictionary<string, Queue<Effect>> outboxes = [];
    private readonly Dictionary<int, string[][]> proposals = [];

    private readonly HashSet<string> started = [];

    public DateTimeOffset Now { get; private set; } = Times.Monday;

    public Programme Programme { get; private set; } = Programme.Unborn("p");

    public SortedDictionary<string, SignUp> SignUps { get; } = new(
        Enumerable.Range(0, people).ToDictionary(n => $"s{n}", n => SignUp.Unborn($"s{n}")), StringComparer.Ordinal);

    public SortedDictionary<string, Group> Groups { get; } = new(StringComparer.Ordinal);

    public void Put(string instance, object e)
    {
        if (!inboxes.TryGetValue(instance, out var inbox)) inboxes[instance] = inbox = new();
        inbox.Enqueue(e);
    }

    /// <summary>One event is taken or one effect carried out; false where there is none.</summary>
    public bool Turn(int chance)
    {
        var ready = inboxes.Where(i => i.Value.Count > 0).Select(i => (i.Key, Out: false))
            .Concat(outboxes.Where(o => o.Value.Count > 0).Select(o => (o.Key, Out: true))).OrderBy(x => x.Key, StringComparer.Ordinal).ToArray();
        if (ready.Length == 0) return false;
        var (who, isOut) = ready[chance % ready.Length];
        if (isOut) CarryOut(outboxes[who].Dequeue());
        else Take(who, inboxes[who].Dequeue());
        return true;
    }

    /// <summary>Until nothing is to be done but to wait.</summary>
    public void Settle(int chance)
    {
        for (var n = 0; Turn(chance + n * 7); n++) Assert.True(n < 5000, "It never comes to rest.");
    }

    public void Wait(TimeSpan time)
    {
        Now += time;
        foreach (var who in SignUps.Values.Where(s => s.Due <= Now)) Put(who.Id, new SignUpEvent.DeadlinePassed());
        foreach (var group in Groups.Values.Where(g => g.Due <= Now)) Put(group.Id, new GroupEvent.DeadlinePassed());
        if (Programme.Due <= Now) Put("p", new ProgrammeEvent.DeadlinePassed());
    }

    /// <summary>The next instant at which anything is due; null where nothing is.</summary>
    public DateTimeOffset? Due => SignUps.Values.Select(s => s.Due).Concat(Groups.Values.Select(g => g.Due)).Append(Programme.Due).Min();

    private void Take(string who, object e)
    {
        ImmutableArray<Effect> effects;
        switch (e)
        {
            case ProgrammeEvent x: (Programme, effects) = ProgrammeDecider.Step(Programme, x, Now); break;
            case SignUpEvent x: (SignUps[who], effects) = SignUpDecider.Step(SignUps[who], x, Now); break;
            default: (Groups[who], effects) = GroupDecider.Step(Groups.GetValueOrDefault(who) ?? Group.Unborn(who), (GroupEvent)e, Now); break;
        }

        if (!outboxes.TryGetValue(who, out var outbox)) outboxes[who] = outbox = new();
        foreach (var effect in effects) outbox.Enqueue(effect);
    }

    private void CarryOut(Effect effect)
    {
        switch (effect)
        {
            case Effect.TellSignUp x: Put(x.Id, x.Event); break;
            case Effect.TellGroup x: Put(x.Id, x.Event); break;
            case Effect.TellProgramme x: Put("p", x.Event); break;
            case Effect.TellAll x: foreach (var who in SignUps.Keys.ToArray()) Put(who, x.Event); break;
            case Effect.Summarise: Put("p", new ProgrammeEvent.Summarised()); break;
            case Effect.Certify x: Put(x.Person, new SignUpEvent.Certified(x.Group)); break;
            case Effect.ProposeTimes x:
                Put(x.Group, new GroupEvent.SlotsProposed(x.Number, x.Around, Slots.Propose(x.From, [["evening"]], null, plan.Calendar)));
                break;
            case Effect.ProposeGroups x:
                var waiting = SignUps.Values.Where(s => s.Stage is SignUpStage.Waiting).Select(s => s.Id).ToArray();
                var size = plan.Enough;
                proposals[x.Round] = [.. waiting.Chunk(size).Where(c => c.Length == size)];
                Put("p", new ProgrammeEvent.Proposed(x.Round, proposals[x.Round].Length, waiting.Length % size));
                break;
            case Effect.StartGroups x:
                foreach (var (group, n) in proposals[x.Round].Select((g, n) => (g, n)))
                {
                    if (!started.Add($"g{x.Round}-{n}")) continue; // asked to a second time, since the answer took long
                    Put($"g{x.Round}-{n}", new GroupEvent.Started("p", plan, [.. group.Select(id => new Member(id, plan.Approval == Approval.Coordinator ? null : "boss"))]));
                    foreach (var id in group) Put(id, new SignUpEvent.Placed($"g{x.Round}-{n}"));
                }

                Put("p", new ProgrammeEvent.GroupsStarted(x.Round, proposals[x.Round].Length, proposals[x.Round].Sum(g => g.Length)));
                break;
            case Effect.FillSeats:
                string[] free = [.. Groups.Values.Where(g => g.Free.Any()).Select(g => g.Id)];
                foreach (var who in SignUps.Values.Where(s => s.Stage is SignUpStage.Waiting).Select(s => s.Id).ToArray()) Put(who, new SignUpEvent.Called([.. free]));
                break;
        }
    }
}
