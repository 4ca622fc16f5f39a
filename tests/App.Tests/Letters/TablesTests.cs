using EMentoring.App.Letters;
using EMentoring.Core;
using EMentoring.Core.Letters;
using static EMentoring.App.Tests.Letters.Samples;

namespace EMentoring.App.Tests.Letters;

/// <summary>What letters say at the tables of the programme models: to each role its own, and only what holds there.</summary>
public class TablesTests
{
    public static TheoryData<string> InEach => [.. Languages];

    private static Task<Mail> Write(LetterKind kind, LetterFacts facts) => Writer.Write("k", Letter(kind), facts);

    [Theory]
    [MemberData(nameof(InEach))]
    public async Task Whoever_helps_a_group_is_told_what_their_role_does_and_what_to_prepare(string language)
    {
        foreach (var kind in new[] { LetterKind.Introduction, LetterKind.Tomorrow })
        {
            var mails = new List<string>();
            foreach (var (plan, role) in new[] { (Models.Emessi, Role.Peer), (Models.Emessi, Role.Facilitator), (Models.Emessi, Role.Observer), (Models.Mepe, Role.Trainer) })
                mails.Add(Steps((await Write(kind, Facts(plan, role, language))).Text));
            Assert.Equal(mails.Count, mails.Distinct().Count());
            Assert.All(mails.Skip(1), steps => Assert.Contains("\n3. ", steps));
        }
    }

    [Theory]
    [InlineData(120, 35, "2 tuntia", "noin 5 viikon välein")]
    [InlineData(90, 30, "90 minuuttia", "noin kerran kuukaudessa")]
    [InlineData(60, 20, "60 minuuttia", "noin 20 päivän välein")]
    [InlineData(45, 7, "45 minuuttia", "noin 7 päivän välein")]
    public async Task Whole_hours_and_weeks_are_told_as_such(int minutes, int days, string length, string rhythm)
    {
        var mail = await Write(LetterKind.Approve, Facts() with { Plan = new() { Model = "pair", Minutes = minutes, CadenceDays = days } });
        Assert.Contains($": {length}\n", mail.Text);
        Assert.Contains($": {rhythm}\n", mail.Text);
    }

    [Fact]
    public async Task The_observer_checks_that_nothing_is_recorded() =>
        Assert.Contains("tallennus ja automaattiset muistiinpanot ovat pois päältä", (await Write(LetterKind.Tomorrow, Facts(Models.Emessi, Role.Observer))).Text);

    [Fact]
    public async Task Helpers_are_asked_for_no_self_assessment_and_no_goals()
    {
        foreach (var (plan, role) in Seats().Where(s => !s.Role.Participates()))
        {
            var mail = await Write(LetterKind.Introduction, Facts(plan, role));
            Assert.DoesNotContain("itsearvioin", mail.Text);
            Assert.DoesNotContain("kirjatkaa", mail.Text);
            Assert.DoesNotContain("Viimeistään", mail.Text);
        }
    }

    [Theory]
    [MemberData(nameof(InEach))]
    public async Task The_invitation_and_the_letter_of_the_day_before_restate_the_goals_and_carry_theme_method_and_talk(string language)
    {
        var facts = Facts(Models.Verme, Role.Peer, language) with { Theme = "Kun kiire painaa päälle", Holder = "Sari Nieminen" };
        var (name, how) = LetterTexts.In(language).Method("m3")!.Value;
        foreach (var kind in new[] { LetterKind.Invitation, LetterKind.Tomorrow })
        {
            var mail = await Write(kind, facts);
            foreach (var words in facts.Goals.Append(facts.Theme!).Append("Sari Nieminen").Append(name).Append(how))
            {
                Assert.Contains(words, mail.Text);
                Assert.Contains(words.Split('’', '\'')[0], System.Net.WebUtility.HtmlDecode(mail.Html));
            }
        }
    }

    [Theory]
    [InlineData("fi", "alustu")]
    [InlineData("sv", "inled")]
    [InlineData("en", "talk")]
    public async Task Whoever_holds_the_talk_reads_that_first(string language, string talk)
    {
        var facts = Facts(Models.Supervisors, Role.Peer, language) with { HolderIsReader = true, Holder = "Aino Virtanen" };
        foreach (var kind in new[] { LetterKind.PickTime, LetterKind.Invitation, LetterKind.Tomorrow })
        {
            var mail = await Write(kind, facts);
            Assert.Contains(talk, mail.Text.Split("\n\n")[1]);
            if (kind != LetterKind.PickTime) Assert.Contains(talk, mail.Subject);
            Assert.DoesNotContain(talk, (await Write(kind, facts with { HolderIsReader = false, Holder = null })).Text);
        }
    }

    [Fact]
    public async Task A_courses_meeting_has_its_theme_in_the_readers_language() =>
        Assert.Contains("Theme: What mentoring is", (await Write(LetterKind.Tomorrow, Facts(Models.Mepe, Role.Peer, "en"))).Text);

    [Theory]
    [InlineData("fi", "työaja|työaik|esihenkilö")]
    [InlineData("sv", "arbetstid|chef")]
    [InlineData("en", "working hours|working time|your supervisor")]
    public async Task Working_hours_and_supervisors_are_spoken_of_only_where_there_are_supervisors(string language, string words)
    {
        foreach (var (plan, role) in Seats().Where(s => s.Plan.Approval == Approval.Coordinator))
            foreach (var kind in Enum.GetValues<LetterKind>().Where(k => ReaderOf(k) == Reader.Participant))
            {
                var text = (await Write(kind, Facts(plan, role, language))).Text.ToLowerInvariant();
                Assert.True(!words.Split('|').Any(text.Contains), $"{language} {plan.Model} {kind}: {text}");
            }
    }

    [Fact]
    public async Task Between_series_the_question_is_another_series()
    {
        var mail = await Write(LetterKind.ContinueOrStop, Facts(Models.Supervisors, Role.Peer));
        Assert.Contains("seuraavaan tapaamissarjaan", mail.Subject);
        Assert.Contains("noin 4 kuukautta", mail.Text);
        Assert.DoesNotContain("sarja", (await Write(LetterKind.ContinueOrStop, Facts(Models.Verme, Role.Peer))).Text);
    }

    [Fact]
    public async Task A_poll_asks_which_times_suit_and_without_proposed_times_one_is_to_be_agreed_on()
    {
        var facts = Facts(Models.Verme, Role.Peer);
        Assert.StartsWith("Mitkä ajat sopivat", (await Write(LetterKind.PickTime, facts)).Subject);
        Assert.StartsWith("Sopikaa", (await Write(LetterKind.PickTime, facts with { TimesProposed = false })).Subject);
    }

    [Fact]
    public async Task Only_who_may_be_a_mentor_where_mentors_sit_is_offered_it()
    {
        const string offered = "lähteä mukaan mentorina";
        Assert.Contains(offered, (await Write(LetterKind.SignedUp, Facts(Models.Group, Role.Actor) with { Eligible = true })).Text);
        Assert.DoesNotContain(offered, (await Write(LetterKind.SignedUp, Facts(Models.Group, Role.Actor))).Text);
        Assert.DoesNotContain(offered, (await Write(LetterKind.SignedUp, Facts(Models.Group, Role.Mentor) with { Eligible = true })).Text);
        Assert.DoesNotContain(offered, (await Write(LetterKind.SignedUp, Facts(Models.Verme, Role.Peer) with { Eligible = true })).Text);
    }

    [Fact]
    public async Task Roles_stand_beside_names_where_they_differ()
    {
        var text = (await Write(LetterKind.Introduction, Facts(Models.Emessi, Role.Peer))).Text;
        Assert.Contains("(fasilitaattori)", text);
        Assert.Contains("(havainnoija ja tekninen tuki)", text);
        Assert.DoesNotContain("(osallistuja)", text);
    }

    [Fact]
    public async Task A_seat_that_is_offered_names_nobody_and_no_day_since_the_first_to_answer_gets_it()
    {
        var facts = Facts(Models.Verme, Role.Peer);
        var mail = await Write(LetterKind.Vacancy, facts);
        Assert.All(facts.People, p => Assert.DoesNotContain(p.Name, mail.Text));
        Assert.DoesNotContain("29.3.", mail.Text);
    }

    [Fact]
    public async Task A_pause_tells_when_it_goes_on()
    {
        var letter = Letter(LetterKind.Paused) with { By = Facts().Plan.Calendar.Days(At, 1) };
        Assert.Contains("Jatkatte: tiistaina 16.3.2027", (await Writer.Write("k", letter, Facts(Models.Verme, Role.Peer))).Text);
        var until = Facts(Models.Verme, Role.Peer) with { PausedUntil = new(2027, 3, 19) };
        Assert.Contains("Jatkatte: maanantaina 22.3.2027", (await Writer.Write("k", letter, until)).Text);
    }

    // What stands between the facts and the button.
    private static string Steps(string text) => text[..text.IndexOf("https://", StringComparison.Ordinal)];
}
