using System.Collections.Immutable;
using static EMentoring.Core.Groups.GroupStage;

namespace EMentoring.Core.Groups;

/// <summary>How each stage of a group is entered, and what leaving does at it.</summary>
public static partial class GroupDecider
{
    private static (Group, ImmutableArray<Effect>) AskApproval(Group g, DateTimeOffset now)
    {
        var supervisors = Supervisors(g);
        if (supervisors.IsEmpty) return Introduce(g, now);
        var next = g with { Stage = new Approving { Ask = new(supervisors, now, g.Plan.Approve) } };
        return (next, ToSupervisors(next, Letters.LetterKind.Approve));
    }

    private static (Group, ImmutableArray<Effect>) Introduce(Group g, DateTimeOffset now)
    {
        var next = g with { Stage = new Agreeing { Ask = new(Ids(g), now, g.Plan.Agree) } };
        return (next, ToMembers(next, Letters.LetterKind.Introduction));
    }

    private static (Group, ImmutableArray<Effect>) Begin(Group g, DateTimeOffset now)
    {
        var (next, find) = Find(g, now.AddDays(14), now);
        return g.GoalsBy is null ? (next, find) : (next, [.. ToSupervisors(g, Letters.LetterKind.GoalsSet), .. find]);
    }

    private static (Group, ImmutableArray<Effect>) ShowGoals(Group g) => (g, ToSupervisors(g, Letters.LetterKind.GoalsSet));

    /// <summary>The ladder's days are counted from two weeks before the day around which the meeting is looked for.</summary>
    private static (Group, ImmutableArray<Effect>) Find(Group g, DateTimeOffset around, DateTimeOffset now)
    {
        var since = around.AddDays(-14);
        var next = g with { Stage = new Finding(around) { Ask = new(Ids(g), since > now ? since : now, g.Plan.Find) } };
        return (next, ToMembers(next, Letters.LetterKind.PickTime));
    }

    private static (Group, ImmutableArray<Effect>) Invite(Group g, DateTimeOffset at, string by, int place, DateTimeOffset now)
    {
        if (g.Stage is Meeting m && m.At == at && m.By == by && m.Place == place) return (g, []); // pressed twice
        var next = g with { Stage = new Meeting(at, now, by, place) };
        return (next with { Sequence = g.Sequence + 1 }, ToMembers(next, Letters.LetterKind.Invitation));
    }

    private static (Group, ImmutableArray<Effect>) Cancel(Group g, Meeting m, DateTimeOffset now)
    {
        var soon = now.AddDays(7);
        var (next, find) = Find(g with { Sequence = g.Sequence + 1 }, m.At > soon ? m.At : soon, now);
        return (next, [.. ToMembers(g, Letters.LetterKind.Cancelled), .. find]);
    }

    private static (Group, ImmutableArray<Effect>) MeetingDue(Group g, Meeting m, DateTimeOffset now)
    {
        if (now < m.At) return (g with { Stage = m with { Reminded = true } }, ToMembers(g, Letters.LetterKind.Tomorrow));
        if (now < m.At.AddMinutes(g.Plan.Minutes)) return (g with { Stage = m with { Reminded = true } }, []);
        var next = g with { Stage = new Reporting(m.At) { Ask = new(Ids(g), now, g.Plan.Report) } };
        return (next, ToMembers(next, Letters.LetterKind.WasItHeld));
    }

    private static (Group, ImmutableArray<Effect>) WasHeld(Group g, Reporting r, DateTimeOffset now)
    {
        var next = g with { Meetings = g.Meetings.Add(r.At), Missed = 0, Sequence = 0 };
        if (next.Held < next.Target) return Find(next, r.At.AddDays(g.Plan.CadenceDays), now);
        if (next.Held >= g.Plan.Cap) return Evaluate(next, Outcome.Completed, now);
        next = next with { Stage = new Deciding(ImmutableDictionary<string, bool>.Empty) { Ask = new(Ids(g), now, g.Plan.Decide) } };
        return (next, ToMembers(next, Letters.LetterKind.ContinueOrStop));
    }

    private static (Group, ImmutableArray<Effect>) Missed(Group g, DateTimeOffset now)
    {
        var next = g with { Missed = g.Missed + 1 };
        if (next.Missed < g.Plan.MissesAllowed) return Find(next, now.AddDays(14), now);
        return Evaluate(next, Outcome.Faded, now);
    }

    private static (Group, ImmutableArray<Effect>) Decide(Group g, Deciding d, DateTimeOffset now)
    {
        var waiting = Ids(g).RemoveAll(d.Said.ContainsKey);
        if (!waiting.IsEmpty) return (g with { Stage = d with { Ask = d.Ask! with { Waiting = waiting } } }, []);
        if (Ids(g).Any(id => !d.Said[id])) return Evaluate(g, Outcome.Stopped, now);
        var next = g with { Target = Math.Min(g.Target + g.Plan.Every, g.Plan.Cap) };
        var (found, find) = Find(next, g.Meetings[^1].AddDays(g.Plan.CadenceDays), now);
        return (found, [.. ToMembers(next, Letters.LetterKind.GoingOn), .. find]);
    }

    private static (Group, ImmutableArray<Effect>) Evaluate(Group g, Outcome outcome, DateTimeOffset now)
    {
        var next = g with { Stage = new Evaluating(outcome) { Ask = new(Ids(g), now, g.Plan.Evaluate) } };
        return (next, ToMembers(next, Letters.LetterKind.Evaluate, cancels: g.Stage as Meeting));
    }

    private static (Group, ImmutableArray<Effect>) Leave(Group g, string person, DateTimeOffset now)
    {
        var next = g with
        {
            Members = g.Members.RemoveAll(m => m.Id == person),
            Former = g.Former.Add(person),
            GoalsBy = g.GoalsBy == person ? null : g.GoalsBy,
            Stage = g.Stage is Approving ? g.Stage : g.Stage with { Ask = g.Stage.Ask?.Without(person) }, // asks supervisors, one of whom may be the leaver
        };
        return next.Stage switch
        {
            Evaluating v => next.Stage.Ask!.Done ? End(next, v.Outcome, now) : (next, []),
            Approving when TooSmall(next) => End(next, Outcome.Unstarted, now),
            Approving => Supervisors(next).Any(next.Stage.Ask!.Waits) ? (StillAsking(next), []) : Introduce(next, now),
            Meeting m when TooSmall(next) && next.Held == 0 =>
                Join(ToMembers(next, Letters.LetterKind.Cancelled, cancels: m), End(next, Outcome.MemberLeft, now)),
            _ when TooSmall(next) && next.Held == 0 => End(next, Outcome.MemberLeft, now),
            _ when TooSmall(next) => Evaluate(next, Outcome.MemberLeft, now),
            Agreeing => Join(ToldOf(next, person), next.Stage.Ask!.Done ? Begin(next, now) : (next, [])),
            Deciding d => Join(ToldOf(next, person), Decide(next, d with { Said = d.Said.Remove(person) }, now)),
            _ => (next, ToldOf(next, person)),
        };
    }

    /// <summary>Only the supervisors of those who stay are waited for.</summary>
    private static Group StillAsking(Group g) =>
        g with { Stage = g.Stage with { Ask = g.Stage.Ask! with { Waiting = [.. g.Stage.Ask.Waiting.Where(w => IsSupervisor(g, w))] } } };

    private static (Group, ImmutableArray<Effect>) Join(ImmutableArray<Effect> first, (Group Group, ImmutableArray<Effect> Effects) then) =>
        (then.Group, [.. first, .. then.Effects]);
}
