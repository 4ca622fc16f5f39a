using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;
using static EMentoring.Core.SignUps.SignUpEvent;

namespace EMentoring.Core.Tests.Given;

/// <summary>Sign-ups, by what has happened to them.</summary>
public static class ASignUp
{
    public static readonly Life<SignUp, SignUpEvent> Life = new(SignUpDecider.Step, s => s.Due, new DeadlinePassed());

    public static SignUpStory Unborn() => new(Life, SignUp.Unborn("anna"), Times.Monday);

    /// <summary>Anna sent the form and is asked to confirm.</summary>
    public static SignUpStory Asked() => Unborn().When(new Asked("p1", AGroup.PairPlan));

    public static SignUpStory Waiting() => Asked().When(new Confirmed());

    public static SignUpStory InGroup() => Waiting().When(new Placed("g1"));

    /// <summary>Her group ended because another left; she is asked whether to look for a new one.</summary>
    public static SignUpStory Returning() => InGroup().When(new GroupEnded("g1", Outcome.MemberLeft));

    public static SignUpStory Finished() => InGroup().When(new GroupEnded("g1", Outcome.Completed));

    public static SignUpStory Left() => Waiting().When(new Leaves());

    public static SignUpStory Expired() => Asked().SilentWhile(s => s.Stage is SignUpStage.Asking);

    public static SignUpStory Erased() => Finished().When(new EraseAsked());

    /// <summary>She heard that a seat of group g2 is free.</summary>
    public static SignUpStory Called() => Waiting().When(new Called(["g2"]));

    /// <summary>She would like it, and her supervisor is asked.</summary>
    public static SignUpStory Joining() => Called().When(new WantsSeat("g2", Role.Peer, "sirpa"));

    public static string StageName(this SignUpStory s) => s.State.Stage.Name;
}
