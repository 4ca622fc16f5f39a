using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>From wherever everybody falls silent, the programme comes to a kind end by itself.</summary>
public sealed class Silence : IAsyncLifetime
{
    private AHost host = null!;

    [Theory]
    [InlineData("open", "too-few")]
    [InlineData("signed-up", "propose-or-end")]
    [InlineData("proposed", "unanswered")]
    [InlineData("introduced", "evaluate")]
    [InlineData("finding", "evaluate")]
    [InlineData("meeting", "was-it-held")]
    [InlineData("deciding", "continue-or-stop")]
    [InlineData("evaluating", "ended")]
    public async Task Whoever_falls_silent_is_reminded_and_the_programme_ends_and_is_summed_up(string from, string written)
    {
        var programme = await From(from);
        await host.Days(120);
        Assert.Contains(await host.Letters(), l => l.Kind == written);
        Assert.Equal(1, await host.Count(AHost.Coordinator, "summary-ready"));
        Assert.Equal("closed", await programme.Stage());
        Assert.Equal((0, 0), (host.Count("in-"), host.Count("out-")));
    }

    [Fact]
    public async Task A_sign_up_that_is_not_confirmed_is_reminded_once_and_then_forgotten()
    {
        var programme = await Open(host);
        await programme.SendForm(Form(Aino));
        await host.Settle();
        var token = (await host.Letter(Aino, "confirm")).Token();
        await host.Days(2);
        Assert.Equal(2, await host.Count(Aino, "confirm"));
        await host.Days(10);
        Assert.DoesNotContain(Aino, host.All(), StringComparison.Ordinal);
        Assert.Equal(1L, host.Folder.Ask("SELECT count(*) FROM rows WHERE pk = 'meta' AND rk = 'scrub'")); // the bytes are to go, too
        (await host.Post("confirm", token, new { })).Refuses(409, "already-closed");
        (await host.Ask("confirm", token)).Refuses(404, "not-found");
    }

    [Fact]
    public async Task A_person_is_not_written_to_more_than_a_few_times_by_a_stage_that_stays_silent()
    {
        await Introduced(host);
        var before = (await host.Letters(Aino)).Count;
        await host.Days(120);
        Assert.InRange((await host.Letters(Aino)).Count - before, 3, 12);
    }

    private async Task<AProgramme> From(string stage)
    {
        if (stage == "open") return await Open(host);
        if (stage == "signed-up")
        {
            var programme = await Open(host);
            await programme.SignUp(Aino, Bertil);
            return programme;
        }
        if (stage == "meeting")
        {
            var programme = await Finding(host);
            await host.Answers(Aino, "pick-time", new { at = AHost.At(2, 8, 13), place = "" });
            return programme;
        }
        return stage switch
        {
            "proposed" => await Proposed(host),
            "introduced" => await Introduced(host),
            "finding" => await Finding(host),
            "deciding" => await Deciding(host),
            _ => await Evaluating(host),
        };
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}
