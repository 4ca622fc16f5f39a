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
        {"$type":"finding","around":"2027-01-25T08:00:00+00:00","slots":[],"suits":{},"ask":{"waiting":["anna","bo"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"meeting","at":"2027-01-21T12:00:00+00:00","set":"2027-01-11T08:00:00+00:00","by":"anna","place":0,"reminded":false}
        {"$type":"reporting","at":"2027-01-21T12:00:00+00:00","ask":{"waiting":["anna","bo"],"since":"2027-01-21T13:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"deciding","said":{},"ask":{"waiting":["anna","bo"],"since":"2027-02-10T13:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"evaluating","outcome":"stopped","ask":{"waiting":["anna","bo"],"since":"2027-02-24T07:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"ended","outcome":"completed","at":"2027-03-02T13:00:00+00:00"}
        """,
        Cases.Groups.Take(8).Append(AGroup.Pair().Introduced().Agreed().Held(5).AllEvaluated()).Select(s => s.State.Stage));

    [Fact]
    public void The_stages_of_groups_of_other_models_are_written_so() => Golden.Are(
        """
        {"$type":"theming","around":"2027-01-25T08:00:00+00:00","voting":false,"given":{},"votes":{},"ask":{"waiting":["anna","bo","cai","dia"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"theming","around":"2027-01-25T08:00:00+00:00","voting":false,"given":{"anna":2},"votes":{},"ask":{"waiting":["bo","cai","dia"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"theming","around":"2027-01-25T08:00:00+00:00","voting":true,"given":{"anna":2,"bo":2,"cai":2,"dia":2},"votes":{},"ask":{"waiting":["anna","bo","cai","dia"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"theming","around":"2027-01-25T08:00:00+00:00","voting":true,"given":{"anna":2,"bo":2,"cai":2,"dia":2},"votes":{"anna":["anna:0","bo:1"]},"ask":{"waiting":["bo","cai","dia"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"finding","around":"2027-01-25T08:00:00+00:00","slots":[],"suits":{},"ask":{"waiting":["anna","bo","cai","dia","zoe"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"finding","around":"2027-01-25T08:00:00+00:00","slots":[],"suits":{},"ask":{"waiting":["anna","bo","cai","dia"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"finding","around":"2027-01-25T08:00:00+00:00","slots":["2027-01-25T07:00:00+00:00","2027-01-25T11:00:00+00:00","2027-01-27T07:00:00+00:00","2027-01-27T11:00:00+00:00","2027-01-29T07:00:00+00:00","2027-01-29T11:00:00+00:00"],"suits":{"anna":[0,2],"bo":[]},"ask":{"waiting":["cai","dia"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"meeting","at":"2027-01-21T12:00:00+00:00","set":"2027-01-11T08:00:00+00:00","by":"anna","place":0,"reminded":false}
        {"$type":"reporting","at":"2027-01-21T12:00:00+00:00","ask":{"waiting":["anna","bo","cai","dia"],"since":"2027-01-21T13:30:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"deciding","said":{},"ask":{"waiting":["anna","bo","cai","dia"],"since":"2027-02-20T13:30:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"agreeing","ask":{"waiting":["anna","bo","cai","dia","eve"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"finding","around":"2027-01-25T08:00:00+00:00","slots":["2027-01-25T07:00:00+00:00","2027-01-25T11:00:00+00:00","2027-01-27T07:00:00+00:00","2027-01-27T11:00:00+00:00","2027-01-29T07:00:00+00:00","2027-01-29T11:00:00+00:00"],"suits":{},"ask":{"waiting":["anna","bo","cai","dia","eve","facilitator","observer"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"evaluating","outcome":"completed","ask":{"waiting":["anna","bo","cai","dia","eve"],"since":"2027-03-22T13:45:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"finding","around":"2027-03-17T12:00:00+00:00","slots":[],"suits":{},"ask":{"waiting":["anna","cai","dia","zoe"],"since":"2027-03-03T12:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"ended","outcome":"stopped","at":"2027-03-12T14:00:00+00:00"}
        """,
        ATable.InEveryOtherState().Select(s => s.State.Stage));

    /// <summary>Before there were polls.</summary>
    [Fact]
    public void Stages_of_the_first_version_are_read() => Golden.AreRead<GroupStage>(
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
        """
        {"$type":"unborn"}
        {"$type":"approving","ask":{"waiting":["sirpa","tom"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"agreeing","ask":{"waiting":["anna","bo"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"finding","around":"2027-01-25T08:00:00+00:00","slots":[],"suits":{},"ask":{"waiting":["anna","bo"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"meeting","at":"2027-01-21T12:00:00+00:00","set":"2027-01-11T08:00:00+00:00","by":"anna","place":0,"reminded":false}
        {"$type":"reporting","at":"2027-01-21T12:00:00+00:00","ask":{"waiting":["anna","bo"],"since":"2027-01-21T13:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"deciding","said":{},"ask":{"waiting":["anna","bo"],"since":"2027-02-10T13:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"evaluating","outcome":"stopped","ask":{"waiting":["anna","bo"],"since":"2027-02-24T07:00:00+00:00","ladder":LADDER,"climbed":0}}
        {"$type":"ended","outcome":"completed","at":"2027-03-02T13:00:00+00:00"}
        """);

    [Fact]
    public void The_events_of_a_group_are_written_so() => Golden.Are(
        """
        {"$type":"started","programme":"p1","plan":PLAN,"members":[{"id":"anna","supervisor":"sirpa","role":"peer"},{"id":"bo","supervisor":"tom","role":"peer"}]}
        {"$type":"joined","person":"anna"}
        {"$type":"approved","supervisor":"sirpa"}
        {"$type":"declined","supervisor":"tom"}
        {"$type":"goals-set","by":"anna"}
        {"$type":"assessed","by":"bo"}
        {"$type":"themes-given","after":0,"by":"anna","themes":2}
        {"$type":"voted","after":0,"by":"bo","themes":["anna:0","anna:1"]}
        {"$type":"talk-answered","number":1,"by":"anna","holds":true}
        {"$type":"talk-answered","number":1,"by":"anna","holds":false}
        {"$type":"slots-proposed","number":1,"around":"2027-01-11T08:00:00+00:00","slots":["2028-02-13T08:00:00+00:00","2028-02-14T08:00:00+00:00"]}
        {"$type":"slots-answered","number":1,"by":"cai","suit":["2028-02-13T08:00:00+00:00"]}
        {"$type":"time-picked","number":1,"at":"2028-02-15T08:00:00+00:00","by":"anna","place":0}
        {"$type":"meeting-cancelled","number":1,"by":"bo"}
        {"$type":"reported","number":1,"report":"held","by":"anna"}
        {"$type":"reported","number":1,"report":"moved","by":"anna"}
        {"$type":"reported","number":1,"report":"not-held","by":"anna"}
        {"$type":"reported","number":1,"report":"moved","by":"anna","movedTo":"2028-02-16T08:00:00+00:00"}
        {"$type":"decided","after":0,"by":"bo","continue":true}
        {"$type":"decided","after":0,"by":"bo","continue":false}
        {"$type":"evaluated","by":"anna"}
        {"$type":"takes-seat","member":{"id":"zoe","role":"peer"}}
        {"$type":"takes-seat","member":{"id":"yves","supervisor":"tom","role":"actor"}}
        {"$type":"meet-with","other":"g2","at":"2028-02-17T08:00:00+00:00"}
        {"$type":"pause-set","by":"anna","break":{"from":"2027-03-01","to":"2027-03-21"}}
        {"$type":"pause-set","by":"anna"}
        {"$type":"member-left","person":"bo"}
        {"$type":"deadline-passed"}
        """,
        Cases.Events(Cases.Groups[0].State));

    [Fact]
    public void A_group_is_written_so() => Golden.Are(
        """
        {"id":"g1","programme":"p1","plan":PLAN,"members":[{"id":"anna","supervisor":"sirpa","role":"peer"},{"id":"bo","supervisor":"tom","role":"peer"}],"stage":{"$type":"reporting","at":"2027-01-21T12:00:00+00:00","ask":{"waiting":["anna","bo"],"since":"2027-01-21T13:00:00+00:00","ladder":LADDER,"climbed":0}},"meetings":[],"former":[],"leftAfter":{},"done":[],"target":3,"missed":0,"goalsBy":"anna","themes":[],"themesFrom":0,"talkers":[],"unsuited":{},"new":[],"sequence":1}
        """,
        [AGroup.Pair().Introduced().Agreed().TimePicked().Over().State]);

    /// <summary>A group with nearly everything that can be true of one.</summary>
    [Fact]
    public void A_group_of_another_model_is_written_so() => Golden.Are(
        """
        {"id":"g1","programme":"p1","plan":PLAN,"members":[{"id":"anna","role":"mentor"},{"id":"bo","supervisor":"tom","role":"actor"}],"stage":{"$type":"approving","ask":{"waiting":["sirpa","tom"],"since":"2027-01-11T08:00:00+00:00","ladder":LADDER,"climbed":0}},"meetings":["2027-01-11T08:00:00+00:00"],"former":["cai"],"leftAfter":{},"done":["dia"],"target":4,"missed":1,"goalsBy":"anna","themes":[{"by":"anna","index":0},{"by":"dia","index":2}],"themesFrom":1,"talk":{"number":2,"holder":"bo","said":true,"declined":["anna"]},"talkers":["dia"],"break":{"from":"2027-02-01","to":"2027-02-14"},"unsuited":{"bo":2},"new":["bo"],"sequence":1}
        """,
        [
            AGroup.Pair().State with
            {
                Members = [new("anna", null, Role.Mentor), new("bo", "tom", Role.Actor)], Meetings = [Times.Monday], Former = ["cai"], Done = ["dia"], Target = 4, Missed = 1, GoalsBy = "anna",
                Themes = [new("anna", 0), new("dia", 2)], ThemesFrom = 1, Talk = new(2, "bo", true, ["anna"]), Talkers = ["dia"], Break = Times.Pause("2027-02-01", "2027-02-14"),
                Unsuited = System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty.Add("bo", 2), New = ["bo"], Sequence = 1,
            },
        ]);

    [Fact]
    public void What_members_have_changed_today_is_written_so()
    {
        var moved = AGroup.Pair().Introduced().Agreed().TimePicked();
        Assert.Contains("\"changed\":{\"bo\":{\"day\":\"2027-01-11\",\"times\":1}}", Wire.Write(moved.When(new GroupEvent.MeetingCancelled(1, "bo")).State), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_of_the_first_version_is_read() => Golden.AreRead<Group>(
        """
        {"id":"g1","programme":"p1","plan":PLAN,"members":[{"id":"anna","supervisor":"sirpa"},{"id":"bo","supervisor":"tom"}],"stage":{"$type":"reporting","at":"2027-01-21T12:00:00+00:00","ask":{"waiting":["anna","bo"],"since":"2027-01-21T13:00:00+00:00","ladder":LADDER,"climbed":0}},"meetings":[],"former":[],"target":3,"missed":0,"goalsBy":"anna","sequence":1}
        """,
        """
        {"id":"g1","programme":"p1","plan":PLAN,"members":[{"id":"anna","supervisor":"sirpa","role":"peer"},{"id":"bo","supervisor":"tom","role":"peer"}],"stage":{"$type":"reporting","at":"2027-01-21T12:00:00+00:00","ask":{"waiting":["anna","bo"],"since":"2027-01-21T13:00:00+00:00","ladder":LADDER,"climbed":0}},"meetings":[],"former":[],"leftAfter":{},"done":[],"target":3,"missed":0,"goalsBy":"anna","themes":[],"themesFrom":0,"talkers":[],"unsuited":{},"new":[],"sequence":1}
        """);

    [Fact]
    public void An_event_of_the_first_version_is_read() => Golden.AreRead<GroupEvent>(
        """
        {"$type":"started","programme":"p1","plan":PLAN,"members":[{"id":"anna","supervisor":"sirpa"},{"id":"bo"}]}
        """,
        """
        {"$type":"started","programme":"p1","plan":PLAN,"members":[{"id":"anna","supervisor":"sirpa","role":"peer"},{"id":"bo","role":"peer"}]}
        """);

    [Fact]
    public void Every_case_has_a_name_of_its_own_and_is_read_back()
    {
        Assert.Equal(Cases.Of<GroupStage>().Count(), Cases.Groups.Select(s => s.State.Stage.Name).Distinct().Count());
        Assert.Equal(Cases.Of<GroupEvent>().Count(), Cases.Events(Cases.Groups[0].State).Select(e => Wire.Name(e)).Distinct().Count());
        Assert.All(Cases.Groups, s => Laws.Stored.RoundTrips(s.State));
        Assert.All(Cases.Events(Cases.Groups[0].State), Laws.Stored.RoundTrips);
    }
}
