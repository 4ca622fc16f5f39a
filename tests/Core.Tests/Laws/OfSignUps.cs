using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.SignUps.SignUpEvent;

namespace EMentoring.Core.Tests.Laws;

/// <summary>What holds for a sign-up whatever happens, in whatever order, after whatever time.</summary>
public class OfSignUps
{
    private static readonly Outcome[] Outcomes = Enum.GetValues<Outcome>();

    [Fact]
    public void Nobody_who_left_was_erased_or_never_confirmed_is_written_to_unless_they_come_again() => Along((before, e, after) =>
    {
        if (before.State.Stage is SignUpStage.Left or SignUpStage.Expired or SignUpStage.Erased && e is not Asked) Assert.Empty(after.Letters);
    });

    [Fact]
    public void Every_wait_has_a_deadline() => Along((_, _, after) =>
        Assert.Equal(after.State.Stage is SignUpStage.Asking or SignUpStage.Waiting or SignUpStage.Returning, after.Due is not null));

    [Fact]
    public void Whatever_happens_silence_ends_the_waiting_within_eight_steps() => Randomly.Check(moves =>
    {
        var story = moves.Aggregate(ASignUp.Asked(), (s, m) => Step(s, m).After);
        var steps = 0;
        story.SilentWhile(s => ASignUp.Life.Due(s) is not null && ++steps <= 8);
        Assert.InRange(steps, 0, 8);
    });

    [Fact]
    public void Who_is_erased_or_expired_has_been_erased_in_that_step() => Along((before, _, after) =>
        Assert.Equal(
            before.StageName() != after.StageName() && after.State.Stage is SignUpStage.Erased or SignUpStage.Expired,
            after.Effects.OfType<Effect.Erase>().Any() && before.StageName() != after.StageName()));

    [Fact]
    public void The_programmes_count_of_the_pool_agrees_with_who_is_in_it() => Randomly.Check(moves =>
    {
        // The programme adds the confirmed, the rejoined and those whom a group returned; it takes off the placed and the leavers.
        var (story, inPool, mayReturn) = (ASignUp.Asked(), 0, 0);
        foreach (var move in moves)
        {
            var (before, e, after) = Step(story, move);
            if (e is ProgrammeEnded) continue; // nothing is counted after the end
            if (e is Placed p && (before.State.Stage as SignUpStage.InGroup)?.Group != p.Group) inPool--;
            if (e is GroupEnded x && x.Group == GroupOf(before.State.Stage))
                (inPool, mayReturn) = (inPool + (x.Outcome.Returns() ? 1 : 0), mayReturn + (x.Outcome == Outcome.MemberLeft ? 1 : 0));
            foreach (var told in after.Effects.OfType<Effect.TellProgramme>())
            {
                inPool += told.Event switch { ProgrammeEvent.Confirmed or ProgrammeEvent.Rejoined or ProgrammeEvent.NotTaken => 1, ProgrammeEvent.LeftPool => -1, _ => 0 };
                mayReturn -= told.Event is ProgrammeEvent.Rejoined or ProgrammeEvent.WillNotReturn ? 1 : 0;
            }

            Assert.Equal(after.State.Stage is SignUpStage.Waiting ? 1 : 0, inPool);
            Assert.Equal(after.State.Stage is SignUpStage.Returning ? 1 : 0, mayReturn);
            story = after;
        }
    });

    [Fact]
    public void What_is_stored_is_read_back_as_it_was() => Along((_, _, after) =>
    {
        Stored.RoundTrips(after.State);
        Stored.RoundTrips(new Stored.Envelope(after.Effects));
    }, runs: 25);

    /// <summary>The group that the person is in; one who left is taken off its count by the group.</summary>
    private static string? GroupOf(SignUpStage stage) => stage switch
    {
        SignUpStage.InGroup g => g.Group,
        _ => null,
    };

    private static void Along(Action<SignUpStory, SignUpEvent, SignUpStory> law, int runs = 150) => Randomly.Check(moves =>
    {
        var story = ASignUp.Asked();
        foreach (var move in moves)
        {
            var (before, e, after) = Step(story, move);
            law(before, e, after);
            story = after;
        }
    }, runs);

    private static (SignUpStory Before, SignUpEvent Event, SignUpStory After) Step(SignUpStory story, Move move)
    {
        var before = story.After(TimeSpan.FromHours(move.Hours));
        var e = Event(before, move);
        return (before, e, before.When(e));
    }

    private static SignUpEvent Event(SignUpStory s, Move m) => (m.What % 20) switch
    {
        0 => new Leaves(),
        1 => new EraseAsked(),
        2 => new ProgrammeEnded(),
        3 or 4 => new Placed("g" + m.Who),
        5 or 6 => new GroupEnded("g" + m.Who, Outcomes[m.Other % Outcomes.Length]),
        7 or 8 => new Again(m.Other % 2 == 0),
        9 or 10 => new Asked("p1", AGroup.PairPlan),
        11 or 12 => new DeadlinePassed(),
        13 => new Called(["g1", "g" + m.Who]),
        14 => new WantsSeat("g" + m.Who, Role.Peer, m.Other % 3 == 0 ? null : "sirpa"),
        15 when s.State.Stage is SignUpStage.Waiting { Joining: { } group } => new SupervisorSaid(m.Other < 10 ? "g0" : group, "sirpa", Role.Peer, m.Other % 2 == 0),
        15 => m.Other % 2 == 0 ? new NoSeat("g" + m.Who) : m.Other % 3 == 0 ? new DiaryKept() : new Certified("g1"),
        _ => s.State.Stage switch
        {
            SignUpStage.Asking => new Confirmed(),
            SignUpStage.Waiting => new Placed("g" + m.Who),
            SignUpStage.InGroup g => new GroupEnded(g.Group, Outcomes[m.Other % Outcomes.Length]),
            SignUpStage.Returning => new Again(m.Other % 3 > 0),
            _ => new Asked("p1", AGroup.PairPlan),
        },
    };
}
