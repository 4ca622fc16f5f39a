using EMentoring.App.Looks;

namespace EMentoring.App.Letters;

/// <summary>What one letter says, in the order in which it says it; the HTML and the plain text are both made from this.</summary>
public sealed record LetterContent
{
    /// <summary>fi, sv or en.</summary>
    public required string Language { get; init; }

    /// <summary>One line of at most 150 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>The organisation that sends it.</summary>
    public required string Sender { get; init; }

    /// <summary>Its mark, in the place of its name at the head of the HTML.</summary>
    public required Logo? Logo { get; init; }

    public required Colours Colours { get; init; }

    /// <summary>The programme's name; empty where the letter is about none.</summary>
    public required string Programme { get; init; }

    public required string Greeting { get; init; }

    /// <summary>Paragraphs before the facts: what it is about.</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>The organisation's own words after that.</summary>
    public required string? Words { get; init; }

    public required IReadOnlyList<Fact> Rows { get; init; }

    /// <summary>The goals, in the members' words.</summary>
    public required Listing? Goals { get; init; }

    /// <summary>The facilitation method that the meeting is offered: its name, and how it is done.</summary>
    public required Fact? Method { get; init; }

    /// <summary>What to do, or what happens next, in order.</summary>
    public required Listing? Steps { get; init; }

    public required Target? Button { get; init; }

    /// <summary>Paragraphs after the button: what silence means, who sees what.</summary>
    public required IReadOnlyList<string> After { get; init; }

    public required string Closing { get; init; }

    /// <summary>Why one got the letter, and whom to ask.</summary>
    public required IReadOnlyList<string> Footer { get; init; }

    /// <summary>"My mentoring", where one sees one's data and may leave.</summary>
    public required Target? Mine { get; init; }

    /// <summary>A fact with its name, on one line or more.</summary>
    /// <param name="Label">Its name.</param>
    /// <param name="Lines">Its lines.</param>
    /// <param name="Apart">True where each line is a thing of its own, such as one of many people.</param>
    public sealed record Fact(string Label, IReadOnlyList<string> Lines, bool Apart = false);

    /// <summary>A list with its heading.</summary>
    public sealed record Listing(string Title, IReadOnlyList<string> Items);

    /// <summary>Something to press, and where it leads.</summary>
    public sealed record Target(string Label, string Url);
}
