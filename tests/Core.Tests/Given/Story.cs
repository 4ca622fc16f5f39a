global using GroupStory = EMentoring.Core.Tests.Given.Story<EMentoring.Core.Groups.Group, EMentoring.Core.Groups.GroupEvent>;
global using ProgrammeStory = EMentoring.Core.Tests.Given.Story<EMentoring.Core.Programmes.Programme, EMentoring.Core.Programmes.ProgrammeEvent>;
global using SignUpStory = EMentoring.Core.Tests.Given.Story<EMentoring.Core.SignUps.SignUp, EMentoring.Core.SignUps.SignUpEvent>;
using System.Collections.Immutable;
using System.Text.Json;
using EMentoring.Core.Letters;

namespace EMentoring.Core.Tests.Given;

/// <summary>A decider as the tests drive it: how it steps, when it is due, and the event that says that time has passed.</summary>
public sealed record Life<TState, TEvent>(
    Func<TState, TEvent, DateTimeOffset, Stepped<TState>> Step, Func<TState, DateTimeOffset?> Due, TEvent TimePassed);

/// <summary>A state with the history that led to it: the instant it has come to, and what the last step wanted done.</summary>
public sealed record Story<TState, TEvent>(Life<TState, TEvent> Life, TState State, DateTimeOffset Now)
{
    public ImmutableArray<Effect> Effects { get; init; } = [];

    public DateTimeOffset? Due => Life.Due(State);

    public Story<TState, TEvent> When(TEvent e)
    {
        var (state, effects) = Life.Step(State, e, Now);
        return this with { State = state, Effects = effects };
    }

    public Story<TState, TEvent> After(TimeSpan time) => this with { Now = Now + time };

    public Story<TState, TEvent> After(double days) => After(TimeSpan.FromDays(days));

    /// <summary>Time passes until the state is due, and that is noticed.</summary>
    public Story<TState, TEvent> WhenDue() => (this with { Now = Later(Due!.Value) }).When(Life.TimePassed);

    /// <summary>Nobody answers for as long as <paramref name="still"/> holds; bounded, since no wait is for ever.</summary>
    public Story<TState, TEvent> SilentWhile(Func<TState, bool> still)
    {
        var story = this;
        for (var n = 0; still(story.State); n++)
        {
            Assert.True(n < 200, "The silence never ends: " + JsonSerializer.Serialize(story.State, Wire.Json));
            story = story.WhenDue();
        }

        return story;
    }

    /// <summary>The letters of the last step.</summary>
    public IEnumerable<Letter> Letters => Effects.OfType<Effect.Send>().Select(s => s.Letter);

    /// <summary>Who gets a letter of this kind from the last step: a person, "supervisor of" one, or "coordinator".</summary>
    public IEnumerable<string> ReadersOf(LetterKind kind) => Letters.Where(l => l.Kind == kind).Select(Reader);

    public Letter TheLetter(LetterKind kind) => Letters.First(l => l.Kind == kind);

    /// <summary>The state as it is stored; two that are written alike are the same.</summary>
    public string Written => JsonSerializer.Serialize(State, Wire.Json);

    /// <summary>The last step changed nothing of what was before, and wants nothing done.</summary>
    public void ChangedNothingSince(Story<TState, TEvent> before)
    {
        Assert.Equal(before.Written, Written);
        Assert.Empty(Effects);
    }

    private DateTimeOffset Later(DateTimeOffset due) => due > Now ? due : Now;

    private static string Reader(Letter l) => l.Reader switch
    {
        Core.Letters.Reader.Participant => l.Person!,
        Core.Letters.Reader.Supervisor => "supervisor of " + l.Person,
        Core.Letters.Reader.Coordinator => "coordinator",
    };
}
