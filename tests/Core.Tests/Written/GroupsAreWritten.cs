using EMentoring.Core.Groups;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Written;

public class GroupsAreWritten
{
    [Fact]
    public void The_stages_of_a_group_are_written_so() => Golden.Are(
        """
        {"$type":"unborn"}
        {"$type":"approving","ask":{"waiting":["sirpa","tom"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"agreeing","ask":{"waiting":["anna","bo"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"finding","around":"2027-01-25T08:00:00+00:00","ask":{"waiting":["anna","bo"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"meeting","at":"2027-01-21T12:00:00+00:00","set":"2027-01-11T08:00:00+00:00","by":"anna","place":0,"reminded":false}
        {"$type":"reporting","at":"2027-01-21T12:00:00+00:00","ask":{"waiting":["anna","bo"],"since":"2027-01-21T13:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"deciding","said":{},"ask":{"waiting":["anna","bo"],"since":"2027-02-10T13:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"evaluating","outcome":"stopped","ask":{"waiting":["anna","bo"],"since":"2027-02-24T07:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"ended","outcome":"completed","at":"2027-03-02T13:00:00+00:00"}
        """,
        Cases.Groups.Take(8).Append(Cases.Groups[^1]).Select(s => s.State.Stage));

    [Fact]
    public void The_events_of_a_group_are_written_so() => Golden.Are(
        """
        {"$type":"started","programme":"p1","plan":PLAN,"members":[{"id":"anna","supervisor":"sirpa"},{"id":"bo","supervisor":"tom"}]}
        {"$type":"joined","person":"anna"}
        {"$type":"approved","supervisor":"sirpa"}
        {"$type":"declined","supervisor":"tom"}
        {"$type":"goals-set","by":"anna"}
        {"$type":"assessed","by":"bo"}
        {"$type":"time-picked","number":1,"at":"2028-02-15T08:00:00+00:00","by":"anna","place":0}
        {"$type":"meeting-cancelled","number":1,"by":"bo"}
        {"$type":"reported","number":1,"report":"held","by":"anna"}
        {"$type":"reported","number":1,"report":"moved","by":"anna"}
        {"$type":"reported","number":1,"report":"not-held","by":"anna"}
        {"$type":"reported","number":1,"report":"moved","by":"anna","movedTo":"2028-02-16T08:00:00+00:00"}
        {"$type":"decided","after":0,"by":"bo","continue":true}
        {"$type":"decided","after":0,"by":"bo","continue":false}
        {"$type":"evaluated","by":"anna"}
        {"$type":"member-left","person":"bo"}
        {"$type":"deadline-passed"}
        """,
        Cases.Events(Cases.Groups[0].State));

    [Fact]
    public void A_group_is_written_so() => Golden.Are(
        """
        {"id":"g1","programme":"p1","plan":PLAN,"members":[{"id":"anna","supervisor":"sirpa"},{"id":"bo","supervisor":"tom"}],"stage":{"$type":"reporting","at":"2027-01-21T12:00:00+00:00","ask":{"waiting":["anna","bo"],"since":"2027-01-21T13:00:00+00:00","ladder":LADDER,"climbed":0}},"meetings":[],"former":[],"target":3,"missed":0,"goalsBy":"anna","sequence":1}
        """,
        [AGroup.Pair().Introduced().Agreed().TimePicked().Over().State]);

    [Fact]
    public void Every_case_has_a_name_of_its_own_and_is_read_back()
    {
        Assert.Equal(Cases.Of<GroupStage>().Count(), Cases.Groups.Select(s => s.State.Stage.Name).Distinct().Count());
        Assert.Equal(Cases.Of<GroupEvent>().Count(), Cases.Events(Cases.Groups[0].State).Select(e => Wire.Name(e)).Distinct().Count());
        Assert.All(Cases.Groups, s => Laws.Stored.RoundTrips(s.State));
        Assert.All(Cases.Events(Cases.Groups[0].State), Laws.Stored.RoundTrips);
    }
}
