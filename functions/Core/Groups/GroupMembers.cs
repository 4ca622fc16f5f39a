using System.Collections.Immutable;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using static EMentoring.Core.Groups.GroupStage;

namespace EMentoring.Core.Groups;

/// <summary>Who leaves a running group, and who joins it.</summary>
public static partial class GroupDecider
{
    private static (Group, ImmutableArray<Effect>) Leave(Group g, string person, DateTimeOffset now)
    {
        var next = Without(g, person) with
        {
            LeftAfter = g.LeftAfter.SetItem(person, g.Held),
            GoalsBy = g.GoalsBy == person ? null : g.GoalsBy,
            Stage = g.Stage is Approving ? g.Stage : g.Stage with { Ask = g.Stage.Ask?.Without(person) }, // asks supervisors, one of whom may be the leaver
        };
        return next.Stage switch
        {
            Evaluating v => next.Stage.Ask!.Done ? End(next, v.Outcome, now) : (next, []),
            Approving when TooSmall(next) => End(next, Outcome.Unstarted, now),
            Approving => Supervisors(next).Any(next.Stage.Ask!.Waits) ? (StillAsking(next), []) : Introduce(next, now),
            Meeting m when TooSmall(next) && next.Held == 0 =>
                Join(ToMembers(next, LetterKind.Cancelled, cancels: m), End(next, Outcome.MemberLeft, now)),
            _ when TooSmall(next) && next.Held == 0 => End(next, Outcome.MemberLeft, now),
            _ when TooSmall(next) => Evaluate(next, Outcome.MemberLeft, now),
            _ => Join([.. ToldOf(next, person), .. Vacancy(next)], GoOnWithout(next, person, now)),
        };
    }

    /// <summary>
    /// Gone, or never come, just before the group ended, which counted them among those who come back, or may: the
    /// programme takes that back.
    /// </summary>
    private static (Group, ImmutableArray<Effect>) LeftMeanwhile(Group g, Outcome outcome, string person)
    {
        if (!outcome.Returns() && outcome != Outcome.MemberLeft) return (g, []); // it ended well, with them
        ProgrammeEvent counted = outcome.Returns() ? new ProgrammeEvent.LeftPool(person) : new ProgrammeEvent.WillNotReturn(person);
        return (Without(g, person), [new Effect.TellProgramme(g.Programme, counted)]);
    }

    /// <summary>Among the former members, and nowhere else any more.</summary>
    private static Group Without(Group g, string person) => g with
    {
        Members = g.Members.RemoveAll(m => m.Id == person),
        Former = g.Former.Add(person),
        New = g.New.Remove(person),
        Unsuited = g.Unsuited.Remove(person),
        Changed = g.Changed?.Remove(person),
    };

    /// <summary>What is asked may have been waiting for the one who left alone.</summary>
    private static (Group, ImmutableArray<Effect>) GoOnWithout(Group g, string person, DateTimeOffset now)
    {
        switch (g.Stage)
        {
            case Agreeing when g.Stage.Ask!.Done: return Begin(g, now);
            case Theming { Voting: false } t: return Collect(g, t with { Given = t.Given.Remove(person) }, now);
            case Theming t: return Tally(g, t with { Given = t.Given.Remove(person), Votes = t.Votes.Remove(person) }, now);
            case Deciding d: return Decide(g, d with { Said = d.Said.Remove(person) }, now);
            case Finding f:
                var (next, talk) = AskTalk(g with { Stage = f with { Suits = f.Suits.Remove(person) } });
                return f.Ask!.Done && !f.Slots.IsEmpty ? Join(talk, ChooseTime(next, (Finding)next.Stage, now)) : (next, talk);
            case Meeting: return AskTalk(g);
            default: return (g, []);
        }
    }

    /// <summary>Only the supervisors of those who stay are waited for.</summary>
    private static Group StillAsking(Group g) =>
        g with { Stage = g.Stage with { Ask = g.Stage.Ask! with { Waiting = [.. g.Stage.Ask.Waiting.Where(w => IsSupervisor(g, w))] } } };

    /// <summary>Those who wait hear that a seat is free.</summary>
    private static ImmutableArray<Effect> Vacancy(Group g) =>
        g.Free.Any() ? [new Effect.TellProgramme(g.Programme, new ProgrammeEvent.SeatFree(g.Id))] : [];

    /// <summary>The newcomer gets the goals so far, assesses themselves, and is asked what is being asked of the others.</summary>
    private static (Group, ImmutableArray<Effect>) TakeIn(Group g, Member member)
    {
        var asked = g.Stage is Finding || (g.Stage is Agreeing or Theming && member.Role.Participates());
        var next = g with
        {
            Members = g.Members.Add(member),
            Former = g.Former.Remove(member.Id),
            LeftAfter = g.LeftAfter.Remove(member.Id),
            Done = g.Done.Remove(member.Id),
            New = g.Stage is Agreeing || !member.Role.Participates() ? g.New : g.New.Add(member.Id),
            Stage = asked ? g.Stage with { Ask = g.Stage.Ask! with { Waiting = g.Stage.Ask.Waiting.Add(member.Id) } } : g.Stage,
        };
        return (next,
        [
            new Effect.TellSignUp(member.Id, new SignUpEvent.Placed(g.Id)),
            new Effect.TellProgramme(g.Programme, new ProgrammeEvent.SeatTaken(member.Id)),
            .. To(next, [member.Id], LetterKind.Welcome).Select(s => With(s, l => l with { Sequence = null })),
            .. g.Stage is Meeting ? To(next, [member.Id], LetterKind.Invitation).Select(s => With(s, l => l with { Sequence = g.Sequence - 1 })) : [],
            .. asked && g.Stage is Theming or Finding && Asks(next) is { } kind ? To(next, [member.Id], kind) : [],
            .. To(next, Ids(g), LetterKind.NewMember).Select(s => With(s, l => l with { About = member.Id, Sequence = null })),
        ]);
    }

    private static (Group, ImmutableArray<Effect>) NoSeat(Group g, string person) =>
        (g, [new Effect.TellSignUp(person, new SignUpEvent.NoSeat(g.Id))]);
}
