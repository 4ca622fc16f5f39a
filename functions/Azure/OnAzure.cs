using Azure.Core;
using Azure.Identity;
using EMentoring.App;
using EMentoring.App.Links;
using EMentoring.App.Mailing;
using EMentoring.App.Runtime;
using EMentoring.AzureHost.Api;
using EMentoring.AzureHost.Mail;
using EMentoring.AzureHost.Orchestrations;
using EMentoring.AzureHost.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EMentoring.AzureHost;

/// <summary>What the program needs on Azure: the ports, and nothing that could stand in App.</summary>
public static class OnAzure
{
    /// <summary>The managed identity in Azure (AZURE_CLIENT_ID names it), the developer's own sign-in elsewhere. No keys.</summary>
    internal static readonly TokenCredential Credential = new DefaultAzureCredential();

    /// <exception cref="InvalidOperationException">No mail service is set where strangers could read the outbox page.</exception>
    public static async Task AddEMentoringOnAzure(this IHostApplicationBuilder builder)
    {
        builder.Configuration.AddEnvironmentVariables();
        var section = builder.Configuration.GetSection("EMentoring");
        var settings = section.Get<AzureSettings>() ?? new();
        if (!settings.Mail.IsSet && !builder.Environment.IsDevelopment())
            throw new InvalidOperationException("Set EMentoring__Mail__Endpoint: without a mail service the outbox page would show everybody's letters.");

        // Before anything runs: without its table and its secret the program can do nothing.
        var table = await AzureTable.Open(settings, builder.Configuration["AzureWebJobsStorage"], Credential);
        var services = builder.Services;
        services.AddSingleton(table).AddSingleton<ITable>(table).AddSingleton(await Ids.Open(table));
        services.AddSingleton(TimeProvider.System);
        services.AddEMentoring();
        services.AddSingleton<OrchestrationWaker>().AddSingleton<IWaker>(s => s.GetRequiredService<OrchestrationWaker>());
        services.AddSingleton(s => new Pipeline(s, outbox: !settings.Mail.IsSet));
        services.AddMail(settings.Mail);
        services.PostConfigure<ForwardedHeadersOptions>(options => Believe(options, settings.Proxies)); // after the worker's own, which believes all
        var links = services.AddDataProtection().SetApplicationName("EMentoring").PersistKeysToTable();
        if (settings.LinkKey is { Length: > 0 } key) links.ProtectKeysWithAzureKeyVault(new Uri(key), Credential);
    }

    private static void AddMail(this IServiceCollection services, MailSettings mail)
    {
        services.AddSingleton<MailLedger>().AddSingleton<Bounces>();
        if (!mail.IsSet)
        {
            services.AddSingleton<OutboxMailer>().AddSingleton<IMailer, LoggedOutbox>();
            return;
        }

        services.AddSingleton(mail).AddSingleton(new Quota(mail.PerMinute, mail.PerHour)).AddSingleton<MailQuota>();
        services.AddSingleton<IMailService, AcsMail>().AddSingleton<IMailer, Postman>();
    }

    /// <summary>The worker reads X-Forwarded-For itself; by default it goes one address back, which is the Functions host's.</summary>
    private static void Believe(ForwardedHeadersOptions options, int proxies)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = proxies;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
    }
}
