using System.Collections.Immutable;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using static EMentoring.Core.Groups.GroupStage;

namespace EMentoring.Core.Groups;

/// <summary>How a group gets from approval to its meetings, through its decisions, and to its end.</summary>
public static partial class GroupDecider
{
    /// <summary>A proposal may be days old: who has left since does not belong to it, and without them it may be no group.</summary>
    private static (Group, ImmutableArray<Effect>) Start(Group g, ImmutableArray<string> gone, DateTimeOffset now)
    {
        var here = gone.Aggregate(g, Without);
        return !gone.IsEmpty && TooSmall(here) ? End(here, Outcome.Unstarted, now) : AskApproval(here, now);
    }

    private static (Group, ImmutableArray<Effect>) AskApproval(Group g, DateTimeOffset now)
    {
        var supervisors = Supervisors(g);
        if (supervisors.IsEmpty) return Introduce(g, now);
        var next = g with { Stage = new Approving { Ask = new(supervisors, now, g.Plan.Approve) } };
        return (next, ToSupervisors(next, LetterKind.Approve));
    }

    private static (Group, ImmutableArray<Effect>) Introduce(Group g, DateTimeOffset now)
    {
        var next = g with { Stage = new Agreeing { Ask = new(Participants(g), now, g.Plan.Agree) } };
        return (next, [.. ToMembers(next, LetterKind.Introduction), .. Vacancy(next)]); // who was left over may take a seat that stayed free
    }

    private static (Group, ImmutableArray<Effect>) Begin(Group g, DateTimeOffset now)
    {
        var (next, then) = Theme(g, now.AddDays(14), now);
        return g.GoalsBy is null ? (next, then) : (next, [.. ToSupervisors(g, LetterKind.GoalsSet), .. then]);
    }

    private static (Group, ImmutableArray<Effect>) ShowGoals(Group g) => (g, ToSupervisors(g, LetterKind.GoalsSet));

    private static (Group, ImmutableArray<Effect>) MeetingDue(Group g, Meeting m, DateTimeOffset now)
    {
        if (now < m.At) return (g with { Stage = m with { Reminded = true } }, ToMembers(g, LetterKind.Tomorrow));
        if (now < m.At.AddMinutes(g.Plan.Minutes)) return (g with { Stage = m with { Reminded = true } }, []);
        ImmutableArray<string> asked = [.. g.Members.Where(x => x.Role.Reports()).Select(x => x.Id)];
        var next = g with { Stage = new Reporting(m.At) { Ask = new(asked, now, g.Plan.Report) } };
        return (next, To(next, asked, LetterKind.WasItHeld));
    }

    private static (Group, ImmutableArray<Effect>) WasHeld(Group g, Reporting r, DateTimeOffset now)
    {
        var next = g with
        {
            Meetings = g.Meetings.Add(r.At),
            Missed = 0,
            Sequence = 0,
            Changed = null,
            Talkers = g.Talk is { Holder: { } holder } talk && talk.Number == g.Number ? g.Talkers.Add(holder) : g.Talkers,
        };
        ImmutableArray<Effect> beside =
        [
            .. g.Plan.Diary > 0 ? To(g, Participants(g), LetterKind.Diary) : [],
            .. g.Plan.Together > 0 && next.Held % g.Plan.Together == 0 && next.Held < g.Plan.Cap
                ? [new Effect.TellProgramme(g.Programme, new ProgrammeEvent.WantsToMeet(g.Id, r.At))] : ImmutableArray<Effect>.Empty,
        ];
        return Join(beside, AfterMeeting(next, r.At, now));
    }

    private static (Group, ImmutableArray<Effect>) AfterMeeting(Group g, DateTimeOffset at, DateTimeOffset now)
    {
        if (g.Held < g.Target) return Find(g, at.AddDays(g.Plan.CadenceDays), now);
        if (g.Held >= g.Plan.Cap) return Evaluate(g, Outcome.Completed, now);
        var next = g with { Stage = new Deciding(ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal)) { Ask = new(Participants(g), now, g.Plan.Decide) } };
        return (next, To(next, Participants(g), LetterKind.ContinueOrStop));
    }

    private static (Group, ImmutableArray<Effect>) Missed(Group g, DateTimeOffset earliest, DateTimeOffset now)
    {
        var next = g with { Missed = g.Missed + 1 };
        if (next.Missed < g.Plan.MissesAllowed) return Find(next, earliest > now.AddDays(14) ? earliest : now.AddDays(14), now);
        return Evaluate(next, Outcome.Faded, now);
    }

    private static (Group, ImmutableArray<Effect>) Decide(Group g, Deciding d, DateTimeOffset now)
    {
        var waiting = Participants(g).RemoveAll(d.Said.ContainsKey);
        var next = d with { Ask = d.Ask! with { Waiting = waiting } };
        return waiting.IsEmpty ? Settle(g, next, now) : (g with { Stage = next }, []);
    }

    /// <summary>
    /// To go on takes a yes from as many as a group needs: of a pair from both. Who said stop has come to a good end and
    /// evaluates; who said nothing stays, and can leave.
    /// </summary>
    private static (Group, ImmutableArray<Effect>) Settle(Group g, Deciding d, DateTimeOffset now)
    {
        var stop = Participants(g).Where(id => d.Said.TryGetValue(id, out var on) && !on).ToImmutableArray();
        if (Participants(g).Count(id => d.Said.TryGetValue(id, out var on) && on) < g.Plan.MinSize) return Evaluate(g, Outcome.Stopped, now);
        var next = g with
        {
            Members = g.Members.RemoveAll(m => stop.Contains(m.Id)),
            Done = g.Done.AddRange(stop),
            LeftAfter = g.LeftAfter.SetItems(stop.Select(id => KeyValuePair.Create(id, g.Held))),
            New = g.New.RemoveRange(stop),
            Unsuited = g.Unsuited.RemoveRange(stop),
            Target = Math.Min(g.Target + g.Plan.Every, g.Plan.Cap),
        };
        var rest = Math.Max(g.Plan.RestDays, g.Plan.CadenceDays);
        var (going, then) = Theme(next, g.Meetings[^1].AddDays(rest), now);
        return (going,
        [
            .. To(g, stop, LetterKind.Evaluate).Select(s => With(s, l => l with { Outcome = Outcome.Stopped, By = g.Calendar.Days(now, g.Plan.Evaluate.Close) })),
            .. stop.Select(id => new Effect.TellSignUp(id, new SignUpEvent.GroupEnded(g.Id, Outcome.Stopped))),
            .. ToMembers(next with { Stage = d }, LetterKind.GoingOn),
            .. stop.SelectMany(id => ToldOf(next with { Stage = d }, id)),
            .. then,
            .. Vacancy(going),
        ]);
    }

    private static (Group, ImmutableArray<Effect>) Evaluate(Group g, Outcome outcome, DateTimeOffset now)
    {
        var next = g with { Stage = new Evaluating(outcome) { Ask = new(Participants(g), now, g.Plan.Evaluate) } };
        var helpers = Ids(g).RemoveRange(Participants(g));
        return (next,
        [
            .. To(next, Participants(g), LetterKind.Evaluate, cancels: g.Stage as Meeting),
            .. g.Stage is Meeting m ? To(g, helpers, LetterKind.Cancelled, cancels: m) : [],
        ]);
    }

    private static (Group, ImmutableArray<Effect>) End(Group g, Outcome outcome, DateTimeOffset now)
    {
        var next = g with { Stage = new Ended(outcome, now) };
        ImmutableArray<Effect> letters = outcome switch
        {
            Outcome.Declined => [ToCoordinator(g, LetterKind.Declined)],
            Outcome.Unanswered => [ToCoordinator(g, LetterKind.Unanswered)],
            Outcome.Unstarted or Outcome.MemberLeft => [], // the sign-up writes: would you like a new group?
            _ => ToMembers(next, LetterKind.Ended),
        };
        var returned = outcome.Returns() ? g.Members.Length : 0;
        var asked = outcome == Outcome.MemberLeft ? g.Members.Length : 0;
        return (next,
        [
            .. letters,
            .. g.Plan.Certificate && outcome == Outcome.Completed ? Participants(g).Select(id => new Effect.Certify(id, g.Id)) : [], // before the summary counts them
            new Effect.TellProgramme(g.Programme, new ProgrammeEvent.GroupEnded(g.Id, outcome, returned, asked)),
            .. g.Members.Select(m => new Effect.TellSignUp(m.Id, new SignUpEvent.GroupEnded(g.Id, outcome))),
        ]);
    }

    private static (Group, ImmutableArray<Effect>) Join(ImmutableArray<Effect> first, (Group Group, ImmutableArray<Effect> Effects) then) =>
        (then.Group, [.. first, .. then.Effects]);
}
