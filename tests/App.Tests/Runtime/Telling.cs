using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Runtime;

/// <summary>What the program tells of its work, to whoever listens. These names are used by dashboards and alerts: infra/modules/monitor.bicep.</summary>
public sealed class Telling
{
    [Fact]
    public async Task A_trace_goes_from_the_request_through_the_rows_to_the_letter()
    {
        var seen = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Tracing.Name or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = seen.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await AHost.Start();
        var programme = await AProgramme.Open(host);
        await host.Settle();

        var trace = ActivityTraceId.CreateRandom();
        host.Http.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        (await programme.SendForm(Form(Aino))).Is(202);
        await host.Settle();

        var person = host.Get<Ids>().Person(programme.Id, Aino);
        var whole = seen.Where(a => a.TraceId == trace).ToArray();
        Assert.Contains(whole, a => a.Source.Name == "Microsoft.AspNetCore");
        Assert.Contains(whole, a => Equals(a.GetTagItem("ementoring.effect"), "send") && a.GetTagItem("ementoring.effect.key")!.ToString()!.StartsWith(person, StringComparison.Ordinal));
        Assert.Contains(seen, a => a.OperationName == "advance" && Equals(a.GetTagItem("ementoring.instance"), person));
        Assert.DoesNotContain(seen, a => a.TagObjects.Any(t => t.Value?.ToString()?.Contains(Aino, StringComparison.OrdinalIgnoreCase) == true));
    }

    [Fact]
    public async Task Steps_letters_and_what_waits_are_counted()
    {
        var sums = new ConcurrentDictionary<string, double>();
        await using var host = await AHost.Start();
        var meters = host.Get<Meters>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (ReferenceEquals(instrument.Meter, meters.Steps.Meter)) it.EnableMeasurementEvents(instrument); // other tests' hosts count too
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => sums[instrument.Name] = value);
        listener.Start();

        var programme = await AProgramme.Open(host);
        (await programme.SendForm(Form(Aino))).Is(202);
        await host.Settle();
        meters.Lag(TimeSpan.FromSeconds(90));
        listener.RecordObservableInstruments();

        Assert.Equal(2, sums["ementoring.steps"]); // the programme was opened, the form came
        Assert.Equal(1, sums["ementoring.letters"]);
        Assert.Equal(0, sums["ementoring.effects.waiting"]);
        Assert.Equal(90, sums["ementoring.due.lag"]);
    }

    /// <summary>A dashboard or an alert that asks for a name that nobody tells would be silent for ever.</summary>
    [Fact]
    public void What_azures_workbook_and_alerts_ask_for_is_told()
    {
        var told = new HashSet<string>();
        using var meters = new Meters();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => told.Add(instrument.Name) };
        listener.Start();

        var modules = Path.Combine(Repository.Root, "infra", "modules");
        var asked = new[] { "monitor.bicep", "workbook.json" }.SelectMany(file => Regex.Matches(File.ReadAllText(Path.Combine(modules, file)), @"ementoring\.[a-z.]+[a-z]"));
        Assert.Empty(asked.Select(m => m.Value).Except(told));
        Assert.NotEmpty(asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_told_to_a_collector_where_one_is_named(bool named)
    {
        // Nobody listens there, which is no trouble to the program.
        await using var app = await Local.LocalHost.Build([.. Folder(out var folder), .. named ? ["--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9"] : Array.Empty<string>()]);
        using var _ = folder;
        await app.StartAsync();
        Assert.Equal(named, app.Services.GetService<TracerProvider>() is not null);
        Assert.Equal(named, app.Services.GetService<MeterProvider>() is not null);
        await app.StopAsync();
    }

    private static string[] Folder(out Store.DataFolder folder)
    {
        folder = new();
        return [$"--EMentoring:Data={folder.Path}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"];
    }
}
