using System.Collections.Immutable;
using EMentoring.Core.Asks;
using EMentoring.Core.SignUps;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Groups.GroupStage;

namespace EMentoring.Core.Groups;

/// <summary>
/// The life of a group: approving → agreeing on goals → [themes] → [finding a time → meeting → was it held?]… →
/// deciding → evaluating → ended. How the stages are entered stands in the other files of this class, by subject; what
/// is written to whom in <c>GroupLetters.cs</c>.
/// </summary>
public static partial class GroupDecider
{
    /// <summary>What <paramref name="e"/> makes of <paramref name="g"/> at <paramref name="now"/> (UTC).</summary>
    public static Stepped<Group> Step(Group g, GroupEvent e, DateTimeOffset now)
    {
        var (next, effects) = Arms(g, e, now);
        return next.Stage is not Unborn && Line(next, now) is var line && (g.Stage is Unborn || !line.Same(Line(g, now)))
            ? new(next, effects.Insert(Effect.BeforeTheProgramme(effects), new Effect.ShowGroup(line)))
            : new(next, effects);
    }

    private static (Group, ImmutableArray<Effect>) Arms(Group g, GroupEvent e, DateTimeOffset now) => (g.Stage, e) switch
    {
        (Unborn, Started s) => Start(g with { Programme = s.Programme, Plan = s.Plan, Members = s.Members, Target = s.Plan.First }, s.Gone ?? [], now),

        (Ended over, MemberLeft x) when g.Has(x.Person) => LeftMeanwhile(g, over.Outcome, x.Person),
        (Ended over, Joined x) when g.Has(x.Person) => (g, [new Effect.TellSignUp(x.Person, new SignUpEvent.GroupEnded(g.Id, over.Outcome))]),

        (Approving, Approved x) when Answer(g, x.Supervisor) is { } next => next.Stage.Ask!.Done ? Introduce(next, now) : (next, []),
        (Approving, Declined x) when IsSupervisor(g, x.Supervisor) => End(g, Outcome.Declined, now),

        (Agreeing, GoalsSet x) when g.Has(x.By) => (g with { GoalsBy = x.By }, []),
        (Theming or Finding or Meeting or Reporting, GoalsSet x) when g.GoalsBy is null && g.Has(x.By) => ShowGoals(g with { GoalsBy = x.By }),
        (Agreeing, Assessed x) when Answer(g, x.By) is { } next => next.Stage.Ask!.Done ? Begin(next, now) : (next, []),
        (Theming or Finding or Meeting or Reporting, Assessed x) when g.New.Contains(x.By) => (g with { New = g.New.Remove(x.By) }, []),

        (Theming { Voting: false } t, ThemesGiven x) when x.After == g.Held && g.Participates(x.By) => Collect(g, t with { Given = t.Given.SetItem(x.By, x.Themes) }, now),
        (Theming { Voting: true } t, Voted x) when x.After == g.Held && g.Participates(x.By) => Tally(g, t with { Votes = t.Votes.SetItem(x.By, x.Themes) }, now),
        (Finding or Meeting, TalkAnswered x) when g.Talk is { } talk && talk.Number == x.Number && talk.Holder == x.By => TalkSaid(g, talk, x),

        (Finding f, SlotsProposed x) when x.Number == g.Number && x.Around == f.Around && f.Slots.IsEmpty => OpenPoll(g, f, x, now),
        (Finding f, SlotsAnswered x) when x.Number == g.Number && g.Has(x.By) && IsOf(f, x.Suit) => Answered(g, f, x, now),
        (Finding or Meeting or Reporting, TimePicked x) when x.Number == g.Number && g.Has(x.By) && !g.Calendar.Paused(x.At) => Pick(g, x, now),
        (Meeting m, MeetingCancelled x) when x.Number == g.Number && g.MayChange(x.By, now) => Cancel(Changed(g, x.By, now), m, now),
        (Meeting m, DeadlinePassed) when now >= g.Due => MeetingDue(g, m, now),

        (Reporting r, Reported { Report: Report.Held } x) when x.Number == g.Number && g.Has(x.By) => WasHeld(g, r, now),
        (Reporting, Reported { Report: Report.Moved, MovedTo: { } at } x) when x.Number == g.Number && g.Has(x.By) && !g.Calendar.Paused(at) => Invite(g, at, x.By, 0, now),
        (Reporting, Reported { Report: Report.Moved } x) when x.Number == g.Number && g.Has(x.By) => Find(g, now.AddDays(7), now),
        (Reporting, Reported { Report: Report.NotHeld } x) when x.Number == g.Number && g.Has(x.By) => Missed(g, now, now),

        (Deciding d, Decided x) when x.After == g.Held && g.Participates(x.By) => Decide(g, d with { Said = d.Said.SetItem(x.By, x.Continue) }, now),

        (Evaluating v, Evaluated x) when Answer(g, x.By) is { } next => next.Stage.Ask!.Done ? End(next, v.Outcome, now) : (next, []),

        (not (Unborn or Ended), MemberLeft x) when g.Has(x.Person) => Leave(g, x.Person, now),
        (not Unborn, TakesSeat x) when !g.Has(x.Member.Id) => g.Free.Contains(x.Member.Role) ? TakeIn(g, x.Member) : NoSeat(g, x.Member.Id),
        (not (Unborn or Approving or Evaluating or Ended), MeetWith x) => MeetAnother(g, x),
        (not (Unborn or Approving or Evaluating or Ended), PauseSet { Break: null } x) when g.Has(x.By) && g.Break is not null => SetPause(g, null, now),
        (not (Unborn or Approving or Evaluating or Ended), PauseSet x) when g.MayChange(x.By, now) && x.Break != g.Break => SetPause(Changed(g, x.By, now), x.Break, now),
        (not Meeting, DeadlinePassed) when g.Stage.Ask is { } ask => ask.At(now, g.Calendar) switch
        {
            Rung.None => (g, []),
            Rung.Remind => (Climb(g, ask, now), Remind(g, ask)),
            Rung.Tell => (Climb(g, ask, now), [Attend(g)]),
            Rung.Close => Silence(g, now),
        },
        _ => (g, []), // late, repeated or foreign
    };

    /// <summary>What silence means, so that it never stalls a programme.</summary>
    private static (Group, ImmutableArray<Effect>) Silence(Group g, DateTimeOffset now) => g.Stage switch
    {
        Approving => End(g, Outcome.Unanswered, now),
        Agreeing => Begin(g, now),
        Theming { Voting: false } t => AskVotes(g, t, now),
        Theming t => Choose(g, t, now),
        Finding { Slots.IsEmpty: false } f => ChooseTime(g, f, now),
        Finding or Reporting => Missed(g, now, now),
        Deciding d => Settle(g, d, now),
        Evaluating v => End(g, v.Outcome, now),
        _ => (g, []),
    };

    /// <summary>The group with <paramref name="who"/>'s answer received, or null where none is waited for from them.</summary>
    private static Group? Answer(Group g, string who) =>
        g.Stage.Ask is { } ask && ask.Waits(who) ? g with { Stage = g.Stage with { Ask = ask.Without(who) } } : null;

    private static Group Climb(Group g, Ask ask, DateTimeOffset now) => g with { Stage = g.Stage with { Ask = ask.Climb(now, g.Calendar) } };

    private static bool TooSmall(Group g) => Participants(g).Length < g.Plan.MinSize;

    private static bool IsSupervisor(Group g, string id) => g.Members.Any(m => m.Supervisor == id);

    private static ImmutableArray<string> Ids(Group g) => [.. g.Members.Select(m => m.Id)];

    private static ImmutableArray<string> Participants(Group g) => [.. g.Members.Where(m => m.Role.Participates()).Select(m => m.Id)];

    private static ImmutableArray<string> Supervisors(Group g) => [.. g.Members.Select(m => m.Supervisor).OfType<string>().Distinct()];
}
