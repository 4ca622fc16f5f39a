using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.SignUps.SignUpEvent;

namespace EMentoring.Core.Tests.SignUps;

public class AfterTheGroup
{
    [Theory]
    [InlineData(Outcome.Completed)]
    [InlineData(Outcome.Stopped)]
    [InlineData(Outcome.Faded)]
    public void When_the_group_came_to_its_end_the_person_has_finished(Outcome outcome)
    {
        var finished = ASignUp.InGroup().When(new GroupEnded("g1", outcome));
        Assert.Equal("finished", finished.StageName());
        Assert.Empty(finished.Letters); // the group has written
        Assert.Null(finished.Due);
    }

    [Fact]
    public void When_the_other_left_the_person_is_asked_about_a_new_group()
    {
        var returning = ASignUp.Returning();
        Assert.Equal("returning", returning.StageName());
        Assert.Equal(["anna"], returning.ReadersOf(LetterKind.ReturnOrNot));
        Assert.Equal(Times.Helsinki.Days(returning.Now, 14), returning.TheLetter(LetterKind.ReturnOrNot).By);
    }

    [Fact]
    public void The_end_of_another_group_means_nothing()
    {
        var placed = ASignUp.InGroup();
        placed.When(new GroupEnded("g2", Outcome.Completed)).ChangedNothingSince(placed);
        var waiting = ASignUp.Waiting();
        waiting.When(new GroupEnded("g1", Outcome.Completed)).ChangedNothingSince(waiting);
    }

    [Fact]
    public void A_yes_brings_the_person_back_to_the_pool()
    {
        var back = ASignUp.Returning().When(new Again(true));
        Assert.Equal("waiting", back.StageName());
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.Rejoined("anna")), back.Effects);
        back.When(new Again(true)).ChangedNothingSince(back);
    }

    [Fact]
    public void A_no_finishes()
    {
        var no = ASignUp.Returning().When(new Again(false));
        Assert.Equal("finished", no.StageName());
        Assert.Empty(no.Letters);
        no.When(new Again(false)).ChangedNothingSince(no);
        no.When(new Again(true)).ChangedNothingSince(no);
    }

    [Fact]
    public void However_a_person_does_not_come_back_the_programme_stops_counting_on_them()
    {
        var told = new Effect.TellProgramme("p1", new ProgrammeEvent.WillNotReturn("anna"));
        var asked = ASignUp.Returning();
        Assert.Contains(told, asked.When(new Again(false)).Effects);
        Assert.Contains(told, asked.When(new Leaves()).Effects);
        Assert.Contains(told, asked.When(new EraseAsked()).Effects);
        Assert.Contains(told, asked.SilentWhile(s => s.Stage is SignUpStage.Returning).Effects);
        Assert.DoesNotContain(told, asked.When(new Again(true)).Effects);
    }

    [Fact]
    public void Silence_about_a_new_group_is_reminded_of_once_and_then_means_no()
    {
        var reminded = ASignUp.Returning().WhenDue();
        Assert.Equal(["anna"], reminded.ReadersOf(LetterKind.ReturnOrNot));
        Assert.True(reminded.TheLetter(LetterKind.ReturnOrNot).Reminder);
        var silent = reminded.SilentWhile(s => s.Stage is SignUpStage.Returning);
        Assert.Equal("finished", silent.StageName());
        Assert.Empty(silent.Letters);
    }

    [Fact]
    public void The_programmes_end_finishes_whoever_has_not_heard_of_their_groups_end_yet()
    {
        // A group tells the programme before its members; the last group's news may come after the programme's.
        var ended = ASignUp.InGroup().When(new ProgrammeEnded());
        Assert.Equal("finished", ended.StageName());
        Assert.Empty(ended.Letters);
        ended.When(new GroupEnded("g1", Outcome.Unstarted)).ChangedNothingSince(ended);
    }

    [Fact]
    public void The_programmes_end_means_nothing_to_whoever_has_finished_or_left()
    {
        foreach (var over in new[] { ASignUp.Finished(), ASignUp.Left(), ASignUp.Expired(), ASignUp.Erased() })
            over.When(new ProgrammeEnded()).ChangedNothingSince(over);
    }
}
