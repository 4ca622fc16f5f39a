using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.SignUps.SignUpEvent;

namespace EMentoring.Core.Tests.SignUps;

public class SigningUp
{
    [Fact]
    public void Whoever_sends_the_form_is_asked_to_confirm()
    {
        var asked = ASignUp.Asked();
        Assert.Equal(["anna"], asked.ReadersOf(LetterKind.Confirm));
        Assert.Equal("p1", asked.TheLetter(LetterKind.Confirm).Programme);
        Assert.Equal(Times.Helsinki.Days(asked.Now, 7), asked.TheLetter(LetterKind.Confirm).By);
        Assert.DoesNotContain(asked.Effects, e => e is Effect.KeepProfile or Effect.TellProgramme);
    }

    [Fact]
    public void Confirming_keeps_the_profile_and_puts_the_person_into_the_pool()
    {
        var waiting = ASignUp.Asked().When(new Confirmed());
        Assert.Equal("waiting", waiting.StageName());
        Assert.Contains(new Effect.KeepProfile("anna"), waiting.Effects);
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.Confirmed("anna")), waiting.Effects);
        Assert.Equal(["anna"], waiting.ReadersOf(LetterKind.SignedUp));
        waiting.When(new Confirmed()).ChangedNothingSince(waiting);
    }

    [Fact]
    public void Sending_the_form_again_before_confirming_asks_again_and_leaves_more_time()
    {
        var again = ASignUp.Asked().After(3).When(new Asked("p1", AGroup.PairPlan));
        Assert.Equal(["anna"], again.ReadersOf(LetterKind.Confirm));
        Assert.Equal(Times.Helsinki.Days(again.Now, 7), again.TheLetter(LetterKind.Confirm).By);
    }

    [Fact]
    public void Sending_the_form_again_after_confirming_only_says_that_one_is_in_already()
    {
        foreach (var inside in new[] { ASignUp.Waiting(), ASignUp.InGroup(), ASignUp.Returning() })
        {
            var again = inside.When(new Asked("p1", AGroup.PairPlan));
            Assert.Equal(["anna"], again.ReadersOf(LetterKind.AlreadySignedUp));
            Assert.Equal(inside.Written, again.Written);
            Assert.Single(again.Effects);
        }
    }

    [Fact]
    public void Whoever_finished_left_expired_or_was_erased_may_sign_up_anew()
    {
        foreach (var outside in new[] { ASignUp.Finished(), ASignUp.Left(), ASignUp.Expired(), ASignUp.Erased() })
            Assert.Equal(["anna"], outside.When(new Asked("p1", AGroup.PairPlan)).ReadersOf(LetterKind.Confirm));
    }

    [Fact]
    public void An_unconfirmed_sign_up_is_reminded_of_once_and_forgotten_after_a_week()
    {
        var reminded = ASignUp.Asked().WhenDue();
        Assert.Equal(["anna"], reminded.ReadersOf(LetterKind.Confirm));
        Assert.True(reminded.TheLetter(LetterKind.Confirm).Reminder);
        var expired = reminded.SilentWhile(s => s.Stage is SignUpStage.Asking);
        Assert.Equal("expired", expired.StageName());
        Assert.Contains(new Effect.Erase("anna", "p1"), expired.Effects);
        Assert.Empty(expired.Letters);
        Assert.Equal(Times.Helsinki.Days(Times.Monday, 7), expired.Now);
    }

    [Fact]
    public void Confirming_too_late_changes_nothing()
    {
        var expired = ASignUp.Expired();
        expired.When(new Confirmed()).ChangedNothingSince(expired);
    }

    [Fact]
    public void Nothing_happens_to_one_who_never_signed_up()
    {
        var unborn = ASignUp.Unborn();
        foreach (SignUpEvent e in new SignUpEvent[] { new Confirmed(), new Placed("g1"), new Leaves(), new EraseAsked(), new DeadlinePassed() })
            unborn.When(e).ChangedNothingSince(unborn);
    }
}
