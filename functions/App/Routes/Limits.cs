using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Routes;

/// <summary>What the public may do how often: by address of the network, and by programme.</summary>
public static class Limits
{
    public const string SignUp = "sign-up", SignIn = "sign-in", Try = "try";

    /// <summary>Proposals that a coordinator may have tried out: each is a search for groups.</summary>
    public const int Tries = 120;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private sealed record Limit(string Name);

    /// <summary>The route is one of those that are limited.</summary>
    public static RouteHandlerBuilder Limited(this RouteHandlerBuilder route, string name) => route.WithMetadata(new Limit(name));

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { }).AddSingleton<SecurityLog>().AddSingleton<Mailboxes>();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<Settings>>((limiter, settings) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                By(c => Name(c) == SignUp, Address, settings.Value.SignUpsPerAddress),
                By(c => Name(c) == SignUp, c => c.Request.RouteValues["id"]?.ToString() ?? "", settings.Value.SignUpsPerProgramme),
                By(c => Name(c) == SignIn, Address, settings.Value.SignInsPerAddress),
                By(c => Name(c) == Try, Address, Tries));
            limiter.OnRejected = async (rejected, _) =>
            {
                await TooMany(rejected.HttpContext, rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window).ExecuteAsync(rejected.HttpContext);
            };
        });
        return services;
    }

    /// <summary>Held off, and told when to come again.</summary>
    public static IResult TooMany(HttpContext context, TimeSpan after)
    {
        context.Response.Headers.RetryAfter = ((int)Math.Ceiling(after.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.RequestServices.GetRequiredService<SecurityLog>().TooMany(context.GetEndpoint()?.DisplayName);
        return Problems.Of(StatusCodes.Status429TooManyRequests, "too-many");
    }

    private static string? Name(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Limit>()?.Name;

    /// <summary>Who asks. Of IPv6 the first half: whoever has a line has all the addresses behind it.</summary>
    private static string Address(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    private static PartitionedRateLimiter<HttpContext> By(Func<HttpContext, bool> applies, Func<HttpContext, string> key, int permits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => applies(context)
            ? RateLimitPartition.GetFixedWindowLimiter("by " + key(context), _ => new() { PermitLimit = permits, Window = Window })
            : RateLimitPartition.GetNoLimiter(""));
}
