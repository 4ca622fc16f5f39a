using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Written;

public class SignUpsAreWritten
{
    [Fact]
    public void The_stages_of_a_sign_up_are_written_so() => Golden.Are(
        """
        {"$type":"unborn"}
        {"$type":"asking","ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"waiting","called":[],"ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"in-group","group":"g1"}
        {"$type":"returning","ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"finished","group":"g1"}
        {"$type":"left"}
        {"$type":"expired"}
        {"$type":"erased"}
        {"$type":"waiting","called":["g2"],"ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"waiting","called":["g2"],"joining":"g2","ask":{"waiting":["sirpa"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"asking","before":{"$type":"finished","group":"g1"},"ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"asking","before":{"$type":"left"},"ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        """,
        Cases.SignUps.Select(s => s.State.Stage));

    [Fact]
    public void The_events_of_a_sign_up_are_written_so() => Golden.Are(
        """
        {"$type":"asked","programme":"p1","plan":PLAN}
        {"$type":"confirmed"}
        {"$type":"called","groups":["g2"]}
        {"$type":"wants-seat","group":"g2","role":"peer"}
        {"$type":"wants-seat","group":"g2","role":"actor","supervisor":"sirpa"}
        {"$type":"supervisor-said","group":"g2","supervisor":"sirpa","role":"peer","yes":true}
        {"$type":"supervisor-said","group":"g2","supervisor":"sirpa","role":"peer","yes":false}
        {"$type":"no-seat","group":"g2"}
        {"$type":"diary-kept"}
        {"$type":"certified","group":"g1"}
        {"$type":"placed","group":"g1"}
        {"$type":"placed","group":"g2"}
        {"$type":"group-ended","group":"g1","outcome":"completed"}
        {"$type":"group-ended","group":"g1","outcome":"stopped"}
        {"$type":"group-ended","group":"g1","outcome":"faded"}
        {"$type":"group-ended","group":"g1","outcome":"member-left"}
        {"$type":"group-ended","group":"g1","outcome":"declined"}
        {"$type":"group-ended","group":"g1","outcome":"unanswered"}
        {"$type":"group-ended","group":"g1","outcome":"unstarted"}
        {"$type":"again","yes":true}
        {"$type":"again","yes":false}
        {"$type":"leaves"}
        {"$type":"erase-asked"}
        {"$type":"programme-ended"}
        {"$type":"deadline-passed"}
        """,
        Cases.Events(Cases.SignUps[0].State));

    [Fact]
    public void A_sign_up_is_written_so() => Golden.Are(
        """
        {"id":"anna","programme":"p1","plan":PLAN,"stage":{"$type":"waiting","called":[],"ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}},"certified":false}
        """,
        [ASignUp.Waiting().State]);

    /// <summary>Before there were seats to take in running groups.</summary>
    [Fact]
    public void A_stage_of_the_first_version_is_read() => Golden.AreRead<SignUpStage>(
        """
        {"$type":"left","group":"g1"}
        {"$type":"erased","group":"g1"}
        {"$type":"waiting","ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        """,
        """
        {"$type":"left"}
        {"$type":"erased"}
        {"$type":"waiting","called":[],"ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        """);

    [Fact]
    public void A_sign_up_of_the_first_version_is_read() => Golden.AreRead<SignUp>(
        """
        {"id":"anna","programme":"p1","plan":PLAN,"stage":{"$type":"waiting","ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}}
        """,
        """
        {"id":"anna","programme":"p1","plan":PLAN,"stage":{"$type":"waiting","called":[],"ask":{"waiting":["anna"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}},"certified":false}
        """);

    [Fact]
    public void Every_case_has_a_name_of_its_own_and_is_read_back()
    {
        Assert.Equal(Cases.Of<SignUpStage>().Count(), Cases.SignUps.Select(s => s.State.Stage.Name).Distinct().Count());
        Assert.Equal(Cases.Of<SignUpEvent>().Count(), Cases.Events(Cases.SignUps[0].State).Select(e => Wire.Name(e)).Distinct().Count());
        Assert.All(Cases.SignUps, s => Laws.Stored.RoundTrips(s.State));
        Assert.All(Cases.Events(Cases.SignUps[0].State), Laws.Stored.RoundTrips);
    }
}
