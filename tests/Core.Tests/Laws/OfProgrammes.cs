using System.Collections.Immutable;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Programmes.ProgrammeEvent;

namespace EMentoring.Core.Tests.Laws;

/// <summary>What holds for a programme among people, groups and a runtime that answers its effects sooner or later, or twice.</summary>
public class OfProgrammes
{
    [Fact]
    public void Nothing_is_wanted_after_the_erasure() => Along((before, _, after) =>
    {
        if (before.State.Stage is ProgrammeStage.Erased) after.ChangedNothingSince(before);
    });

    [Fact]
    public void Every_wait_has_a_deadline_or_is_for_groups_that_have_theirs() => Along((_, world, after) =>
        Assert.True(after.Due is not null || after.State.Stage is ProgrammeStage.Erased || world.Groups > 0, after.Written));

    [Fact]
    public void The_programme_counts_its_groups_right() => Along((_, world, after) =>
    {
        if (after.State.Stage is not ProgrammeStage.Running { Sending: not null }) Assert.Equal(world.Groups, after.State.Live);
        Assert.Equal(world.Ended, after.State.Ended);
    });

    [Fact]
    public void The_summary_is_not_worked_out_while_a_group_lives() => Along((_, world, after) =>
    {
        if (after.State.Stage is ProgrammeStage.SummingUp or ProgrammeStage.Closed) Assert.Equal(0, world.Groups);
    });

    [Fact]
    public void Once_its_groups_have_ended_silence_brings_it_to_its_erasure_within_forty_steps() => Randomly.Check(moves =>
    {
        var world = new World(AProgramme.Open());
        foreach (var move in moves) world = world.Happens(move);
        var steps = 0;
        for (; world.Story.State.Stage is not ProgrammeStage.Erased && steps <= 40; steps++)
        {
            world = world.Answered();
            while (world.Groups > 0) world = world.GroupEnds(Outcome.Completed);
            world = world.Answered();
            if (world.Story.Due is not null) world = world.Then(world.Story.WhenDue());
        }

        Assert.InRange(steps, 0, 40);
    });

    [Fact]
    public void What_is_stored_is_read_back_as_it_was() => Along((_, _, after) =>
    {
        Stored.RoundTrips(after.State);
        Stored.RoundTrips(new Stored.Envelope(after.Effects));
    }, runs: 25);

    private static void Along(Action<ProgrammeStory, World, ProgrammeStory> law, int runs = 150) => Randomly.Check(moves =>
    {
        var world = new World(AProgramme.Open());
        foreach (var move in moves)
        {
            var next = world.Happens(move);
            law(world.Story, next, next.Story);
            world = next;
        }
    }, runs);

    /// <summary>The programme with what is true around it: groups that live, and effects the runtime has still to answer.</summary>
    private sealed record World(ProgrammeStory Story, int Groups = 0, int Ended = 0)
    {
        private ImmutableList<ProgrammeEvent> Answers { get; init; } = [];

        public World Happens(Move m)
        {
            var at = this with { Story = Story.After(TimeSpan.FromHours(m.Hours)) };
            var p = Story.State;
            return (m.What % 12) switch
            {
                0 or 1 or 2 => at.Takes(new Confirmed("p" + m.Other)),
                3 when p.Waiting > 0 => at.Takes(new LeftPool("p" + m.Other)),
                4 when p.MayReturn > 0 => at.Takes(m.Other % 2 == 0 ? new Rejoined("p") : new WillNotReturn("p")),
                5 => at.Takes(new SignUpClosed()),
                6 => at.Takes(new ProposeAgain()),
                7 => at.Takes(new SentOut(p.Round - (m.Other < 10 ? 1 : 0))),
                8 when Groups > 0 => at.GroupEnds((Outcome)(m.Other % 7)),
                9 or 10 when !Answers.IsEmpty => at.AnswersFirst(),
                11 when m.Other < 10 => at.Takes(new GroupsStarted(p.Round - 1, 3, 6)), // a repeat of an earlier round
                _ => at.Takes(new DeadlinePassed()),
            };
        }

        public World Answered()
        {
            var world = this;
            while (!world.Answers.IsEmpty) world = world.AnswersFirst();
            return world;
        }

        public World GroupEnds(Outcome outcome)
        {
            var (returned, asked) = outcome.Returns() ? (2, 0) : outcome == Outcome.MemberLeft ? (0, 1) : (0, 0);
            return (this with { Groups = Groups - 1, Ended = Ended + 1 }).Takes(new GroupEnded("g", outcome, returned, asked));
        }

        public World Then(ProgrammeStory story) => this with { Story = story, Answers = Answers.AddRange(story.Effects.Select(Answer).OfType<ProgrammeEvent>()) };

        private World Takes(ProgrammeEvent e) => Then(Story.When(e));

        private World AnswersFirst()
        {
            var rest = this with { Answers = Answers.RemoveAt(0) };
            var starts = Answers[0] is GroupsStarted x && x.Round == Story.State.Round && Story.State.Stage is ProgrammeStage.Running { Sending: not null };
            if (Answers[0] is not GroupsStarted s) return rest.Takes(Answers[0]);
            return (starts ? rest with { Groups = Groups + s.Groups } : rest).Takes(s);
        }

        private ProgrammeEvent? Answer(Effect e) => e switch
        {
            Effect.ProposeGroups g => new Proposed(g.Round, Math.Max(0, Story.State.Waiting) / 2, Math.Max(0, Story.State.Waiting) % 2),
            Effect.StartGroups g => new GroupsStarted(g.Round, Math.Max(0, Story.State.Waiting) / 2, Math.Max(0, Story.State.Waiting) / 2 * 2),
            Effect.Summarise => new Summarised(),
            _ => null,
        };
    }
}
