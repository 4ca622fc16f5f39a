using Azure.Monitor.OpenTelemetry.Exporter;
using EMentoring.App.Runtime;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;

namespace EMentoring.AzureHost;

/// <summary>Traces and metrics to Application Insights, where it is set; the names are App's, the same on both hosts.</summary>
public static class Telemetry
{
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"])) return;
        builder.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(traces => traces.AddSource(Tracing.Name))
            .WithMetrics(metrics => metrics.AddMeter(Tracing.Name))
            .UseAzureMonitorExporter(exporter => exporter.Credential = OnAzure.Credential);
    }
}
