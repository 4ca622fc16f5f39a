using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.SignUps.SignUpEvent;

namespace EMentoring.Core.Tests.SignUps;

/// <summary>Who completes the training of mentors, and has kept a diary of it, gets a certificate (seeds/000).</summary>
public class Certificates
{
    private static SignUpStory Trained() =>
        ASignUp.Unborn().When(new Asked("p1", Models.Mepe)).When(new Confirmed()).When(new Placed("g1")).When(new GroupEnded("g1", Outcome.Completed));

    [Fact]
    public void At_a_completed_trainings_end_each_participant_may_get_one_before_the_programme_hears_of_it()
    {
        var ended = ATable.Of(Models.Mepe).Agreed().Held(5).AllEvaluated();
        Assert.Equal(["anna", "bo", "cai", "dia"], ended.Effects.OfType<Effect.Certify>().Select(c => c.Person)); // not the trainer
        Assert.True(ended.Effects.IndexOf(ended.Effects.OfType<Effect.Certify>().Last())
            < ended.Effects.IndexOf(ended.Effects.OfType<Effect.TellProgramme>().Single(t => t.Event is ProgrammeEvent.GroupEnded)));
    }

    [Fact]
    public void A_training_that_faded_gives_none()
    {
        var faded = ATable.Of(Models.Mepe).Agreed().Held(2).SilentWhile(g => g.Stage is not GroupStage.Ended);
        Assert.DoesNotContain(faded.Effects, e => e is Effect.Certify);
    }

    [Fact]
    public void Other_models_give_none() =>
        Assert.DoesNotContain(AGroup.Pair().Introduced().Agreed().Held(5).AllEvaluated().Effects, e => e is Effect.Certify);

    [Fact]
    public void Who_gets_one_is_written_to_once()
    {
        var certified = Trained().When(new Certified("g1"));
        Assert.Equal(["anna"], certified.ReadersOf(LetterKind.Certificate));
        certified.When(new Certified("g1")).ChangedNothingSince(certified);
    }

    [Fact]
    public void An_entry_written_after_the_end_may_be_the_one_that_was_missing() =>
        Assert.Equal([new Effect.Certify("anna", "g1")], Trained().When(new DiaryKept()).Effects.AsEnumerable());

    [Fact]
    public void An_entry_while_the_training_runs_or_by_one_who_left_asks_for_nothing()
    {
        var inGroup = ASignUp.InGroup();
        inGroup.When(new DiaryKept()).ChangedNothingSince(inGroup);
        var left = Trained().When(new Leaves());
        left.When(new DiaryKept()).ChangedNothingSince(left);
        left.When(new Certified("g1")).ChangedNothingSince(left);
    }
}
