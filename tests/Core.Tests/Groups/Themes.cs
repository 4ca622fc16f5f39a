using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Groups;

/// <summary>Anna, Bo, Cai and Dia agree on what their three meetings are about.</summary>
public class Themes
{
    private static GroupStory Collecting() => ATable.Of(Models.Group).Agreed();

    private static IEnumerable<string> Chosen(GroupStory s) => s.State.Themes.Select(t => t.Id);

    [Fact]
    public void Themes_are_collected_for_a_week_and_then_voted_on_for_a_week()
    {
        var collecting = Collecting();
        Assert.Equal(Times.Helsinki.Days(Times.Monday, 7), collecting.TheLetter(LetterKind.ThemesWanted).By);
        var silent = collecting.When(new ThemesGiven(0, "anna", 3)).When(new ThemesGiven(0, "bo", 1)).SilentWhile(g => g.Stage is GroupStage.Theming { Voting: false });
        Assert.True(silent.Theming().Voting);
        Assert.Equal(["anna", "bo", "cai", "dia"], silent.ReadersOf(LetterKind.ThemesVote));
        Assert.IsType<GroupStage.Finding>(silent.SilentWhile(g => g.Stage is GroupStage.Theming).State.Stage);
    }

    [Fact]
    public void With_no_more_themes_than_meetings_nothing_is_voted_on()
    {
        var three = Collecting().When(new ThemesGiven(0, "dia", 1)).When(new ThemesGiven(0, "anna", 2)).When(new ThemesGiven(0, "bo", 0)).When(new ThemesGiven(0, "cai", 0));
        Assert.Equal(["anna:0", "anna:1", "dia:0"], Chosen(three));
        Assert.Empty(Collecting().Propose(0).State.Themes);
    }

    [Fact]
    public void The_most_wanted_come_first_and_of_two_alike_the_order_is_that_of_their_writers()
    {
        var voted = Collecting().Propose(2).When(new Voted(0, "anna", ["dia:1", "cai:0"])).When(new Voted(0, "bo", ["dia:1", "bo:0"]))
            .When(new Voted(0, "cai", ["cai:0", "dia:1"])).When(new Voted(0, "dia", []));
        Assert.Equal(["dia:1", "cai:0", "bo:0"], Chosen(voted));
        Assert.Equal("dia:1", voted.State.Theme!.Id);
        Assert.Equal("cai:0", voted.Held(1).State.Theme!.Id);
    }

    [Fact]
    public void The_order_of_writers_is_the_same_after_storing_whatever_the_machines_language()
    {
        var g = Collecting().Theming() with { Given = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("a", 1), KeyValuePair.Create("B", 1), KeyValuePair.Create("_", 1)]) };
        Assert.Equal(["B", "_", "a"], g.Themes.Select(t => t.By));
        Assert.Equal(["B", "_", "a"], ((GroupStage.Theming)Wire.Read<GroupStage>(Wire.Write<GroupStage>(g))).Themes.Select(t => t.By));
    }

    [Fact]
    public void A_vote_counts_each_theme_once_and_three_at_most()
    {
        var voted = Collecting().Propose(2).When(new Voted(0, "anna", ["bo:1", "bo:1", "anna:0", "cai:0", "dia:0"])).When(new Voted(0, "bo", ["dia:0"]))
            .When(new Voted(0, "cai", ["dia:0"])).When(new Voted(0, "dia", ["bo:1"]));
        Assert.Equal(["bo:1", "dia:0", "anna:0"], Chosen(voted)); // Anna's fourth is not counted
    }

    [Fact]
    public void Proposals_and_votes_are_correctable_until_the_last_has_come()
    {
        var corrected = Collecting().When(new ThemesGiven(0, "anna", 1)).When(new ThemesGiven(0, "anna", 3));
        Assert.Equal(3, corrected.Theming().Given["anna"]);
        Assert.Equal(Standing.Answered, corrected.State.ThemesOf("anna", 0));
        var vote = Collecting().Propose(2).When(new Voted(0, "anna", ["bo:1"])).When(new Voted(0, "anna", ["bo:0"]));
        Assert.Equal(["bo:0"], vote.Theming().Votes["anna"].AsEnumerable());
        var late = vote.Vote("bo:0").When(new Voted(0, "anna", ["cai:0"]));
        Assert.Equal("bo:0", Chosen(late).First());
    }

    [Fact]
    public void The_leavers_themes_and_vote_go_with_them()
    {
        var left = Collecting().Propose(2).When(new Voted(0, "bo", ["bo:0", "cai:0"])).When(new Voted(0, "anna", ["bo:0"])).When(new Voted(0, "cai", ["cai:0"])).Leaves("bo");
        Assert.DoesNotContain(left.Theming().Themes, t => t.By == "bo");
        var chosen = left.When(new Voted(0, "dia", ["bo:0"])); // pressed before hearing
        Assert.Equal(["cai:0", "anna:0", "anna:1"], Chosen(chosen));
    }

    [Fact]
    public void The_last_one_waited_for_leaves_and_it_goes_on()
    {
        var collected = Collecting().When(new ThemesGiven(0, "anna", 3)).When(new ThemesGiven(0, "bo", 1)).When(new ThemesGiven(0, "cai", 1)).Leaves("dia");
        Assert.True(collected.Theming().Voting);
        var voted = Collecting().Propose(2).When(new Voted(0, "anna", [])).When(new Voted(0, "bo", [])).When(new Voted(0, "cai", [])).Leaves("dia");
        Assert.Equal(["anna", "bo", "cai"], voted.ReadersOf(LetterKind.MemberLeft));
        Assert.IsType<GroupStage.Finding>(voted.State.Stage);
    }

    [Fact]
    public void After_a_decision_themes_are_collected_anew_for_the_meetings_to_come()
    {
        var going = Collecting().Propose(1).Vote("anna:0").Held(3).AllContinue();
        Assert.Equal(["anna", "bo", "cai", "dia"], going.ReadersOf(LetterKind.ThemesWanted));
        Assert.Equal(Standing.Closed, going.State.ThemesOf("anna", 0)); // of the round before
        Assert.Null(going.State.Theme);
        var again = going.Propose(1).Vote("cai:0");
        Assert.Equal((3, "cai:0"), (again.State.ThemesFrom, again.State.Theme!.Id));
    }

    [Fact]
    public void Meetings_beyond_the_themes_have_none() =>
        Assert.Null(Collecting().When(new ThemesGiven(0, "anna", 1)).SilentWhile(g => g.Stage is GroupStage.Theming).Held(1).State.Theme);
}
