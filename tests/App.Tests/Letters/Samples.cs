using EMentoring.App.Letters;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;

namespace EMentoring.App.Tests.Letters;

/// <summary>Letters and facts to write them from, such as Core sends them.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset At = DateTimeOffset.Parse("2027-03-15T07:00:00Z", null);
    private static readonly bool[] Both = [false, true];
    private static readonly int[] Numbers = [0, 1, 4];
    private static readonly int?[] Sequences = [null, 0, 2];
    public static readonly string[] Languages = ["fi", "sv", "en"];
    public static readonly LetterWriter Writer = new();

    public static Reader ReaderOf(LetterKind kind) => kind switch
    {
        LetterKind.Approve or LetterKind.GoalsSet => Reader.Supervisor,
        >= LetterKind.SignIn => Reader.Coordinator,
        _ => Reader.Participant,
    };

    public static Letter Letter(LetterKind kind) => new(kind, ReaderOf(kind), "p-1", "prog-1")
    {
        Group = "g-1",
        Number = 2,
        By = At.AddDays(14),
        At = At,
        Sequence = kind is LetterKind.Invitation or LetterKind.Cancelled or LetterKind.Tomorrow ? 0 : null,
    };

    public static LetterFacts Facts(string language = "fi", string link = "https://example.fi/time.html#token") =>
        new(language, "Kaislarannan hoiva ry", "Mentorointiparit 2027", new Plan { Model = "pair" },
            "aino@example.fi", "Aino Virtanen", link, "https://example.fi/mine.html#mine")
        {
            People = [new("Matti Mäkeläinen", "matti@example.fi", "Kotihoito Etelä", Theirs: true)],
            Goals = ["Opin kirjaamaan nopeammin", "Otan vaikeat asiat puheeksi"],
            Place = "Kahvihuone",
            About = "Liisa Lehto",
            Reason = "Kesälomat",
            Figures = [("signed-up", "25"), ("finished", "20 (87 %)")],
            From = "kutsu@example.fi",
            Contact = "kysy@example.fi",
            Now = At.AddDays(-20),
            Whose = ["p-1", "p-2"],
        };

    /// <summary>Every letter that there can be, and some that there cannot.</summary>
    public static IEnumerable<(Letter Letter, LetterFacts Facts)> All() =>
        from language in Languages
        from kind in Enum.GetValues<LetterKind>()
        from reminder in Both
        from outcome in Enum.GetValues<Outcome>().Cast<Outcome?>().Append(null)
        from pair in Both
        from number in Numbers
        from sequence in Sequences
        where outcome is null || kind is LetterKind.Evaluate or LetterKind.Ended
        where pair || number == 4
        let facts = Facts(language)
        select (Letter(kind) with { Reminder = reminder, Outcome = outcome, Number = number, Sequence = sequence },
            facts with { Plan = facts.Plan with { Seats = [new(Role.Peer, 2, pair ? 2 : 6)] }, Supervised = true });
}
