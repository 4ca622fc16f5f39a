using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Laws.Histories;

namespace EMentoring.Core.Tests.Laws;

/// <summary>What holds for groups with roles, themes, talks, polls, pauses and newcomers, whatever happens to them.</summary>
public class OfTables
{
    private static readonly LetterKind[] ForParticipants =
        [LetterKind.ThemesWanted, LetterKind.ThemesVote, LetterKind.TalkAsked, LetterKind.Diary, LetterKind.ContinueOrStop, LetterKind.Evaluate];

    [Fact]
    public void Helpers_are_never_asked_for_what_is_not_theirs() => Along((_, _, after) =>
    {
        foreach (var helper in after.State.Members.Where(m => !m.Role.Participates()))
        {
            Assert.DoesNotContain(after.Letters, l => l.Person == helper.Id && l.Reader == Reader.Participant && ForParticipants.Contains(l.Kind));
            Assert.DoesNotContain(after.Letters, l => l.Person == helper.Id && l.Kind == LetterKind.WasItHeld && !helper.Role.Reports());
            Assert.False(after.State.Stage is not (GroupStage.Approving or GroupStage.Finding or GroupStage.Reporting) && after.State.Stage.Ask?.Waits(helper.Id) == true);
            Assert.NotEqual(helper.Id, after.State.Talk?.Holder);
        }
    });

    [Fact]
    public void Only_members_are_waited_for_and_each_once() => Along((_, _, after) =>
    {
        var g = after.State;
        var waiting = g.Stage.Ask?.Waiting ?? [];
        Assert.Equal(waiting.Distinct(), waiting);
        Assert.All(waiting, w => Assert.True(g.Stage is GroupStage.Approving ? g.Members.Any(m => m.Supervisor == w) : g.Has(w), w));
    });

    [Fact]
    public void A_meeting_is_never_in_a_pause() => Along((_, _, after) =>
        Assert.False(after.State.Stage is GroupStage.Meeting m && after.State.Calendar.Paused(m.At), after.Written));

    [Fact]
    public void Nothing_falls_due_in_a_pause_but_what_a_meeting_brings_with_it() => Along((_, _, after) =>
        Assert.False(after.State.Stage is not GroupStage.Meeting && after.Due is { } due && after.State.Calendar.Paused(due), after.Written));

    [Fact]
    public void A_pause_that_is_set_moved_or_ended_never_makes_silence_speak_at_once() => Along((before, e, after) =>
    {
        if (e is not PauseSet || before.Due is not { } due || due <= before.Now || before.State.Stage is GroupStage.Meeting) return;
        Assert.True(after.Due > after.Now, $"{before.Due} {after.Due} {after.Now}");
    });

    [Fact]
    public void Nobody_is_at_the_table_and_gone_from_it() => Along((_, _, after) =>
    {
        var g = after.State;
        string[] all = [.. g.Members.Select(m => m.Id), .. g.Former, .. g.Done];
        Assert.Equal(all.Distinct(), all);
        Assert.All(g.New.Concat(g.Unsuited.Keys), who => Assert.True(g.Has(who), who));
    });

    [Fact]
    public void A_newcomer_who_leaves_when_the_group_has_just_ended_is_not_new_to_it_any_more()
    {
        Move[] moves = [new(54, 2, 70, 52), new(1, 3, 451, 65), new(2, 4, 379, 8), new(97, 2, 62, 86), new(56, 2, 29, 25), new(2, 4, 58, 36)]; // as they were found
        var story = moves.Aggregate(Start(moves), (at, move) => Step(at, move).After);
        Assert.Contains("zoe", story.State.Former);
        Assert.Empty(story.State.New);
        Assert.Empty(story.State.Unsuited);
    }

    [Fact]
    public void Newcomers_come_only_to_a_free_seat_of_an_open_group() => Along((before, e, after) =>
    {
        if (after.State.Members.Length <= before.State.Members.Length) return;
        if (before.State.Stage is GroupStage.Unborn) return;
        var joined = Assert.IsType<TakesSeat>(e).Member;
        Assert.True(after.State.Plan.Open);
        Assert.True(after.State.Members.Count(m => m.Role == joined.Role) <= after.State.Plan.Seats.Single(s => s.Role == joined.Role).Max);
    });

    [Fact]
    public void The_talk_of_the_coming_meeting_is_one_members_who_has_not_declined() => Along((_, _, after) =>
    {
        var g = after.State;
        if (!g.Plan.Talks || g.Stage is not (GroupStage.Finding or GroupStage.Meeting)) return;
        Assert.Equal(g.Number, g.Talk!.Number);
        if (g.Talk.Holder is { } holder) Assert.True(g.Participates(holder) && !g.Talk.Declined.Contains(holder));
    });

    [Fact]
    public void There_is_never_more_than_one_theme_for_each_meeting_to_come() => Along((_, _, after) =>
    {
        Assert.True(after.State.Themes.Length <= Math.Max(0, after.State.Target - after.State.ThemesFrom));
        Assert.Equal(after.State.Themes.Distinct(), after.State.Themes);
    });

    [Fact]
    public void What_a_page_says_is_closed_changes_nothing() => Along((before, e, after) =>
    {
        var g = before.State;
        Standing? standing = e switch
        {
            Approved x => g.Approval(x.Supervisor),
            GoalsSet x when g.Plan.MaxGoals > 0 => g.Goals(x.By),
            Assessed x => g.FirstAssessment(x.By),
            ThemesGiven x => g.ThemesOf(x.By, x.After),
            Voted x => g.ThemesOf(x.By, x.After),
            TalkAnswered x => g.TalkOf(x.By, x.Number),
            SlotsAnswered x => g.PollOf(x.By, x.Number),
            TimePicked x => g.Time(x.By, x.Number),
            Reported x => g.Report(x.By, x.Number),
            Decided x => g.Decision(x.By, x.After),
            Evaluated x => g.Evaluation(x.By),
            _ => null,
        };
        if (standing == Standing.Closed) after.ChangedNothingSince(before);
    });

    [Fact]
    public void A_state_stays_small() => Along((_, _, after) => Assert.InRange(after.Written.Length, 0, 12_000), runs: 50);
}
