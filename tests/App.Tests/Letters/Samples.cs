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

    /// <summary>Models that nobody has made yet, for what the seven do not combine.</summary>
    private static readonly Plan
        Club = Models.Verme with { Model = "club", Approval = Approval.Supervisor, Sides = [], Certificate = true, Credits = 2, RestDays = 60 },
        Duo = Models.Pair with { Model = "duo", Seats = [new(Role.Actor, 1, 1), new(Role.Mentor, 1, 1)], Approval = Approval.Named, MaxGoals = 0, Diary = 2 };

    /// <summary>Each seat at each model's table, and what its reader is to be told of the meeting.</summary>
    public static IEnumerable<(Plan Plan, Role Role)> Seats() =>
        Models.All.Append(Club).Append(Duo).SelectMany(plan => plan.Seats.Select(seat => (plan, seat.Role)));

    public static Reader ReaderOf(LetterKind kind) => kind switch
    {
        LetterKind.Approve or LetterKind.GoalsSet or LetterKind.ApproveJoining => Reader.Supervisor,
        (>= LetterKind.SignIn and <= LetterKind.SummaryReady) or LetterKind.WaitingEnough or LetterKind.NeverFits => Reader.Coordinator,
        _ => Reader.Participant,
    };

    public static Letter Letter(LetterKind kind) => new(kind, ReaderOf(kind), "p-1", "prog-1")
    {
        Group = "g-1",
        Other = kind == LetterKind.Together ? "g-2" : null,
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

    /// <summary>Facts for one who sits at a model's table.</summary>
    public static LetterFacts Facts(Plan plan, Role role, string language = "fi")
    {
        var others = plan.Seats.SelectMany(s => Enumerable.Repeat(s.Role, s.Min)).ToList();
        others.Remove(role);
        return Facts(language) with
        {
            Plan = plan,
            Programme = $"{plan.Model} 2027",
            Role = role,
            Supervised = plan.Approval != Approval.Coordinator,
            People = [.. others.Select((r, i) => new PersonFacts(Names[i], $"{Names[i].Split(' ')[0].ToLowerInvariant()}@example.fi", Units[i % Units.Length], Role: r))],
            Goals = plan.MaxGoals > 0 ? ["Otan kokeilut osaksi viikkoa", "Kysyn apua ajoissa"] : [],
            Place = "",
            Theme = plan.Course.Length > 0 ? plan.Course[1] : plan.Themes ? "Kun kiire painaa päälle" : null,
            Side = plan.Sides.Length > 0 ? plan.Sides[2] : null,
            Method = plan.Methods ? "m3" : null,
            Holder = plan.Talks ? Names[0] : null,
            OtherGroup = plan.Together > 0 ? [.. Names.Reverse().Take(4).Select(n => new PersonFacts(n, $"{n.Split(' ')[0].ToLowerInvariant()}@example.fi", Units[0]))] : [],
        };
    }

    /// <summary>Every letter that there can be, and some that there cannot.</summary>
    public static IEnumerable<(Letter Letter, LetterFacts Facts)> All() => Languages.SelectMany(language => Pairs(language).Concat(Tables(language)));

    private static IEnumerable<(Letter, LetterFacts)> Pairs(string language) =>
        from kind in Enum.GetValues<LetterKind>()
        from reminder in Both
        from outcome in Enum.GetValues<Outcome>().Cast<Outcome?>().Append(null)
        from number in Numbers
        from sequence in Sequences
        where outcome is null || kind is LetterKind.Evaluate or LetterKind.Ended
        select (Letter(kind) with { Reminder = reminder, Outcome = outcome, Number = number, Sequence = sequence }, Facts(language) with { Supervised = true });

    private static IEnumerable<(Letter, LetterFacts)> Tables(string language) =>
        from seat in Seats()
        from kind in Enum.GetValues<LetterKind>()
        from reminder in Both
        from outcome in new Outcome?[] { null, Outcome.Completed, Outcome.Stopped }
        where outcome is null || kind is LetterKind.Evaluate or LetterKind.Ended
        let facts = Facts(seat.Plan, seat.Role, language)
        from told in new[] { facts, facts with { HolderIsReader = true } }
        where told == facts || (seat.Plan.Talks && kind is LetterKind.PickTime or LetterKind.Invitation or LetterKind.Tomorrow)
        select (Letter(kind) with { Reminder = reminder, Outcome = outcome, Number = seat.Plan.Together > 0 ? 1 : 4 }, told);

    private static readonly string[] Names =
        ["Liisa Lehto", "Olavi Koski", "Sari Nieminen", "Pekka Salo", "Hanna Korpi", "Veera Aho", "Timo Rinne", "Kaisa Laine", "Jukka Mäki", "Anu Saari", "Eero Niemi", "Outi Hakala"];

    private static readonly string[] Units = ["Nuorten talo, Oulu", "Etsivä nuorisotyö, Salo", "Järjestöjen yhdistys"];
}
