using EMentoring.App.Letters;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using static EMentoring.App.Tests.Letters.Samples;

namespace EMentoring.App.Tests.Letters;

public class CalendarTextTests
{
    private static Ics Read(Letter letter, LetterFacts? facts = null) => Ics.Parse(CalendarText.For(letter, facts ?? Facts())!.Content);

    [Fact]
    public void An_invitation_asks_both_to_the_meeting()
    {
        var file = CalendarText.For(Letter(LetterKind.Invitation), Facts())!;
        var ics = Ics.Parse(file.Content);
        Assert.Equal("REQUEST", file.Method);
        Assert.Equal("REQUEST", ics["METHOD"]);
        Assert.Equal("g-1-2@ementoring", ics["UID"]);
        Assert.Equal("0", ics["SEQUENCE"]);
        Assert.Equal("20270223T070000Z", ics["DTSTAMP"]);
        Assert.Equal("20270315T070000Z", ics["DTSTART"]);
        Assert.Equal("20270315T080000Z", ics["DTEND"]);
        Assert.Equal("2. mentorointitapaaminen", ics["SUMMARY"]);
        Assert.Equal("Kahvihuone", ics["LOCATION"]);
        Assert.Equal("CONFIRMED", ics["STATUS"]);
        Assert.Equal("mailto:kutsu@example.fi", ics["ORGANIZER"]);
        Assert.Equal(["Aino Virtanen", "Matti Mäkeläinen"], ics.All("ATTENDEE").Select(a => a.Parameters["CN"]));
        Assert.Contains("\n– Opin kirjaamaan nopeammin\n– Otan vaikeat asiat puheeksi\n", ics["DESCRIPTION"]);
    }

    [Fact]
    public void A_change_keeps_the_UID_and_raises_the_sequence()
    {
        var first = Read(Letter(LetterKind.Invitation));
        var moved = Read(Letter(LetterKind.Invitation) with { Sequence = 1, At = At.AddDays(2) });
        Assert.Equal(first["UID"], moved["UID"]);
        Assert.Equal("1", moved["SEQUENCE"]);
        Assert.Equal("20270317T070000Z", moved["DTSTART"]);
    }

    [Fact]
    public void A_cancellation_takes_away_the_same_meeting()
    {
        var cancelled = Read(Letter(LetterKind.Cancelled) with { Sequence = 1 });
        Assert.Equal("CANCEL", cancelled["METHOD"]);
        Assert.Equal("CANCELLED", cancelled["STATUS"]);
        Assert.Equal(Read(Letter(LetterKind.Invitation))["UID"], cancelled["UID"]);
        Assert.Equal("1", cancelled["SEQUENCE"]);
    }

    [Fact]
    public void An_evaluation_takes_away_the_meeting_after_those_it_counts()
    {
        var evaluate = Letter(LetterKind.Evaluate) with { Number = 1, Sequence = 1, Outcome = Outcome.MemberLeft };
        Assert.Equal("g-1-2@ementoring", Read(evaluate)["UID"]);
        Assert.Equal("CANCEL", Read(evaluate)["METHOD"]);
        Assert.Null(CalendarText.For(evaluate with { Sequence = null }, Facts()));
    }

    [Theory]
    [InlineData(LetterKind.MemberLeft)]
    [InlineData(LetterKind.Tomorrow)]
    [InlineData(LetterKind.WasItHeld)]
    [InlineData(LetterKind.GoalsSet)]
    public void A_letter_written_while_a_meeting_stands_does_not_cancel_it(LetterKind kind) =>
        Assert.Null(CalendarText.For(Letter(kind) with { Sequence = 1 }, Facts()));

    [Fact]
    public void A_meeting_with_a_theme_tells_it_in_the_readers_language()
    {
        Assert.Contains("\nTeema: Kiire, ja mitä sille voi\n", Read(Letter(LetterKind.Invitation), Facts() with { Theme = "Kiire, ja mitä sille voi" })["DESCRIPTION"]);
        var course = Read(Letter(LetterKind.Invitation), Facts(Models.Mepe, Role.Peer, "sv"));
        Assert.Contains("\nTema: Vad mentorskap är\n", course["DESCRIPTION"]);
        Assert.Equal("Inskolningsträff nummer 2", course["SUMMARY"]);
    }

    [Fact]
    public void Two_groups_that_are_to_meet_have_the_same_file_of_its_own()
    {
        var facts = Facts(Models.Verme, Role.Peer) with { Place = "Kahvihuone" };
        var one = Read(Letter(LetterKind.Together) with { Number = 5 }, facts);
        var other = Read(Letter(LetterKind.Together) with { Group = "g-2", Other = "g-1", Number = 4 }, facts);
        Assert.Equal("g-1-g-2-20270315T070000Z@ementoring", one["UID"]);
        Assert.Equal(one["UID"], other["UID"]);
        Assert.Equal("TENTATIVE", one["STATUS"]);
        Assert.Equal("Ryhmien yhteinen tapaaminen", one["SUMMARY"]);
        Assert.Equal(1 + facts.People.Count + facts.OtherGroup.Count, one.All("ATTENDEE").Count);
        Assert.Empty(one.All("LOCATION"));
        Assert.DoesNotContain(facts.Goals[0], one["DESCRIPTION"]);
    }

    [Fact]
    public void Long_lines_are_folded_between_characters()
    {
        var goals = new[] { string.Concat(Enumerable.Repeat("ää😀 kirjaaminen, ", 12)), new string('ä', 199) };
        var ics = Read(Letter(LetterKind.Invitation), Facts() with { Goals = goals });
        foreach (var goal in goals) Assert.Contains(goal, ics["DESCRIPTION"]);
    }

    [Fact]
    public void What_has_a_meaning_in_the_file_is_escaped()
    {
        var ics = Read(Letter(LetterKind.Invitation), Facts() with { Place = @"Talo A; huone 2, kerros\3" });
        Assert.Equal(@"Talo A; huone 2, kerros\3", ics["LOCATION"]);
    }

    [Fact]
    public void An_address_that_could_begin_something_else_is_left_out()
    {
        PersonFacts[] people = [new("A", "a@example.fi\r\nX:1", ""), new("B", "b@example.fi;X=1", ""), new("C", "", "")];
        var ics = Read(Letter(LetterKind.Invitation), Facts() with { People = people });
        Assert.Equal("mailto:aino@example.fi", ics["ATTENDEE"]);
    }

    [Fact]
    public void The_file_holds_no_link_since_calendars_are_shared()
    {
        var file = CalendarText.For(Letter(LetterKind.Invitation), Facts())!;
        Assert.DoesNotContain("token", file.Content.Replace("\r\n ", ""));
    }

    [Fact]
    public void A_meeting_after_the_change_of_the_clocks_is_at_the_same_wall_clock()
    {
        var calendar = Facts().Plan.Calendar;
        var ics = Read(Letter(LetterKind.Invitation) with { At = calendar.At(new(2027, 3, 29), new(9, 0)) });
        Assert.Equal("20270329T060000Z", ics["DTSTART"]);
    }
}
