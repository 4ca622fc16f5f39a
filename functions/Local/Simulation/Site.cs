using System.Diagnostics;
using EMentoring.App;
using EMentoring.App.Links;
using EMentoring.App.Mailing;
using EMentoring.App.Routes;
using EMentoring.App.Runtime;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EMentoring.Local.Simulation;

/// <summary>
/// App's own route table and services, as both hosts run them, without a server. The routes are built once; each process
/// of each history brings services of its own.
/// </summary>
public static class Site
{
    public const string Coordinator = "koordinaattori@sim.example";

    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];

    /// <summary>The id that stands for the coordinator's address.</summary>
    public static readonly string CoordinatorId = new Ids(Secret, _ => { }).Coordinator(Coordinator);

    private static readonly ServiceCollection All = [];
    private static readonly ServiceProvider Root = Build();
    private static readonly ServiceDescriptor[] Own = [.. All.Where(s => s.ServiceType.Namespace!.StartsWith("EMentoring", StringComparison.Ordinal) && s.ServiceType != typeof(Meters) && s.ServiceType != typeof(Mailboxes))];
    private static readonly RequestDelegate Pipeline = Routes();

    /// <summary>Runs a request with the services of the process that serves it.</summary>
    public static Task Run(HttpContext context) => Pipeline(context);

    /// <summary>The services of one process.</summary>
    public static Shelf Services(History history, Process process)
    {
        var shelf = new Shelf(Own, Root);
        var border = new Border(history, process);
        shelf.Add<ITable>(border).Add<IWaker>(process).Add<TimeProvider>(process.Clock).Add(new Ids(Secret, history.Fill));
        shelf.Add(new LinkBox(PlainSeals.Instance, process.Clock, process.Clock)).Add<IDataProtectionProvider>(PlainSeals.Instance).Add(Root.GetRequiredService<IOptions<Settings>>()).Add(Root.GetRequiredService<Meters>());
        shelf.Add<Aside>(AtOnce);
        return history.Route switch
        {
            Route.Outbox => shelf.Make<IMailer, OutboxMailer>(),
            Route.Server => shelf.Add<IMailer>(new NotWhileFull(new ServerMailer(history, process, border), border)),
            _ => shelf.Add<IMailService>(new ServiceMail(history, process, border)).Add(history.Quota)
                .Make<MailQuota, MailQuota>().Make<MailLedger, MailLedger>().Make<Bounces, Bounces>().Make<IMailer, Postman>(),
        };
    }

    /// <summary>A history has one thread.</summary>
    private static Task AtOnce(Action work)
    {
        work();
        return Task.CompletedTask;
    }

    private static ServiceProvider Build()
    {
        var listener = new DiagnosticListener("Simulation");
        All.AddSingleton(listener).AddSingleton<DiagnosticSource>(listener).AddLogging();
        All.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        All.AddEMentoring();
        All.PostConfigure<Settings>(settings =>
        {
            settings.Coordinators.Add(Coordinator);
            (settings.MinFillSeconds, settings.SignUpsPerAddress, settings.SignUpsPerProgramme, settings.SignInsPerAddress, settings.LettersPerMailbox) = (0, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);
        });
        IServiceCollection root = new ServiceCollection();
        foreach (var service in All) root.Add(service);
        root.AddSingleton(typeof(ILogger<>), typeof(Complaints<>));
        var clock = new AmbientClock();
        root.AddSingleton<TimeProvider>(clock).AddSingleton(new LinkBox(PlainSeals.Instance, clock, clock)).AddSingleton<IDataProtectionProvider>(PlainSeals.Instance);
        root.AddSingleton(new Ids(Secret, _ => throw new InvalidOperationException("Ids are drawn in a history")));
        // The routes are told by these what is a service; no request comes here without its process's own.
        root.AddSingleton<ITable, AmbientTable>().AddSingleton<IWaker, Nobody>();
        return root.BuildServiceProvider();
    }

    private static RequestDelegate Routes()
    {
        var app = new ApplicationBuilder(Root);
        app.UseHeaders().UseRouting().UseEMentoring();
        app.UseEndpoints(routes => routes.MapEMentoring(local: false));
        app.Run(context => Problems.NotFound().ExecuteAsync(context));
        var pipeline = app.Build();
        pipeline(new DefaultHttpContext { RequestServices = Root, Request = { Method = "GET", Path = "/api/health" } }).GetAwaiter().GetResult(); // the routes are looked up here, not in a history
        return pipeline;
    }

    private sealed class Nobody : IWaker
    {
        public ValueTask Wake(string instance) => throw new InvalidOperationException("Only processes wake");
    }

    /// <summary>What stands before the endpoints is built once: its clock and its table are those of the history that runs on the thread.</summary>
    private sealed class AmbientClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => History.Current!.Timeline.Now;
    }

    private sealed class AmbientTable : ITable
    {
        private static MemoryTable Table => History.Current!.Table;

        public Task<Row?> Get(string partition, string key, CancellationToken ct = default) => Table.Get(partition, key, ct);

        public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default) =>
            Table.List(partition, prefix, limit, ct);

        public Task<ITable.Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default) =>
            throw new InvalidOperationException("Only processes write");
    }
}
