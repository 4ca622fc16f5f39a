using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Lists;

/// <summary>The coordinator brings a list: everybody on it is asked to confirm, or nobody is.</summary>
public sealed class Importing : IAsyncLifetime
{
    private const string Headings = "nimi,sähköposti,kirjekieli,yksikkö,kokemus,kielet,vahvuudet,toiveet,muoto,ajat,esihenkilön nimi,esihenkilön sähköposti\n";

    private AHost host = null!;
    private AProgramme programme = null!;

    public async Task InitializeAsync()
    {
        host = await AHost.Start();
        programme = await AProgramme.Open(host);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Each_row_is_a_sign_up_with_its_own_letter_and_those_who_are_in_stay_as_they_are()
    {
        await programme.SignUp(Aino);
        var answer = (await Import(Headings + Row(Aino, "Toinen Nimi") + Row(Bertil) + Row(Chloe))).Is(200);
        Assert.Equal((2, 1), (answer.Number("signedUp"), answer.Number("known")));

        await host.Answers(Bertil, "confirm", new { });
        var board = await programme.Board();
        Assert.Equal(2, board["counts"].GetProperty("waiting").GetInt32());
        Assert.Contains((await programme.Board("/people")).All("people"), p => p.GetProperty("name").GetString() == Name(Aino));
        Assert.NotNull(await host.Letter(Chloe, "confirm"));
    }

    [Fact]
    public async Task One_wrong_row_and_nobody_is_signed_up()
    {
        var before = host.All();
        var answer = (await Import(Headings + Row(Bertil) + Row(Chloe).Replace("digitaidot", "taikuus", StringComparison.Ordinal))).Refuses(400, "form-refused");
        var line = Assert.Single(answer["lines"].EnumerateArray());
        Assert.Equal((3, "vahvuudet", "unknown-choice"), (line.GetProperty("line").GetInt32(), line.GetProperty("column").GetString(), line.GetProperty("code").GetString()));
        Assert.Equal(before, host.All());
    }

    [Fact]
    public async Task A_hundred_mistakes_are_told_and_the_others_counted()
    {
        var answer = (await Import(Headings + string.Concat(Enumerable.Repeat("x,,,,,,,,,,,\n", 50)))).Refuses(400, "form-refused");
        Assert.Equal(100, answer["lines"].GetArrayLength());
        Assert.True(answer.Number("more") > 100);
    }

    [Fact]
    public async Task After_sign_up_has_closed_they_wait_for_a_place()
    {
        await programme.SignUp(Aino, Bertil);
        await programme.SendProposals();
        Assert.Equal(1, (await Import(Headings + Row(Chloe))).Is(200).Number("signedUp"));
        await host.Answers(Chloe, "confirm", new { });
        Assert.Equal(1, (await programme.Board())["counts"].GetProperty("waiting").GetInt32());
    }

    private Task<Answer> Import(string csv) => programme.Act("sign-ups/import", new { csv });

    private static string Row(string of, string? name = null) =>
        $"{name ?? Name(of)},{of},suomi,Kotihoito,uusi,\"suomi, englanti\",digitaidot,kirjaaminen,kumpi vain,iltapäivä,Eeva Esihenkilö,{Supervisor(of)}\n";
}
