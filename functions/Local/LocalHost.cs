using EMentoring.App;
using EMentoring.App.Links;
using EMentoring.App.Mailing;
using EMentoring.App.Routes;
using EMentoring.App.Runtime;
using EMentoring.Local.Clock;
using EMentoring.Local.Mail;
using EMentoring.Local.Running;
using EMentoring.Local.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace EMentoring.Local;

/// <summary>The embedded host: one process, one SQLite file, no account anywhere.</summary>
public static class LocalHost
{
    /// <summary>Builds the host over its data folder.</summary>
    /// <param name="args">Command line: <c>--EMentoring:Port=…</c> and the like.</param>
    /// <param name="time">The machine's clock, or a still one for a demo.</param>
    /// <param name="random">Randomness for ids; null for the operating system's.</param>
    /// <param name="background">False where instances run only when the time machine runs them, so that one order of events is certain.</param>
    /// <param name="also">Puts something else in the place of a part, or around it.</param>
    public static async Task<WebApplication> Build(
        string[] args, TimeProvider? time = null, Action<Span<byte>>? random = null, bool background = true, Action<IServiceCollection>? also = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var section = builder.Configuration.GetSection("EMentoring");
        var local = section.Get<LocalSettings>() ?? new();
        var folder = Path.GetFullPath(local.Data);
        if (builder.Configuration["urls"] is null) builder.WebHost.UseUrls($"http://localhost:{local.Port}");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * Gatekeeper.MostBytes; // the gatekeeper says it kindly; this is the wall behind it
        });

        var table = SqliteTable.Open(Path.Combine(folder, "ementoring.db"));
        var clock = await MovableClock.Open(table, time ?? TimeProvider.System);
        var ids = await Ids.Open(table, random);
        var services = builder.Services;
        services.Configure<LocalSettings>(section);
        services.AddEMentoring();
        services.PostConfigure<Settings>(settings =>
        {
            if (section["BaseAddress"] is null) settings.BaseAddress = $"http://localhost:{local.Port}";
        });
        // By a factory, so that the container closes it with the program; what it is handed ready-made it leaves open.
        services.AddSingleton(_ => table).AddSingleton<ITable>(s => s.GetRequiredService<SqliteTable>()).AddSingleton<IDueTable>(s => s.GetRequiredService<SqliteTable>());
        services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
        services.AddSingleton(ids);
        services.AddDataProtection().SetApplicationName("EMentoring").PersistKeysToTable();
        services.AddSingleton<Runner>().AddSingleton<IWaker>(s => s.GetRequiredService<Runner>());
        services.AddSingleton<AlarmClock>().AddSingleton<TimeMachine>();
        if (background)
            services.AddHostedService(s => s.GetRequiredService<Runner>()).AddHostedService(s => s.GetRequiredService<AlarmClock>()).AddHostedService<Scrubber>();
        services.AddSingleton<OutboxMailer>();
        services.AddSiteCompression();
        builder.AddTelemetry();
        if (!local.Smtp.IsSet) services.AddSingleton<IMailer>(s => s.GetRequiredService<OutboxMailer>());
        else services.AddSingleton<SmtpMailer>().AddSingleton<IMailer>(s => new NotWhileFull(s.GetRequiredService<SmtpMailer>(), table));
        also?.Invoke(services);

        var app = builder.Build();
        if (local.BehindProxy) app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseHeaders().UseSite();
        app.UseRouting().UseEMentoring();
        app.MapEMentoring(local: !local.Smtp.IsSet);
        if (!local.Smtp.IsSet) app.MapLocal();
        return app;
    }

    /// <summary>The address that the site is at.</summary>
    public static string Address(this WebApplication app) => app.Services.GetRequiredService<IOptions<Settings>>().Value.BaseAddress;
}
