using EMentoring.App.Tests.Given;

namespace EMentoring.App.Tests.BadInput;

/// <summary>A form with one wrong field is refused by that field's name and a code, and changes nothing.</summary>
[Collection(nameof(Everything))]
public sealed class WrongFields(Everything everything)
{
    public static TheoryData<string, string> AllFields()
    {
        var all = new TheoryData<string, string>();
        foreach (var route in ARoute.All)
            foreach (var field in route.Fields) all.Add(route.ToString(), field.Name);
        return all;
    }

    [Theory]
    [MemberData(nameof(AllFields))]
    public async Task A_wrong_field_is_named_and_nothing_changes(string route, string field)
    {
        var r = ARoute.All.Single(x => x.ToString() == route);
        var f = r.Fields.Single(x => x.Name == field);
        var before = everything.Host.All();
        foreach (var (raw, code) in f.Wrong)
        {
            var answer = await everything.Send(r, r.BodyWith(field, raw));
            var shown = raw.Length > 60 ? raw[..60] : raw;
            Assert.True(answer.Field(field) == code, $"{route} {field}={shown}: not {code} but {answer.Status} {answer.Body}");
            answer.Refuses(400, "form-refused");
        }
        Assert.Equal(before, everything.Host.All());
    }

    [Fact]
    public async Task An_empty_form_names_every_field_that_is_required_at_once()
    {
        foreach (var route in ARoute.All.Where(r => r.Fields.Any(f => f.Required)))
        {
            var answer = (await everything.Send(route, "{}")).Refuses(400, "form-refused");
            Assert.All(route.Fields.Where(f => f.Required), f => Assert.Equal("required", answer.Field(f.Name)));
        }
    }

    [Fact]
    public async Task Fields_that_nobody_asked_for_are_passed_over()
    {
        foreach (var route in ARoute.All.Where(r => r.Fields.Any(f => f.Required)))
            (await everything.Send(route, """{"extra":1,"__proto__":{"admin":true},"toString":"x","":null}""")).Refuses(400, "form-refused");
    }

    [Theory]
    [InlineData("speaks", "[\"fi\",\"fi\"]", "twice")]
    [InlineData("wishes", "[\"digital\",\"digital\"]", "twice")]
    [InlineData("consent", "false", "consent-required")]
    [InlineData("supervisorEmail", "\"UUSI@Example.org\"", "same-as-own")]
    [InlineData("ticket", "\"abc\"", "ticket-old")]
    public async Task The_sign_up_form_refuses_what_is_well_formed_and_still_wrong(string field, string raw, string code)
    {
        var before = everything.Host.All();
        var answer = await everything.Send(SignUp, SignUp.BodyWith(field, raw));
        Assert.Equal(code, answer.Refuses(400, "form-refused").Field(field));
        Assert.Equal(before, everything.Host.All());
    }

    [Fact]
    public async Task A_ticket_of_another_programme_or_of_the_day_before_yesterday_is_old()
    {
        var path = everything.Path(SignUp);
        string[] tickets = [Ticket("p-other", 1), Ticket(path.Split('/')[1], -1), everything.Token("mine")!];
        foreach (var ticket in tickets)
            Assert.Equal("ticket-old", (await everything.Send(SignUp, SignUp.Body.With("ticket", ticket))).Field("ticket"));

        string Ticket(string programme, int hours) =>
            everything.Host.Token(new(Links.Link.Ticket, programme, "", null, null, DateTimeOffset.UtcNow.AddHours(hours), "638000000000000000"));
    }

    private static ARoute SignUp => ARoute.All.Single(r => r.Path == "programmes/{id}/sign-ups");
}
