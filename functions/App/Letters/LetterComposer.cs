using System.Collections.Immutable;
using EMentoring.App.Looks;
using EMentoring.Core.Letters;
using static EMentoring.App.Letters.LetterContent;

namespace EMentoring.App.Letters;

/// <summary>Finds the words of a letter: its kind's texts in the reader's language, filled with its facts.</summary>
public static class LetterComposer
{
    /// <summary>Most characters of a subject.</summary>
    public const int Subject = 150;

    /// <summary>What the letter says. <paramref name="calendar"/>: a calendar file goes with it.</summary>
    public static LetterContent Compose(Letter letter, LetterFacts facts, bool calendar)
    {
        var texts = LetterTexts.In(facts.Language);
        var values = new LetterValues(letter, facts, texts, calendar);
        ImmutableArray<string> Part(string part) => [.. values.Each(texts.Part(letter.Kind, part))];
        var why = texts.Part(letter.Kind, "why") is { IsEmpty: false } own ? own : texts.Shared("why");

        return new()
        {
            Language = texts.Language,
            Subject = Tidy.Line(values.First(texts.Part(letter.Kind, "subject")), Subject),
            Sender = facts.Organisation,
            Logo = facts.Logo,
            Colours = Colours.Of(facts.Colour),
            Programme = facts.Programme,
            Greeting = values.First(texts.Shared("greeting"))!,
            Lead = Part("lead"),
            Words = facts.Words is { Length: > 0 } ? facts.Words : null,
            Rows = new LetterRows(letter, facts, texts, values).All,
            Goals = facts.Goals.Count == 0 || !ShowsGoals(letter.Kind) ? null
                : new(texts.Label(facts.Goals.Count == 1 ? "goal" : "goals"), facts.Goals),
            Method = ShowsMethod(letter.Kind) && values.Value("method-how") is { } how
                ? new(values.Fill(texts.Common("method")), [how]) : null,
            Steps = letter.Reminder ? null : Steps(Part("steps-title"), Part("steps")),
            Button = facts.Link is null ? null : new(values.First(texts.Part(letter.Kind, "button"))!, facts.Link),
            After = Part("after"),
            Closing = texts.Common("closing"),
            Footer = [values.First(why)!, .. values.Each(texts.Shared("keep")), .. values.Each(texts.Shared("questions"))],
            Mine = facts.Mine is null ? null : new(texts.Common("mine"), facts.Mine),
        };
    }

    private static Listing? Steps(ImmutableArray<string> title, ImmutableArray<string> steps) =>
        steps.IsEmpty ? null : new(title[0], steps);

    // Only where the goals are what it is about: they are the members' own, and mail is read by many eyes.
    private static bool ShowsGoals(LetterKind kind) =>
        kind is LetterKind.GoalsSet or LetterKind.Invitation or LetterKind.Tomorrow or LetterKind.PickTime
            or LetterKind.ContinueOrStop or LetterKind.GoingOn or LetterKind.Evaluate or LetterKind.Welcome or LetterKind.NewMember;

    // Where it can be read before the meeting, and again just before it.
    private static bool ShowsMethod(LetterKind kind) => kind is LetterKind.Invitation or LetterKind.Tomorrow;
}
