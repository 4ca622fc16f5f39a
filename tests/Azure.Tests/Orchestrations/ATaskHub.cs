using DurableTask.Core.Exceptions;
using EMentoring.App;
using EMentoring.App.Links;
using EMentoring.App.Mailing;
using EMentoring.App.Runtime;
using EMentoring.AzureHost.Orchestrations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EMentoring.AzureHost.Tests.Orchestrations;

/// <summary>The orchestrations and activities as they are delivered, on the Durable Task SDK's own test host.</summary>
public sealed class ATaskHub : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly DurableTaskTestHost host;

    private ATaskHub(ServiceProvider services, DurableTaskTestHost host) => (this.services, this.host) = (services, host);

    public DurableTaskClient Client => host.Client;

    public Inbox Inbox => Get<Inbox>();

    public static async Task<ATaskHub> Start(ITable table, IMailer? mailer = null)
    {
        var waker = new Starter();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("EMentoring:Coordinators:0", "koordinaattori@example.org")]).Build());
        services.AddSingleton(table).AddSingleton(TimeProvider.System).AddSingleton(await Ids.Open(table)).AddSingleton<IWaker>(waker);
        services.AddSingleton<OutboxMailer>();
        if (mailer is null) services.AddSingleton<IMailer>(s => s.GetRequiredService<OutboxMailer>());
        else services.AddSingleton(mailer);
        services.AddEMentoring();
        services.AddDataProtection().SetApplicationName("EMentoring").PersistKeysToTable();
        var provider = services.BuildServiceProvider();
        var activities = new Activities(provider.GetRequiredService<Advancer>(), provider.GetRequiredService<Deliverer>(), new OrchestrationWaker(NullLogger<OrchestrationWaker>.Instance));
        var host = await DurableTaskTestHost.StartAsync(tasks =>
        {
            tasks.AddOrchestratorFunc(nameof(SignUpOrchestration), context => SignUpOrchestration.Run(context));
            tasks.AddOrchestratorFunc(nameof(GroupOrchestration), context => GroupOrchestration.Run(context));
            tasks.AddOrchestratorFunc(nameof(ProgrammeOrchestration), context => ProgrammeOrchestration.Run(context));
            tasks.AddOrchestratorFunc(nameof(SignInOrchestration), context => SignInOrchestration.Run(context));
            tasks.AddActivityFunc<string, Whereabouts>(Activities.Advance, (_, instance) => activities.AdvanceInstance(instance, CancellationToken.None));
            tasks.AddActivityFunc<string, Left>(Activities.Deliver, (_, instance) => activities.DeliverOutbox(instance, waker.Client!, CancellationToken.None));
        });
        waker.Client = host.Client;
        return new(provider, host);
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Waits until it is so; two minutes at most, since machines are slow.</summary>
    public static async Task Until(Func<Task<bool>> so)
    {
        for (var until = DateTime.UtcNow.AddMinutes(2); !await so(); await Task.Delay(100))
            if (DateTime.UtcNow > until) throw new TimeoutException("It did not come to be");
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await services.DisposeAsync();
    }

    /// <summary>
    /// The test host swallows an event for an instance that is not there, where the real one refuses it; so here an
    /// instance is started first and woken if it runs already. The delivered waker is tried on the real host only.
    /// </summary>
    private sealed class Starter : IWaker
    {
        public DurableTaskClient? Client { get; set; }

        public async ValueTask Wake(string instance)
        {
            try
            {
                await Client!.ScheduleNewOrchestrationInstanceAsync(OrchestrationNames.Of(instance), input: null, new StartOrchestrationOptions(instance).WithDedupeStatuses(
                    OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended));
            }
            catch (OrchestrationAlreadyExistsException)
            {
                await Client!.RaiseEventAsync(instance, Generation.Wake);
            }
        }
    }
}
