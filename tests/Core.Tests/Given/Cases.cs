using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.Core.Tests.Given;

/// <summary>For each union a story in every state and, for a state, an event of every kind that means something to it.</summary>
public static class Cases
{
    /// <summary>The cases of a union, found by reflection: whatever is added to it has to be added here.</summary>
    public static IEnumerable<Type> Of<TUnion>() => typeof(TUnion).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(TUnion)));

    public static IReadOnlyList<GroupStory> Groups { get; } =
    [
        new(AGroup.Life, Group.Unborn("g1"), Times.Monday),
        .. AGroup.InEveryStage(() => AGroup.Pair()).Select(s => s.Story),
        .. AGroup.InEveryStage(AGroup.Four).Select(s => s.Story),
        AGroup.Pair().Introduced().Agreed().Held(5).AllEvaluated(),
        .. ATable.InEveryOtherState(),
    ];

    public static IEnumerable<GroupEvent> Events(Group g) =>
    [
        new GroupEvent.Started("p1", AGroup.PairPlan, [AGroup.Anna, AGroup.Bo]),
        new GroupEvent.Joined("anna"),
        new GroupEvent.Approved("sirpa"),
        new GroupEvent.Declined("tom"),
        new GroupEvent.GoalsSet("anna"),
        new GroupEvent.Assessed("bo"),
        new GroupEvent.ThemesGiven(g.Held, "anna", 2),
        new GroupEvent.Voted(g.Held, "bo", ["anna:0", "anna:1"]),
        new GroupEvent.TalkAnswered(g.Number, "anna", true),
        new GroupEvent.TalkAnswered(g.Number, "anna", false),
        new GroupEvent.SlotsProposed(g.Number, (g.Stage as GroupStage.Finding)?.Around ?? Times.Monday, [Times.Monday.AddDays(398), Times.Monday.AddDays(399)]),
        new GroupEvent.SlotsAnswered(g.Number, "cai", g.Stage is GroupStage.Finding { Slots: { IsEmpty: false } slots } ? slots : [Times.Monday.AddDays(398)]),
        new GroupEvent.TimePicked(g.Number, Times.Monday.AddDays(400), "anna"),
        new GroupEvent.MeetingCancelled(g.Number, "bo"),
        .. Enum.GetValues<Report>().Select(report => new GroupEvent.Reported(g.Number, report, "anna")),
        new GroupEvent.Reported(g.Number, Report.Moved, "anna", Times.Monday.AddDays(401)),
        new GroupEvent.Decided(g.Held, "bo", true),
        new GroupEvent.Decided(g.Held, "bo", false),
        new GroupEvent.Evaluated("anna"),
        new GroupEvent.TakesSeat(ATable.Zoe),
        new GroupEvent.TakesSeat(new("yves", "tom", Role.Actor)),
        new GroupEvent.MeetWith("g2", Times.Monday.AddDays(402)),
        new GroupEvent.PauseSet("anna", Times.Pause("2027-03-01", "2027-03-21")),
        new GroupEvent.PauseSet("anna", null),
        new GroupEvent.MemberLeft("bo"),
        new GroupEvent.DeadlinePassed(),
    ];

    public static IReadOnlyList<SignUpStory> SignUps { get; } =
    [
        ASignUp.Unborn(), ASignUp.Asked(), ASignUp.Waiting(), ASignUp.InGroup(), ASignUp.Returning(), ASignUp.Finished(), ASignUp.Left(),
        ASignUp.Expired(), ASignUp.Erased(),
        ASignUp.Called(), ASignUp.Joining(),
        ASignUp.Finished().When(new SignUpEvent.Asked("p1", AGroup.PairPlan)), ASignUp.Left().When(new SignUpEvent.Asked("p1", AGroup.PairPlan)),
    ];

    public static IEnumerable<SignUpEvent> Events(SignUp _) =>
    [
        new SignUpEvent.Asked("p1", AGroup.PairPlan),
        new SignUpEvent.Confirmed(),
        new SignUpEvent.Called(["g2"]),
        new SignUpEvent.WantsSeat("g2", Role.Peer, null),
        new SignUpEvent.WantsSeat("g2", Role.Actor, "sirpa"),
        new SignUpEvent.SupervisorSaid("g2", "sirpa", Role.Peer, true),
        new SignUpEvent.SupervisorSaid("g2", "sirpa", Role.Peer, false),
        new SignUpEvent.NoSeat("g2"),
        new SignUpEvent.DiaryKept(),
        new SignUpEvent.Certified("g1"),
        new SignUpEvent.Placed("g1"),
        new SignUpEvent.Placed("g2"),
        .. Enum.GetValues<Outcome>().Select(outcome => new SignUpEvent.GroupEnded("g1", outcome)),
        new SignUpEvent.Again(true),
        new SignUpEvent.Again(false),
        new SignUpEvent.Leaves(),
        new SignUpEvent.EraseAsked(),
        new SignUpEvent.ProgrammeEnded(),
        new SignUpEvent.DeadlinePassed(),
    ];

    public static IReadOnlyList<ProgrammeStory> Programmes { get; } =
    [
        AProgramme.Unborn(), AProgramme.Open(), AProgramme.Open().WhenDue(), AProgramme.Proposing(), AProgramme.Reviewing(), AProgramme.Sending(),
        AProgramme.Running(), AProgramme.WithAWaitingList(), AProgramme.Lingering(), AProgramme.SummingUp(), AProgramme.Closed(), AProgramme.Erased(),
    ];

    public static IEnumerable<ProgrammeEvent> Events(Programme p) =>
    [
        new ProgrammeEvent.Opened(AGroup.PairPlan, "kaisa", Times.Monday.AddDays(14)),
        new ProgrammeEvent.Confirmed("eve"),
        new ProgrammeEvent.LeftPool("anna"),
        new ProgrammeEvent.Rejoined("anna"),
        new ProgrammeEvent.WillNotReturn("anna"),
        new ProgrammeEvent.NotTaken("anna"),
        new ProgrammeEvent.SignUpClosed(),
        new ProgrammeEvent.Proposed(p.Round, 2, 0),
        new ProgrammeEvent.Proposed(p.Round, 0, 4),
        new ProgrammeEvent.ProposeAgain(),
        new ProgrammeEvent.SentOut(p.Round),
        new ProgrammeEvent.GroupsStarted(p.Round, 2, 4),
        new ProgrammeEvent.GroupEnded("g1", Outcome.Completed, 0, 0),
        new ProgrammeEvent.GroupEnded("g1", Outcome.Declined, 2, 0),
        new ProgrammeEvent.SeatFree("g1"),
        new ProgrammeEvent.SeatTaken("anna"),
        new ProgrammeEvent.WantsToMeet("g1", Times.Monday),
        new ProgrammeEvent.WantsToMeet("g2", Times.Monday),
        new ProgrammeEvent.Summarised(),
        new ProgrammeEvent.DeadlinePassed(),
    ];
}
