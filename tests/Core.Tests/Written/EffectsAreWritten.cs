using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Written;

public class EffectsAreWritten
{
    private static readonly Letter Full = new(LetterKind.MemberLeft, Reader.Supervisor, "anna", "p1")
    {
        Group = "g1", Number = 2, By = Times.Monday, At = Times.Monday, Sequence = 1, About = "bo", Other = "g2", Outcome = Outcome.Faded, Reminder = true,
    };

    private static readonly Effect[] Effects =
    [
        new Effect.Send(Full),
        new Effect.TellSignUp("anna", new SignUpEvent.Confirmed()),
        new Effect.TellGroup("g1", new GroupEvent.MemberLeft("anna")),
        new Effect.TellProgramme("p1", new ProgrammeEvent.Summarised()),
        new Effect.ShowPerson(new("anna", "p1", "in-group", "g1", Times.Monday, true)),
        new Effect.ShowGroup(new("g1", "p1", ["anna"], ["bo"], "meeting", [Times.Monday], 3, Times.Monday, ["anna"], Outcome.Faded, Times.Monday, true)
        {
            Done = ["cai"], Free = [Role.Peer], Unsuited = ["anna"], PausedTo = new(2027, 7, 15),
        }),
        new Effect.ShowProgramme(new("p1", "kaisa", "pair", "open", Times.Monday, 4, 3, 2, 1, true)),
        new Effect.KeepProfile("anna"),
        new Effect.DropPending("anna"),
        new Effect.Erase("anna", "p1"),
        new Effect.ProposeGroups("p1", 1, AGroup.PairPlan),
        new Effect.StartGroups("p1", 1, AGroup.PairPlan),
        new Effect.ProposeTimes("g1", 1, Times.Monday, new(2027, 1, 25)),
        new Effect.FillSeats("p1"),
        new Effect.Certify("anna", "g1"),
        new Effect.TellAll("p1", new SignUpEvent.EraseAsked()),
        new Effect.Summarise("p1", AGroup.PairPlan),
    ];

    [Fact]
    public void The_effects_are_written_so() => Golden.Are(
        """
        {"$type":"send","letter":{"kind":"member-left","reader":"supervisor","person":"anna","programme":"p1","group":"g1","number":2,"by":"2027-01-11T08:00:00+00:00","at":"2027-01-11T08:00:00+00:00","sequence":1,"about":"bo","other":"g2","outcome":"faded","reminder":true}}
        {"$type":"tell-sign-up","id":"anna","event":{"$type":"confirmed"}}
        {"$type":"tell-group","id":"g1","event":{"$type":"member-left","person":"anna"}}
        {"$type":"tell-programme","id":"p1","event":{"$type":"summarised"}}
        {"$type":"show-person","line":{"id":"anna","programme":"p1","stage":"in-group","group":"g1","since":"2027-01-11T08:00:00+00:00","attention":true}}
        {"$type":"show-group","line":{"id":"g1","programme":"p1","people":["anna"],"former":["bo"],"stage":"meeting","meetings":["2027-01-11T08:00:00+00:00"],"target":3,"next":"2027-01-11T08:00:00+00:00","waiting":["anna"],"outcome":"faded","since":"2027-01-11T08:00:00+00:00","attention":true,"helpers":[],"leftAfter":{},"done":["cai"],"free":["peer"],"unsuited":["anna"],"pausedTo":"2027-07-15"}}
        {"$type":"show-programme","line":{"id":"p1","coordinator":"kaisa","model":"pair","stage":"open","closes":"2027-01-11T08:00:00+00:00","confirmed":4,"waiting":3,"live":2,"ended":1,"attention":true}}
        {"$type":"keep-profile","person":"anna"}
        {"$type":"drop-pending","person":"anna"}
        {"$type":"erase","person":"anna","programme":"p1"}
        {"$type":"propose-groups","programme":"p1","round":1,"plan":PLAN}
        {"$type":"start-groups","programme":"p1","round":1,"plan":PLAN}
        {"$type":"propose-times","group":"g1","number":1,"around":"2027-01-11T08:00:00+00:00","from":"2027-01-25"}
        {"$type":"fill-seats","programme":"p1"}
        {"$type":"certify","person":"anna","group":"g1"}
        {"$type":"tell-all","programme":"p1","event":{"$type":"erase-asked"}}
        {"$type":"summarise","programme":"p1","plan":PLAN}
        """,
        Effects);

    [Fact]
    public void Every_effect_is_here_and_is_read_back()
    {
        Assert.Equal(Cases.Of<Effect>().OrderBy(t => t.Name), Effects.Select(e => e.GetType()).OrderBy(t => t.Name));
        Laws.Stored.RoundTrips(new Laws.Stored.Envelope([.. Effects]));
    }

    [Fact]
    public void Words_for_choices_are_written_so()
    {
        Assert.Equal(
            "confirm signed-up already-signed-up still-looking no-place you-left return-or-not approve goals-set introduction " +
            "pick-time invitation cancelled tomorrow was-it-held continue-or-stop going-on member-left evaluate ended " +
            "sign-in too-few proposals-ready declined unanswered attention propose-or-end summary-ready " +
            "themes-wanted themes-vote talk-asked diary certificate vacancy seat-taken welcome new-member approve-joining together paused waiting-enough never-fits overtaken",
            Words<LetterKind>());
        Assert.Equal("completed stopped faded member-left declined unanswered unstarted", Words<Outcome>());
        Assert.Equal("held moved not-held", Words<Report>());
        Assert.Equal("participant supervisor coordinator", Words<Reader>());
    }

    [Fact]
    public void A_plan_is_written_so() => Assert.Equal(
        """
        {"model":"pair","zone":"Europe/Helsinki","languages":["fi","sv","en"],
        "seats":[{"role":"peer","min":2,"max":2}],"minSize":2,"open":false,"smallFirst":false,"first":3,"every":3,"cap":5,"cadenceDays":30,"restDays":0,"minutes":60,"approval":"supervisor",
        "minGoals":1,"maxGoals":2,"deeds":false,"course":[],"themes":false,"sides":[],"talks":false,"poll":false,"diary":0,"certificate":false,"credits":0,"methods":false,"together":0,
        "items":[],"statements":[],"weights":{"wish":10,"experience":6,"unit":4,"time":3,"format":3,"direction":"different","musts":[]},"pauses":[{"from":"07-01","to":"07-31"}],"missesAllowed":2,"retentionDays":180,"minCell":5,
        "confirm":{"remind":[2],"tell":6,"close":7},"wait":{"remind":[30],"tell":60,"close":365},"review":{"remind":[3,7],"tell":10,"close":14},"approve":{"remind":[3,7],"tell":10,"close":14},
        "agree":{"remind":[5,10],"tell":14,"close":21},"theme":{"remind":[3],"tell":6,"close":7},"find":{"remind":[5,10],"tell":18,"close":28},"vote":{"remind":[3,6],"tell":8,"close":10},
        "report":{"remind":[2,5],"tell":7,"close":10},"decide":{"remind":[3,7],"tell":10,"close":14},"evaluate":{"remind":[4,9],"tell":12,"close":16},"return":{"remind":[5],"tell":10,"close":14}}
        """.ReplaceLineEndings(""),
        System.Text.Json.JsonSerializer.Serialize(AGroup.PairPlan, Wire.Json));

    /// <summary>Effects wait in outboxes, and lines stand on boards.</summary>
    [Fact]
    public void An_effect_of_the_first_version_is_read() => Golden.AreRead<Effect>(
        """
        {"$type":"send","letter":{"kind":"member-left","reader":"supervisor","person":"anna","programme":"p1","group":"g1","number":2,"by":"2027-01-11T08:00:00+00:00","at":"2027-01-11T08:00:00+00:00","sequence":1,"about":"bo","outcome":"faded","reminder":true}}
        {"$type":"show-group","line":{"id":"g1","programme":"p1","people":["anna"],"former":["bo"],"stage":"meeting","meetings":["2027-01-11T08:00:00+00:00"],"target":3,"next":"2027-01-11T08:00:00+00:00","waiting":["anna"],"outcome":"faded","since":"2027-01-11T08:00:00+00:00","attention":true}}
        {"$type":"propose-groups","programme":"p1","round":1,"plan":PLAN}
        """,
        """
        {"$type":"send","letter":{"kind":"member-left","reader":"supervisor","person":"anna","programme":"p1","group":"g1","number":2,"by":"2027-01-11T08:00:00+00:00","at":"2027-01-11T08:00:00+00:00","sequence":1,"about":"bo","outcome":"faded","reminder":true}}
        {"$type":"show-group","line":{"id":"g1","programme":"p1","people":["anna"],"former":["bo"],"stage":"meeting","meetings":["2027-01-11T08:00:00+00:00"],"target":3,"next":"2027-01-11T08:00:00+00:00","waiting":["anna"],"outcome":"faded","since":"2027-01-11T08:00:00+00:00","attention":true,"helpers":[],"leftAfter":{},"done":[],"free":[],"unsuited":[]}}
        {"$type":"propose-groups","programme":"p1","round":1,"plan":PLAN}
        """);

    /// <summary>Before there were other models than pairs.</summary>
    [Fact]
    public void A_plan_of_the_first_version_is_read_as_a_pair() => Assert.Equal(
        Wire.Write(Models.Pair),
        Wire.Write(Wire.Read<Plan>(Golden.PlanOfTheFirst)));

    private static string Words<T>() where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(v => Wire.Name(v)));
}
