using System.Text.Json.Nodes;
using EMentoring.Core;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Given;

/// <summary>A programme on its way: each step takes it to where the next may begin.</summary>
public sealed class AProgramme(AHost host, string id)
{
    private static readonly Calendar Helsinki = new("Europe/Helsinki");

    public AHost Host => host;

    public string Id => id;

    /// <summary>The coordinator opens a programme for pairs: three meetings, then one more at a time, four in all.</summary>
    public static Task<AProgramme> Open(AHost host) => Open(host, "pair", new { name = "Hoitotyön parit", every = 1, cap = 4 });

    /// <summary>… or for any other model, with whatever figures are changed.</summary>
    public static async Task<AProgramme> Open(AHost host, string model, object? changes = null)
    {
        await host.To(host.Now.AddMinutes(1)); // so that the newest letter is this programme's, also on a host with others
        var form = Bodies.Json(new { name = $"Ohjelma {model}", model, closes = Helsinki.Date(host.Now.AddDays(18)), language = "fi" });
        foreach (var (field, value) in Bodies.Json(changes ?? new { })) form[field] = value?.DeepClone();
        var opened = await host.Post("coordinator/programmes", await host.Session(), form);
        await host.Settle();
        return new(host, opened.Is(201).Text("id"));
    }

    /// <summary>Signs up: the form, then the link of the letter.</summary>
    public async Task SignUp(params string[] people)
    {
        foreach (var person in people) await SignUp(Form(person));
    }

    /// <summary>Signs up in a role.</summary>
    public async Task SignUpAs(string role, params string[] people)
    {
        foreach (var person in people) await SignUp(Form(person).With("role", role));
    }

    public async Task SignUp(JsonObject form)
    {
        (await SendForm(form)).Is(202);
        await host.Settle();
        await host.Answers(form["email"]!.GetValue<string>(), "confirm", new { });
    }

    /// <summary>Sends the form with a ticket of now.</summary>
    public async Task<Answer> SendForm(JsonObject form) =>
        await host.Post($"programmes/{id}/sign-ups", null, form.ContainsKey("ticket") ? form : form.With("ticket", await Ticket()));

    public async Task<string> Ticket() => (await host.Ask($"programmes/{id}")).Is(200).Text("ticket");

    /// <summary>The coordinator's board, or another of the coordinator's pages of this programme.</summary>
    public async Task<Answer> Board(string page = "") => await host.Ask($"coordinator/programmes/{id}{page}", await host.Session());

    public async Task<string> Stage() => (await Board()).Text("stage");

    /// <summary>An act of the coordinator's.</summary>
    public async Task<Answer> Act(string act, object? body = null)
    {
        var answer = await host.Post($"coordinator/programmes/{id}/{act}", await host.Session(), body ?? new { });
        await host.Settle();
        return answer;
    }

    /// <summary>Sign-up is closed, the proposals go out as they are.</summary>
    public async Task SendProposals()
    {
        if (await Stage() == "open") (await Act("close")).Is(204);
        (await Act("send", new { version = (await Board("/proposals")).Number("version") })).Is(204);
    }

    /// <summary>Sign-up is closed, and the coordinator puts the groups together by hand.</summary>
    public async Task SendGroups(params string[][] groups)
    {
        if (await Stage() == "open") (await Act("close")).Is(204);
        var version = (await Board("/proposals")).Number("version");
        var ids = groups.Select(g => g.Select(Person));
        (await host.Send(HttpMethod.Put, $"coordinator/programmes/{id}/proposals", await host.Session(), new { version, groups = ids })).Is(204);
        (await Act("send", new { version = version + 1 })).Is(204);
    }

    /// <summary>The id of one who signed up.</summary>
    public string Person(string address) => host.Get<App.Runtime.Ids>().Person(id, address);

    /// <summary>The id of the group that a person belongs to, or did last.</summary>
    public string GroupOf(string address) => host.Get<App.Runtime.Board>().People(id).Result.Single(p => p.Id == Person(address)).Group!;

    public async Task Approve(params string[] people)
    {
        foreach (var person in people) await host.Answers(Supervisor(person), "approve", new { approve = true });
    }

    /// <summary>Each assesses themselves; the first writes down the goals.</summary>
    public async Task Agree(params string[] people)
    {
        foreach (var person in people)
            await host.Answers(person, "introduction", new { goals = person == people[0] ? Written(person) : [], assessment = new[] { 3, 3, 3, 3, 3 } });
    }

    public static string[] Goals(string of) => [$"Opimme kirjaamaan lyhyesti ({of[0]})"];

    /// <summary>Those goals as the form writes them.</summary>
    public static object[] Written(string of) => [.. Goals(of).Select(text => new { text })];

    /// <summary>Agrees on a time, meets, and says so.</summary>
    public async Task Meet(string person, DateTimeOffset at)
    {
        await host.Answers(person, "pick-time", new { at, place = "Kahvihuone" });
        await host.To(at.AddHours(1));
        await host.Answers(person, "was-it-held", new { answer = "held", useful = 4 });
    }

    public static object Evaluation(string insight = "", string share = "me", int[]? assessment = null) => new
    {
        goals = new[] { "reached" },
        usefulness = 4,
        trust = 5,
        reciprocity = 4,
        recommend = 9,
        helped = new[] { "match" },
        hindered = new[] { "time" },
        assessment = assessment ?? [4, 4, 4, 4, 4],
        insight,
        share,
    };

    /// <summary>A programme with Aino and Bertil's pair, sent to their supervisors; <paramref name="more"/> wait.</summary>
    public static async Task<AProgramme> Proposed(AHost host, params string[] more)
    {
        var programme = await Open(host);
        await programme.SignUp([Aino, Bertil, .. more]);
        await programme.SendProposals();
        return programme;
    }

    /// <summary>… and approved: they have been introduced.</summary>
    public static async Task<AProgramme> Introduced(AHost host, params string[] more)
    {
        var programme = await Proposed(host, more);
        await programme.Approve(Aino, Bertil);
        return programme;
    }

    /// <summary>… and with goals: a time for their first meeting is looked for.</summary>
    public static async Task<AProgramme> Finding(AHost host, params string[] more)
    {
        var programme = await Introduced(host, more);
        await programme.Agree(Aino, Bertil);
        return programme;
    }

    /// <summary>As far as that with a pair whose plan is changed, of which Aino is the first to write.</summary>
    public static async Task<AProgramme> Begun(AHost host, object changes)
    {
        var programme = await Open(host, "pair", changes);
        await programme.SignUp(Aino, Bertil);
        await programme.SendProposals();
        await programme.Approve(Aino, Bertil);
        await programme.Agree(Aino, Bertil);
        return programme;
    }

    /// <summary>… and after three meetings: continue or stop?</summary>
    public static async Task<AProgramme> Deciding(AHost host)
    {
        var programme = await Finding(host);
        foreach (var _ in Enumerable.Range(0, 3)) await programme.Meet(Aino, host.Now.AddDays(1));
        return programme;
    }

    /// <summary>… and one has said stop: the final evaluation is asked for.</summary>
    public static async Task<AProgramme> Evaluating(AHost host)
    {
        var programme = await Deciding(host);
        await host.Answers(Aino, "continue-or-stop", new { answer = "stop" });
        await host.Answers(Bertil, "continue-or-stop", new { answer = "continue" });
        return programme;
    }
}
