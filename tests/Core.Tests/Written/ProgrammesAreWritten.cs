using EMentoring.Core.Programmes;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Written;

public class ProgrammesAreWritten
{
    [Fact]
    public void The_stages_of_a_programme_are_written_so() => Golden.Are(
        """
        {"$type":"unborn"}
        {"$type":"open","extended":false}
        {"$type":"open","extended":true}
        {"$type":"reviewing","ask":{"waiting":["kaisa"],"since":"2027-01-25T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"reviewing","groups":2,"ask":{"waiting":["kaisa"],"since":"2027-01-25T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"running","sending":"2027-01-25T08:00:00+00:00","asked":false}
        {"$type":"running","asked":false}
        {"$type":"running","asked":true}
        {"$type":"running","endsAt":"2027-02-15T07:00:00+00:00","asked":true}
        {"$type":"summing-up","since":"2027-01-25T08:00:00+00:00"}
        {"$type":"closed","eraseAt":"2027-07-26T06:00:00+00:00"}
        {"$type":"erased"}
        """,
        Cases.Programmes.Select(s => s.State.Stage));

    [Fact]
    public void The_events_of_a_programme_are_written_so() => Golden.Are(
        """
        {"$type":"opened","plan":PLAN,"coordinator":"kaisa","closes":"2027-01-25T08:00:00+00:00"}
        {"$type":"confirmed","person":"eve"}
        {"$type":"left-pool","person":"anna"}
        {"$type":"rejoined","person":"anna"}
        {"$type":"will-not-return","person":"anna"}
        {"$type":"not-taken","person":"anna"}
        {"$type":"sign-up-closed"}
        {"$type":"proposed","round":0,"groups":2,"leftOver":0}
        {"$type":"proposed","round":0,"groups":0,"leftOver":4}
        {"$type":"propose-again"}
        {"$type":"sent-out","round":0}
        {"$type":"groups-started","round":0,"groups":2,"people":4}
        {"$type":"group-ended","group":"g1","outcome":"completed","returned":0,"asked":0}
        {"$type":"group-ended","group":"g1","outcome":"declined","returned":2,"asked":0}
        {"$type":"seat-free","group":"g1"}
        {"$type":"seat-taken","person":"anna"}
        {"$type":"wants-to-meet","group":"g1","met":"2027-01-11T08:00:00+00:00"}
        {"$type":"wants-to-meet","group":"g2","met":"2027-01-11T08:00:00+00:00"}
        {"$type":"summarised"}
        {"$type":"deadline-passed"}
        """,
        Cases.Events(Cases.Programmes[0].State));

    [Fact]
    public void A_programme_is_written_so() => Golden.Are(
        """
        {"id":"p1","plan":PLAN,"coordinator":"kaisa","stage":{"$type":"reviewing","groups":2,"ask":{"waiting":["kaisa"],"since":"2027-01-25T08:00:00+00:00","ladder":LADDER,"climbed":0}},"confirmed":4,"waiting":4,"live":0,"ended":0,"mayReturn":0,"round":1,"closes":"2027-01-25T08:00:00+00:00"}
        {"id":"p1","plan":PLAN,"coordinator":"kaisa","stage":{"$type":"running","asked":true},"confirmed":6,"waiting":2,"live":2,"ended":0,"mayReturn":0,"round":1,"alone":"g1","closes":"2027-01-25T08:00:00+00:00"}
        """,
        [AProgramme.Reviewing().State, AProgramme.WithAWaitingList().State]);

    [Fact]
    public void A_programme_of_the_first_version_is_read() => Golden.AreRead<Programme>(
        """
        {"id":"p1","plan":PLAN,"coordinator":"kaisa","stage":{"$type":"reviewing","groups":2,"ask":{"waiting":["kaisa"],"since":"2027-01-25T08:00:00+00:00","ladder":LADDER,"climbed":0}},"confirmed":4,"waiting":4,"live":0,"ended":0,"mayReturn":0,"round":1,"closes":"2027-01-25T08:00:00+00:00"}
        """,
        """
        {"id":"p1","plan":PLAN,"coordinator":"kaisa","stage":{"$type":"reviewing","groups":2,"ask":{"waiting":["kaisa"],"since":"2027-01-25T08:00:00+00:00","ladder":LADDER,"climbed":0}},"confirmed":4,"waiting":4,"live":0,"ended":0,"mayReturn":0,"round":1,"closes":"2027-01-25T08:00:00+00:00"}
        """);

    [Fact]
    public void Every_case_has_a_name_of_its_own_and_is_read_back()
    {
        Assert.Equal(Cases.Of<ProgrammeStage>().Count(), Cases.Programmes.Select(s => s.State.Stage.Name).Distinct().Count());
        Assert.Equal(Cases.Of<ProgrammeEvent>().Count(), Cases.Events(Cases.Programmes[0].State).Select(e => Wire.Name(e)).Distinct().Count());
        Assert.All(Cases.Programmes, s => Laws.Stored.RoundTrips(s.State));
        Assert.All(Cases.Events(Cases.Programmes[0].State), Laws.Stored.RoundTrips);
    }
}
