using EMentoring.App.Runtime;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EMentoring.Local;

/// <summary>
/// Traces and metrics to a collector by OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one; the other settings of
/// OpenTelemetry (<c>OTEL_…</c>) hold as well. The names are App's, the same on both hosts.
/// </summary>
public static class Telemetry
{
    private const string Requests = "Microsoft.AspNetCore";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        // By factories, so that the container closes them with the program, and what they still hold goes out.
        builder.Services.AddSingleton(s => Sdk.CreateTracerProviderBuilder().ConfigureServices(own => own.AddSingleton(s.GetRequiredService<IConfiguration>()))
            .ConfigureResource(Name).AddSource(Tracing.Name, Requests).AddOtlpExporter().Build());
        builder.Services.AddSingleton(s => Sdk.CreateMeterProviderBuilder().ConfigureServices(own => own.AddSingleton(s.GetRequiredService<IConfiguration>()))
            .ConfigureResource(Name).AddMeter(Tracing.Name).AddOtlpExporter().Build());
        builder.Services.AddHostedService<Start>();
    }

    private static void Name(ResourceBuilder resource) => resource.AddService("ementoring");

    /// <summary>Makes them before the first request.</summary>
    private sealed class Start(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush(Patience);
            metrics.ForceFlush(Patience);
            return Task.CompletedTask;
        }

        private const int Patience = 2000; // milliseconds
    }
}
