using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>The public form tells nothing about anybody, and changes nothing for those who are in.</summary>
public sealed class SigningUp : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task A_second_sign_up_with_the_same_address_changes_nothing_and_answers_the_same()
    {
        var programme = await Open(host);
        var first = await programme.SendForm(Form(Aino));
        await host.Settle();
        await host.Answers(Aino, "confirm", new { });
        var profile = (await host.Ask("mine", await host.Mine(Aino))).Json.GetProperty("me").GetRawText();

        var second = await programme.SendForm(Form(Aino).With("name", "Huijari").With("email", "AINO.Virtanen@Example.org").With("supervisorEmail", "huijari@example.org"));
        await host.Settle();

        Assert.Equal((first.Status, first.Body), (second.Status, second.Body));
        Assert.Equal(profile, (await host.Ask("mine", await host.Mine(Aino))).Json.GetProperty("me").GetRawText());
        Assert.DoesNotContain("uijari", host.All(), StringComparison.Ordinal);
        Assert.Equal(1, await host.Count(Aino, "already-signed-up"));
        Assert.Equal(1, (await programme.Board())["counts"].GetProperty("confirmed").GetInt32());
    }

    /// <summary>A crash between the two would leave a form behind that no sign-up knows of, and so nobody erases.</summary>
    [Fact]
    public async Task A_form_is_kept_in_one_transaction_with_the_event_that_makes_it_somebodys()
    {
        var programme = await Open(host);
        var form = Form(Aino).With("ticket", await programme.Ticket());
        var before = host.Table.Transactions;
        (await programme.SendForm(form)).Is(202);
        Assert.Equal(before + 1, host.Table.Transactions);
    }

    [Fact]
    public async Task A_form_that_a_robot_filled_in_is_answered_like_any_other_and_kept_nowhere()
    {
        var programme = await Open(host);
        var before = host.All();
        (await programme.SendForm(Form(Aino).With("website", "http://spam.example"))).Is(202);
        Assert.Equal(before, host.All());
    }

    [Fact]
    public async Task Confirming_twice_counts_once()
    {
        var programme = await Open(host);
        await programme.SendForm(Form(Aino));
        await host.Settle();
        var token = (await host.Letter(Aino, "confirm")).Token();
        foreach (var _ in Enumerable.Range(0, 3)) (await host.Post("confirm", token, new { })).Is(204); // before it is stepped
        await host.Settle();
        (await host.Post("confirm", token, new { })).Is(204);
        await host.Settle();
        Assert.Equal(1, (await programme.Board())["counts"].GetProperty("confirmed").GetInt32());
        Assert.Equal(1, await host.Count(Aino, "signed-up"));
        Assert.Equal("answered", (await host.Ask("confirm", token)).Text("state"));
    }

    [Fact]
    public async Task A_profile_can_be_corrected_but_not_its_address()
    {
        var programme = await Open(host);
        await programme.SignUp(Aino);
        var mine = await host.Mine(Aino);
        var form = Form(Aino).With("name", "Aino Lahtinen").With("language", "en").With("email", "toinen@example.org");
        (await host.Send(HttpMethod.Put, "mine", mine, form)).Is(204);
        var me = (await host.Ask("mine", mine))["me"];
        Assert.Equal(("Aino Lahtinen", "en", Aino), (me.GetProperty("name").GetString(), me.GetProperty("language").GetString(), me.GetProperty("email").GetString()));
        Assert.Contains("Aino Lahtinen", (await programme.Board("/people")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_sign_up_has_closed_one_gets_on_the_waiting_list_and_after_the_end_the_form_is_refused()
    {
        var programme = await Evaluating(host);
        var shown = await host.Ask($"programmes/{programme.Id}");
        Assert.Equal((false, true), (shown["open"].GetBoolean(), shown["waitingList"].GetBoolean()));
        Assert.Contains(programme.Id, (await host.Ask("programmes")).Body, StringComparison.Ordinal);
        await programme.SignUp(Chloe);
        Assert.Equal("waiting", (await host.Ask("mine", await host.Mine(Chloe))).Text("stage"));

        var ticket = await programme.Ticket();
        foreach (var person in new[] { Aino, Bertil }) await host.Answers(person, "evaluate", Evaluation());
        (await programme.SendForm(Form(Daavid).With("ticket", ticket))).Refuses(409, "already-closed");
        shown = await host.Ask($"programmes/{programme.Id}");
        Assert.Equal((false, false), (shown["open"].GetBoolean(), shown["waitingList"].GetBoolean()));
        Assert.DoesNotContain(programme.Id, (await host.Ask("programmes")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_from_a_letter_is_made_from_the_configured_address_whatever_host_the_request_named()
    {
        var programme = await Open(host);
        host.Http.DefaultRequestHeaders.Host = "evil.example";
        host.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        (await programme.SendForm(Form(Aino))).Is(202);
        (await host.Post("sign-in", null, new { email = AHost.Coordinator })).Is(202);
        await host.Settle();
        Assert.Equal(1, await host.Count(AHost.Coordinator, "sign-in"));
        Assert.DoesNotContain("evil", host.All() + (await programme.Board()).Body + (await programme.Board("/people")).Body, StringComparison.Ordinal);
        Assert.Contains("http://localhost:7071/confirm.html#", (await host.Letter(Aino, "confirm")).Text, StringComparison.Ordinal);
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}
