using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Programmes;

/// <summary>A model that nobody has written code for lives its whole life: a plan is data.</summary>
public class AnEighthModel
{
    private static GroupStory Choir() => AGroup.Of(
        ATable.Eighth, new("anna", "sirpa", Role.Mentor), new("bo", null, Role.Actor), new("cai", null, Role.Actor), new("facilitator", null, Role.Facilitator));

    [Fact]
    public void From_approval_over_themes_talks_polls_and_a_newcomer_to_a_certificate()
    {
        // Only Anna has named a supervisor.
        var proposed = Choir();
        Assert.Equal(["supervisor of anna"], proposed.ReadersOf(LetterKind.Approve));
        var agreed = (proposed with { Now = Times.Utc("2027-03-08T15:00") }).When(new Approved("sirpa")).Agreed();
        Assert.Equal(["anna", "bo", "cai"], agreed.ReadersOf(LetterKind.ThemesWanted));

        // Two meetings first: of three themes the most wanted two.
        var themed = agreed.Propose(1).Vote("cai:0", "bo:0");
        Assert.Equal(["bo:0", "cai:0"], themed.State.Themes.Select(t => t.Id));
        Assert.Equal(["anna"], themed.ReadersOf(LetterKind.TalkAsked));

        // The poll is answered by all, the facilitator among them.
        var poll = themed.Polled();
        var met = poll.Suits("anna", 0, 1).Suits("bo", 1).Suits("cai", 1).Suits("facilitator", 0, 1);
        Assert.Equal(poll.Finding().Slots[1], Assert.IsType<GroupStage.Meeting>(met.State.Stage).At);
        var held = met.Over().Report(Report.Held);
        Assert.Equal(["anna", "bo", "cai"], held.ReadersOf(LetterKind.Diary));
        Assert.Equal(["bo"], held.ReadersOf(LetterKind.TalkAsked));

        // After two all go on, when they have rested.
        var decided = held.TimePicked().Over().Report(Report.Held).AllContinue();
        Assert.Equal(5, decided.State.Target);
        Assert.Equal(decided.State.Meetings[^1].AddDays(40), decided.Theming().Around);

        // A newcomer fills one of the actors' seats, another group is met after three.
        var joined = decided.NoThemes().Joins(new("zoe", null, Role.Actor));
        var third = joined.TimePicked().Over().Report(Report.Held);
        Assert.Contains(third.Effects, e => e is Effect.TellProgramme { Event: ProgrammeEvent.WantsToMeet });
        Assert.Contains("zoe", third.ReadersOf(LetterKind.Diary));

        // Zoe stops after five, the others hold the last two.
        var five = third.Held(2).Says("zoe", false).AllContinue("anna", "bo", "cai");
        Assert.Equal(["zoe"], five.ReadersOf(LetterKind.Evaluate));
        Assert.Equal(7, five.State.Target);
        var last = five.Held(2);
        Assert.Equal(Outcome.Completed, last.TheLetter(LetterKind.Evaluate).Outcome);
        var ended = last.AllEvaluated();
        Assert.Equal(["anna", "bo", "cai"], ended.Effects.OfType<Effect.Certify>().Select(c => c.Person));
        Assert.Equal(["anna", "bo", "cai", "facilitator"], ended.Effects.OfType<Effect.TellSignUp>().Select(t => t.Id));
    }

    [Fact]
    public void In_its_own_zone_and_over_its_own_pauses()
    {
        var agreed = Choir().When(new Approved("sirpa")) with { Now = Times.Utc("2027-02-15T15:00") };
        var finding = agreed.Agreed().NoThemes(); // two weeks on it is the pause's last day
        Assert.Equal(Times.Utc("2027-03-02T15:00"), finding.Finding().Around);
        Assert.All(finding.Polled().Finding().Slots, at => Assert.False(ATable.Eighth.Calendar.Paused(at)));
    }

    [Fact]
    public void Silence_alone_brings_it_to_a_kind_end()
    {
        var silent = Choir().When(new Approved("sirpa")).SilentWhile(g => g.Stage is not GroupStage.Ended);
        Assert.Equal(Outcome.Faded, Assert.IsType<GroupStage.Ended>(silent.State.Stage).Outcome);
        Assert.Equal(["anna", "bo", "cai", "facilitator"], silent.ReadersOf(LetterKind.Ended));
    }

    [Fact]
    public void Its_programme_runs_from_opening_to_erasure()
    {
        var open = AProgramme.Unborn().When(new ProgrammeEvent.Opened(ATable.Eighth, "kaisa", Times.Monday.AddDays(14)));
        Assert.Equal("open", open.Confirmed("a", "b", "c").When(new ProgrammeEvent.SignUpClosed()).StageName()); // with the facilitator it takes four
        var running = open.Confirmed("a", "b", "c", "d").When(new ProgrammeEvent.SignUpClosed()).When(new ProgrammeEvent.Proposed(1, 1, 0))
            .When(new ProgrammeEvent.SentOut(1)).When(new ProgrammeEvent.GroupsStarted(1, 1, 4));
        Assert.Contains(new Effect.FillSeats("p1"), running.Confirmed("e").Effects);
        var closed = running.PairEnds(Outcome.Completed).When(new ProgrammeEvent.Summarised());
        Assert.Equal("erased", closed.WhenDue().StageName());
    }
}
