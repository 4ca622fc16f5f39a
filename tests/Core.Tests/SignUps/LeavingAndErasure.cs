using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.SignUps.SignUpEvent;

namespace EMentoring.Core.Tests.SignUps;

public class LeavingAndErasure
{
    private static readonly Effect Erased = new Effect.Erase("anna", "p1");
    private static readonly Effect GroupHears = new Effect.TellGroup("g1", new GroupEvent.MemberLeft("anna"));
    private static readonly Effect PoolHears = new Effect.TellProgramme("p1", new ProgrammeEvent.LeftPool("anna"));

    [Fact]
    public void Leaving_the_pool_is_told_to_the_programme_and_confirmed_to_the_person()
    {
        var left = ASignUp.Waiting().When(new Leaves());
        Assert.Equal("left", left.StageName());
        Assert.Contains(PoolHears, left.Effects);
        Assert.Equal(["anna"], left.ReadersOf(LetterKind.YouLeft));
        left.When(new Leaves()).ChangedNothingSince(left);
    }

    [Fact]
    public void Leaving_a_group_is_told_to_the_group_and_confirmed_to_the_person()
    {
        var left = ASignUp.InGroup().When(new Leaves());
        Assert.Equal("left", left.StageName());
        Assert.Contains(GroupHears, left.Effects);
        Assert.DoesNotContain(PoolHears, left.Effects);
        Assert.Equal(["anna"], left.ReadersOf(LetterKind.YouLeft));
    }

    [Fact]
    public void Leaving_after_the_group_is_confirmed_to_the_person_too()
    {
        var askedAgain = ASignUp.Finished().When(new Asked("p1", AGroup.PairPlan));
        foreach (var before in new[] { ASignUp.Returning(), ASignUp.Finished(), askedAgain })
        {
            var left = before.When(new Leaves());
            Assert.Equal("left", left.StageName());
            Assert.Equal(["anna"], left.ReadersOf(LetterKind.YouLeft));
            left.When(new Leaves()).ChangedNothingSince(left);
        }
    }

    [Fact]
    public void Leaving_before_confirming_forgets_what_was_typed()
    {
        foreach (var gone in new[] { ASignUp.Asked().When(new Leaves()), ASignUp.Asked().When(new EraseAsked()) })
        {
            Assert.Equal("expired", gone.StageName());
            Assert.Contains(Erased, gone.Effects);
            Assert.Empty(gone.Letters);
        }
    }

    [Fact]
    public void Erasure_erases_first_and_then_tells_whoever_counts_on_the_person()
    {
        Assert.Equal([Erased, PoolHears], ASignUp.Waiting().When(new EraseAsked()).Effects.Where(e => e is not Effect.ShowPerson));
        Assert.Equal([Erased, GroupHears], ASignUp.InGroup().When(new EraseAsked()).Effects.Take(2));
    }

    [Fact]
    public void Whoever_was_in_the_programme_can_be_erased_at_every_stage_and_gets_no_letter_about_it()
    {
        foreach (var inside in new[] { ASignUp.Waiting(), ASignUp.InGroup(), ASignUp.Returning(), ASignUp.Finished(), ASignUp.Left() })
        {
            var gone = inside.When(new EraseAsked());
            Assert.Equal("erased", gone.StageName());
            Assert.Contains(Erased, gone.Effects);
            Assert.Empty(gone.Letters);
            Assert.Null(gone.Due);
            gone.When(new EraseAsked()).ChangedNothingSince(gone);
        }
    }

    [Fact]
    public void What_is_erased_already_is_not_erased_again()
    {
        var expired = ASignUp.Expired();
        expired.When(new EraseAsked()).ChangedNothingSince(expired);
    }

    [Fact]
    public void Coming_back_after_the_end_and_not_confirming_does_not_erase_what_was_before()
    {
        // Anybody may type Anna's address into the form; her evaluation must not be lost by it.
        foreach (var before in new[] { ASignUp.Finished(), ASignUp.Left() })
        {
            var asked = before.When(new Asked("p1", AGroup.PairPlan)).When(new Asked("p1", AGroup.PairPlan));
            Assert.DoesNotContain(Erased, asked.When(new Leaves()).Effects);
            foreach (var over in new[] { asked.SilentWhile(s => s.Stage is SignUpStage.Asking), asked.When(new ProgrammeEnded()) })
            {
                Assert.Contains(new Effect.DropPending("anna"), over.Effects);
                Assert.DoesNotContain(Erased, over.Effects);
                Assert.Equal(before.Written, over.Written);
            }

            Assert.Contains(Erased, asked.When(new EraseAsked()).Effects);
            Assert.Equal("erased", asked.When(new EraseAsked()).StageName());
        }
    }
}
