using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.BadInput;

/// <summary>One host with a programme at every stage, and a good link for every action. Tests that share it change nothing in it.</summary>
public sealed class Everything : IAsyncLifetime
{
    private readonly Dictionary<string, string> tokens = [];
    private readonly Dictionary<string, string> ids = [];

    public AHost Host { get; private set; } = null!;

    /// <summary>A token for an action, or for one at a stage such as <c>time.meeting</c>.</summary>
    public string? Token(string? action, string stage = "open") =>
        action is null ? null : tokens.GetValueOrDefault($"{action}.{stage}") ?? tokens[action];

    public string? Token(ARoute route) => Token(route.Link, route.Stage);

    /// <summary>The address that a route has at its stage.</summary>
    public string Path(ARoute route) => route.Path
        .Replace("{id}", ids.GetValueOrDefault(route.Stage), StringComparison.Ordinal).Replace("{key}", ids["letter"], StringComparison.Ordinal);

    public async Task<Answer> Send(ARoute route, object? body) =>
        await Host.Send(new HttpMethod(route.Method), Path(route), Token(route), body);

    public async Task InitializeAsync()
    {
        Host = await AHost.Start();
        await Closed();
        tokens["evaluate"] = await After(Evaluating(Host), "evaluate", Aino);
        tokens["decide"] = await After(Deciding(Host), "continue-or-stop", Aino);
        var reporting = await Finding(Host);
        await Host.Answers(Aino, "pick-time", new { at = Host.Now.AddDays(1), place = "Täällä" });
        await Host.Days(2);
        tokens["held"] = (await Host.Letter(Aino, "was-it-held")).Token();
        tokens["goals"] = await After(Introduced(Host), "introduction", Aino);
        tokens["time"] = await After(Finding(Host), "pick-time", Aino);
        await Finding(Host);
        await Host.Answers(Aino, "pick-time", new { at = Host.Now.AddDays(9), place = "Täällä" });
        tokens["time.meeting"] = (await Host.Letter(Aino, "invitation")).Token();
        tokens["mine.meeting"] = await Host.Mine(Aino);
        tokens["approve"] = await After(Proposed(Host), "approve", Supervisor(Aino));
        await Finding(Host, Chloe);
        await Host.Post("mine/leave", await Host.Mine(Aino), new { });
        await Host.Settle();
        tokens["return"] = (await Host.Letter(Bertil, "return-or-not")).Token();
        await TheModelsOwn();
        await WaitingAndAsking();
        tokens["session"] = await Host.Session();
        tokens["sign-in"] = ALetter.TokenOf(Host.Get<Routes.SignInLetters>().Address(Host.Get<Coordinators>().Known(AHost.Coordinator)!, TimeSpan.FromMinutes(10)));
        ids["letter"] = (await Host.Letters())[^1].Key;
    }

    private async Task Closed()
    {
        var programme = await Evaluating(Host);
        foreach (var person in new[] { Aino, Bertil }) await Host.Answers(person, "evaluate", Evaluation());
        ids["closed"] = programme.Id;
    }

    /// <summary>What only some models ask.</summary>
    private async Task TheModelsOwn()
    {
        var trained = await Begun(Host, new { first = 1, cap = 1, diary = 1, certificate = true });
        await trained.Meet(Aino, Host.Now.AddDays(1));
        tokens["diary"] = (await Host.Letter(Aino, "diary")).Token();
        await Host.Answers(Aino, "diary", new { text = "Opin kuuntelemaan" });
        foreach (var person in new[] { Aino, Bertil }) await Host.Answers(person, "evaluate", Evaluation());
        tokens["certificate"] = (await Host.Letter(Aino, "certificate")).Token();
        tokens["insights"] = (await Host.Ask("mine", await Host.Mine(Aino))).Text("unitInsights");
        tokens["themes"] = await After(Begun(Host, new { themes = true }), "themes-wanted", Aino);
        await Begun(Host, new { talks = true });
        tokens["talk"] = (await Host.Letter(await Host.Count(Aino, "talk-asked") > 0 ? Aino : Bertil, "talk-asked")).Token();
        tokens["time.poll"] = await After(Begun(Host, new { poll = true }), "pick-time", Aino);
        var open = await Begun(Host, new { seats = new[] { new { role = "peer", min = 2, max = 3 } }, open = true });
        await open.SignUp(Chloe);
        tokens["join"] = (await Host.Letter(Chloe, "vacancy")).Token();
    }

    private async Task WaitingAndAsking()
    {
        var reviewing = await Open(Host);
        await reviewing.SignUp(Aino, Bertil);
        await reviewing.Act("close");
        ids["reviewing"] = reviewing.Id;
        var open = await Open(Host);
        ids["open"] = open.Id;
        await open.SignUp(Aino, Bertil);
        tokens["mine"] = await Host.Mine(Aino);
        await open.SendForm(Form(Chloe));
        await Host.Settle();
        tokens["confirm"] = (await Host.Letter(Chloe, "confirm")).Token();
    }

    private async Task<string> After(Task<AProgramme> story, string kind, string reader)
    {
        await story;
        return (await Host.Letter(reader, kind)).Token();
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}

/// <summary>The tests that share <see cref="Everything"/>, one after the other: each compares all rows before and after.</summary>
[CollectionDefinition(nameof(Everything))]
public sealed class WithEverything : ICollectionFixture<Everything>;
