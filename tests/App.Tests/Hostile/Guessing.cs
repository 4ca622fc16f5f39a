using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Hostile;

/// <summary>Nobody finds out by asking who is known here, and nothing is found by guessing. Of signing in, <see cref="Life.Sessions"/> tells.</summary>
public sealed class Guessing : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task A_sign_up_is_answered_alike_and_makes_the_same_work_whoever_is_known_already()
    {
        var programme = await Open(host);
        await programme.SignUp(Aino); // is in
        await programme.SendForm(Form(Bertil)); // has been asked to confirm
        await host.Settle();
        var answers = new List<(int, string, string)>();
        foreach (var person in new[] { Aino, Bertil, Chloe })
        {
            var (before, ticket) = (host.Count("in-"), await programme.Ticket());
            var answer = await programme.SendForm(Form(person).With("ticket", ticket));
            answers.Add((answer.Status, answer.Body, string.Join('\n', answer.Headers.Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(',', h.Value)}"))));
            Assert.Equal(before + 1, host.Count("in-"));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_certificates_number_is_told_apart_from_one_that_was_made_up_by_nobody_without_the_name()
    {
        var programme = await Begun(host, new { first = 1, cap = 1, certificate = true });
        await programme.Meet(Aino, host.Now.AddDays(1));
        foreach (var person in new[] { Aino, Bertil }) await host.Answers(person, "evaluate", Evaluation());
        var number = (await host.Opens(Aino, "certificate")).Text("number");
        var before = host.All();
        var true_ = await Verify(number, "Joku Muu");
        var made = await Verify("AAAA-BBBB-CCCC-DDDD", Name(Aino));
        Assert.Equal((true_.Status, true_.Body), (made.Status, made.Body));
        Assert.Equal((200, """{"valid":false}"""), (made.Status, made.Body));
        Assert.True((await Verify(number.ToLowerInvariant(), " aino  VIRTANEN ")).Flag("valid"));
        Assert.Equal(before, host.All());

        Task<Answer> Verify(string number, string name) => host.Post("certificates/verify", null, new { number, name });
    }

    /// <summary>Of 2,000 ids of each sort, with inputs as alike as can be, every bit is as often set as not, and no two are the same.</summary>
    [Fact]
    public void An_id_tells_nothing_of_the_next()
    {
        const int many = 2_000;
        var ids = host.Get<Ids>();
        foreach (var make in new Func<int, string>[]
        {
            _ => ids.Programme()[2..], _ => ids.Random(), n => ids.Person("p-1", $"a{n}@example.org")[2..], n => ids.Group("p-1", 1, n)[2..], n => ids.Supervisor($"a{n}@example.org")[2..],
        })
        {
            var made = Enumerable.Range(0, many).Select(n => Convert.FromHexString(make(n))).ToArray();
            Assert.Equal(many, made.Select(Convert.ToHexString).Distinct().Count());
            foreach (var bit in Enumerable.Range(0, 128))
                Assert.InRange(made.Count(id => (id[bit / 8] >> bit % 8 & 1) == 1), many * 42 / 100, many * 58 / 100); // seven deviations
        }

        Assert.Equal(many, Enumerable.Range(0, many).Select(n => ids.Certificate("s-1", $"g-{n}")).Distinct().Count());
        Assert.NotEqual(ids.Person("p-1", "a@example.org"), ids.Person("p-2", "a@example.org"));
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}
