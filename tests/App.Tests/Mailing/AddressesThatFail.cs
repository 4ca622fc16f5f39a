using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.Core.Letters;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Mailing;

/// <summary>What a coordinator sees and does where letters bounced.</summary>
public sealed class AddressesThatFail : IAsyncLifetime
{
    private AHost host = null!;

    [Theory]
    [InlineData(Reader.Participant, "bounced-participant")]
    [InlineData(Reader.Supervisor, "bounced-supervisor")]
    public async Task Are_told_with_the_persons_name_and_taken_off_the_list_but_not_tried_again(Reader reader, string kind)
    {
        var programme = await AProgramme.Proposed(host);
        var person = host.Get<Ids>().Person(programme.Id, Aino);
        await host.Get<Board>().Show(programme.Id, new DeadLine(person, kind, "send", person, host.Now, reader));

        var attention = Assert.Single((await programme.Board())["attention"].EnumerateArray());
        Assert.Equal(kind, attention.GetProperty("kind").GetString());
        Assert.Equal(Name(Aino), attention.GetProperty("person").GetString());
        var body = new { instance = person, key = kind };
        (await programme.Act("retry", body)).Refuses(404, "not-found");
        (await programme.Act("seen", body)).Is(204);
        Assert.Empty((await programme.Board())["attention"].EnumerateArray());
        (await programme.Act("seen", body)).Refuses(404, "not-found");
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}
