using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Runtime;

/// <summary>A machine whose clock is set back and forth by hours while a programme lives.</summary>
public sealed class AClockThatIsWrong : IAsyncLifetime
{
    /// <summary>One after the other, in hours; together they come to nothing.</summary>
    private static readonly int[] Steps = [-3, 3, 7, -7, -1, 1, -11, 11];

    private AHost host = null!;
    private int steps;

    [Fact]
    public async Task Takes_no_answer_away_and_sends_no_letter_twice()
    {
        var programme = await Open(host, "pair", new { name = "Hoitotyön parit", every = 1, cap = 3 });
        foreach (var person in new[] { Aino, Bertil })
        {
            var form = Form(person).With("ticket", await programme.Ticket());
            await Step();
            (await programme.SendForm(form)).Is(202); // whose ticket may be of a later hour
            await host.Settle();
            await Step();
            await host.Answers(person, "confirm", new { });
        }

        await Step();
        await programme.SendProposals();
        await Step();
        await programme.Approve(Aino, Bertil);
        await Step();
        await programme.Agree(Aino, Bertil);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var at = host.Now.AddDays(7);
            await host.Answers(Aino, "pick-time", new { at, place = "Kahvihuone" });
            await Step();
            await host.To(at.AddHours(1));
            await Step();
            await host.Answers(Bertil, "was-it-held", new { answer = "held", useful = 4 });
        }

        foreach (var person in new[] { Aino, Bertil }) await host.Answers(person, "evaluate", Evaluation());
        await Step();
        await host.Days(1);

        Assert.Equal("closed", await programme.Stage());
        foreach (var (kind, times) in new[] { ("confirm", 1), ("signed-up", 1), ("introduction", 1), ("pick-time", 3), ("invitation", 3), ("tomorrow", 3), ("was-it-held", 3), ("evaluate", 1), ("ended", 1) })
            foreach (var person in new[] { Aino, Bertil })
                Assert.Equal((kind, times), (kind, await host.Count(person, kind)));
        Assert.Empty((await programme.Board())["attention"].EnumerateArray());
    }

    private async Task Step()
    {
        host.Machine.Now += TimeSpan.FromHours(Steps[steps++ % Steps.Length]);
        await host.Settle();
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}
