using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using static EMentoring.Core.Programmes.ProgrammeEvent;

namespace EMentoring.Core.Tests.Given;

/// <summary>Programmes of pairs, by what has happened to them.</summary>
public static class AProgramme
{
    public static readonly Life<Programme, ProgrammeEvent> Life = new(ProgrammeDecider.Step, p => p.Due, new DeadlinePassed());

    public static ProgrammeStory Unborn() => new(Life, Programme.Unborn("p1"), Times.Monday);

    /// <summary>Opened, with two weeks for signing up.</summary>
    public static ProgrammeStory Open() => Unborn().When(new Opened(AGroup.PairPlan, "kaisa", Times.Monday.AddDays(14)));

    public static ProgrammeStory Confirmed(this ProgrammeStory s, params string[] people) =>
        people.Aggregate(s, (story, who) => story.When(new Confirmed(who)));

    /// <summary>Four confirmed, the time for signing up is over, and groups are being proposed.</summary>
    public static ProgrammeStory Proposing() => Open().Confirmed("anna", "bo", "cai", "dia").WhenDue();

    /// <summary>Two pairs wait for the coordinator's review.</summary>
    public static ProgrammeStory Reviewing() => Proposing().When(new Proposed(1, 2, 0));

    public static ProgrammeStory Sending() => Reviewing().When(new SentOut(1));

    /// <summary>Two pairs live.</summary>
    public static ProgrammeStory Running() => Sending().When(new GroupsStarted(1, 2, 4));

    public static ProgrammeStory PairEnds(this ProgrammeStory s, Outcome outcome, string group = "g1", int returned = 0, int asked = 0) =>
        s.When(new GroupEnded(group, outcome, returned, asked));

    /// <summary>A group waits for another one to meet, and enough people for a new group.</summary>
    public static ProgrammeStory WithAWaitingList() => Running().When(new WantsToMeet("g1", Times.Monday)).Confirmed("eve", "fay");

    /// <summary>No pair is left, but two people wait.</summary>
    public static ProgrammeStory Lingering() => Running().PairEnds(Outcome.Completed).PairEnds(Outcome.Declined, "g2", returned: 2);

    public static ProgrammeStory SummingUp() => Running().PairEnds(Outcome.Completed).PairEnds(Outcome.Stopped, "g2");

    public static ProgrammeStory Closed() => SummingUp().When(new Summarised());

    public static ProgrammeStory Erased() => Closed().WhenDue();

    public static string StageName(this ProgrammeStory s) => s.State.Stage.Name;
}
