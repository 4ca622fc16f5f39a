using System.Collections.Immutable;
using EMentoring.Core.Groups;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Given;

/// <summary>Groups, by what has happened to them.</summary>
public static class AGroup
{
    public static readonly Plan PairPlan = new() { Model = "pair" };

    /// <summary>Three to five members, up to nine meetings.</summary>
    public static readonly Plan FourPlan = new() { Model = "group", Seats = [new(Role.Peer, 3, 5)], MinSize = 3, Cap = 9 };

    public static readonly Member Anna = new("anna", "sirpa");
    public static readonly Member Bo = new("bo", "tom");
    public static readonly Member Cai = new("cai", "tom");
    public static readonly Member Dia = new("dia", null);

    public static readonly Life<Group, GroupEvent> Life = new(GroupDecider.Step, g => g.Due, new DeadlinePassed());

    /// <summary>Anna and Bo, each with a supervisor of their own, who are asked to approve.</summary>
    public static GroupStory Pair(Plan? plan = null) => Of(plan ?? PairPlan, Anna, Bo);

    /// <summary>Anna, Bo, Cai and Dia: Bo and Cai have the same supervisor, Dia has none.</summary>
    public static GroupStory Four() => Of(FourPlan, Anna, Bo, Cai, Dia);

    public static GroupStory Of(Plan plan, params ImmutableArray<Member> members) =>
        new GroupStory(Life, Group.Unborn("g1"), Times.Monday).When(new Started("p1", plan, members));

    public static IEnumerable<string> People(this GroupStory s) => s.State.Members.Select(m => m.Id);

    public static GroupStory All(this GroupStory s, Func<string, GroupEvent> e) => s.People().Aggregate(s, (story, who) => story.When(e(who)));

    /// <summary>The supervisors approved; the members have been introduced to each other.</summary>
    public static GroupStory Introduced(this GroupStory s) =>
        s.State.Members.Select(m => m.Supervisor).OfType<string>().Aggregate(s, (story, who) => story.When(new Approved(who)));

    /// <summary>Goals are agreed and each has assessed themselves; a time for the first meeting is looked for.</summary>
    public static GroupStory Agreed(this GroupStory s) =>
        s.Participants().Aggregate(s.When(new GoalsSet(s.State.Members[0].Id)), (story, who) => story.When(new Assessed(who)));

    /// <summary>The first member picked a time at noon UTC some days ahead.</summary>
    public static GroupStory TimePicked(this GroupStory s, int days = 10) =>
        s.When(new TimePicked(s.State.Number, s.NoonIn(days), s.State.Members[0].Id));

    public static DateTimeOffset NoonIn(this GroupStory s, int days) => new(s.Now.UtcDateTime.Date.AddDays(days).AddHours(12), TimeSpan.Zero);

    /// <summary>The time of the meeting passed; the members are asked whether it was held.</summary>
    public static GroupStory Over(this GroupStory s) => s.SilentWhile(g => g.Stage is GroupStage.Meeting);

    public static GroupStory Report(this GroupStory s, Report report, DateTimeOffset? movedTo = null) =>
        s.When(new Reported(s.State.Number, report, s.State.Members[^1].Id, movedTo));

    /// <summary>From looking for a time: that many meetings were picked and held; after each decision all continue.</summary>
    public static GroupStory Held(this GroupStory s, int meetings)
    {
        for (var n = 0; n < meetings; n++)
        {
            if (s.State.Stage is GroupStage.Deciding) s = s.AllContinue();
            s = s.NoThemes().TimePicked().Over().Report(Core.Groups.Report.Held);
        }

        return s;
    }

    public static GroupStory Says(this GroupStory s, string who, bool yes) => s.When(new Decided(s.State.Held, who, yes));

    public static GroupStory AllContinue(this GroupStory s) => s.Participants().Aggregate(s, (story, who) => story.When(new Decided(s.State.Held, who, true)));

    public static GroupStory Leaves(this GroupStory s, string who) => s.When(new MemberLeft(who));

    public static GroupStory AllEvaluated(this GroupStory s) => s.Participants().Aggregate(s, (story, who) => story.When(new Evaluated(who)));

    /// <summary>The stages of a group's life, each by a story that ends in it.</summary>
    public static IEnumerable<(string Name, GroupStory Story)> InEveryStage(Func<GroupStory> proposed)
    {
        yield return ("approving", proposed());
        yield return ("agreeing", proposed().Introduced());
        yield return ("finding", proposed().Introduced().Agreed());
        yield return ("meeting", proposed().Introduced().Agreed().TimePicked());
        yield return ("reporting", proposed().Introduced().Agreed().TimePicked().Over());
        yield return ("deciding", proposed().Introduced().Agreed().Held(3));
        yield return ("evaluating", proposed().Introduced().Agreed().Held(3).Says("anna", false).SilentWhile(g => g.Stage is GroupStage.Deciding));
    }
}
