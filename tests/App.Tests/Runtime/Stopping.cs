using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Store;
using EMentoring.Local.Running;
using Microsoft.Extensions.DependencyInjection;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Runtime;

/// <summary>An orderly stop, as when the program is updated.</summary>
public sealed class Stopping
{
    [Fact]
    public async Task A_letter_that_is_on_its_way_when_the_program_is_told_to_stop_goes_once()
    {
        using var stop = new CancellationTokenSource();
        var mailer = new StoppedMeanwhile(stop);
        await using var host = await AHost.Start(new DataFolder(), background: false, services => services.AddSingleton<IMailer>(mailer));
        var programme = await AProgramme.Open(host);
        (await programme.SendForm(Form(Aino))).Is(202);
        Assert.True(await host.Get<Runner>().Run(host.Get<Ids>().Person(programme.Id, Aino), stop.Token));
        await host.Settle(); // as after the next start
        Assert.Equal(1, mailer.Letters);
    }

    private sealed class StoppedMeanwhile(CancellationTokenSource stop) : IMailer
    {
        public int Letters { get; private set; }

        public async Task Send(Mail mail, CancellationToken ct = default)
        {
            Letters++;
            await stop.CancelAsync();
        }

        public Task Forget(string person, CancellationToken ct = default) => Task.CompletedTask;
    }
}
