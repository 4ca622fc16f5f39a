using EMentoring.App.Letters;
using EMentoring.App.Links;
using EMentoring.App.Looks;
using EMentoring.App.Routes;
using EMentoring.App.Runtime;
using EMentoring.Core.SignUps;
using EMentoring.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EMentoring.App;

/// <summary>
/// The program as both hosts run it. A host brings <see cref="ITable"/>, <see cref="IWaker"/>, <see cref="IMailer"/>,
/// <see cref="Ids"/>, a <see cref="TimeProvider"/> and Data Protection; the rest is here.
/// </summary>
public static class Api
{
    public static IServiceCollection AddEMentoring(this IServiceCollection services)
    {
        services.AddOptions<Settings>().BindConfiguration("EMentoring");
        services.AddSingleton(s => new LinkBox(s.GetRequiredService<IDataProtectionProvider>(), s.GetRequiredService<TimeProvider>(), TimeProvider.System));
        services.AddSingleton<Meters>().AddSingleton<Inbox>().AddSingleton<Advancer>().AddSingleton<Deliverer>().AddSingleton<Errands>();
        services.AddSingleton<Board>().AddSingleton<People>().AddSingleton<Certificates>().AddSingleton<ProposalBook>().AddSingleton<ProgrammeDesk>().AddSingleton<Rooms>();
        services.AddSingleton<Coordinators>().AddSingleton<Sessions>().AddSingleton<LookBook>().AddSingleton<LetterWriter>().AddSingleton<LetterLinks>().AddSingleton<LetterDesk>().AddSingleton<SignInLetters>();
        services.AddSingleton<Aside>(work => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)); // a thread of its own: the machine shares its cores out
        services.ConfigureHttpJsonOptions(json =>
        {
            foreach (var converter in Wire.Json.Converters) json.SerializerOptions.Converters.Add(converter);
        });
        return services.AddLimits().AddRouting().AddProblemDetails();
    }

    /// <summary>What stands before the endpoints; routing goes before it, the endpoints after.</summary>
    public static IApplicationBuilder UseEMentoring(this IApplicationBuilder app) =>
        app.Use(NoStore).UseStatusCodePages(Refused).UseRateLimiter().UseMiddleware<Gatekeeper>();

    public static void MapEMentoring(this IEndpointRouteBuilder routes, bool local)
    {
        var api = routes.MapGroup("/api");
        api.MapGet("/health", () => new { Status = "ok" });
        api.MapGet("/about", (IOptions<Settings> settings, TimeProvider clock) => new
        {
            settings.Value.Organisation, settings.Value.Contact, Profile.Languages, Local = local, Now = clock.GetUtcNow(),
        });
        api.MapSignUps();
        api.MapPersons();
        api.MapMine();
        api.MapApproval();
        api.MapGoals();
        api.MapThemes();
        api.MapTimes();
        api.MapTalks();
        api.MapHeld();
        api.MapDiary();
        api.MapDecision();
        api.MapEvaluation();
        api.MapSeats();
        api.MapPauses();
        api.MapCertificates();
        api.MapInsights();
        api.MapSessions();
        var coordinator = api.MapGroup("/coordinator");
        coordinator.MapProgrammes();
        coordinator.MapBoard();
        coordinator.MapImport();
        coordinator.MapProposals();
        coordinator.MapSummary();
        coordinator.MapLooks();
    }

    /// <summary>Nothing that the interface answers is kept by a browser or a proxy: it holds people's data and links.</summary>
    private static Task NoStore(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api")) context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    /// <summary>Answers that routing itself gives, such as 405, as problems too.</summary>
    private static Task Refused(Microsoft.AspNetCore.Diagnostics.StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        return Problems.Of(status, status == StatusCodes.Status405MethodNotAllowed ? "method-not-allowed" : "not-found").ExecuteAsync(context.HttpContext);
    }
}
