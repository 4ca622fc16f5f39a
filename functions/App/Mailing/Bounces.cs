using System.Text.Json;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Letters;
using Microsoft.Extensions.Logging;

namespace EMentoring.App.Mailing;

/// <summary>
/// Takes in what the mail service reports days or seconds later: an address where a letter did not arrive goes on the
/// attention list of its programme, where the coordinator sees whose it is. Addresses in the report are not kept.
/// An address that nobody has confirmed may be anybody's slip: its sign-up lapses by itself, and nobody is told whose.
/// </summary>
public sealed partial class Bounces(ITable table, MailLedger ledger, Errands errands, Board board, Meters meters, TimeProvider clock, ILogger<Bounces> log)
{
    /// <summary>A report as Event Grid brings it, in its own schema or as a CloudEvent. May be repeated.</summary>
    /// <exception cref="InvalidOperationException">The letter's own line is not written yet; bring the report again.</exception>
    public async Task Take(string report, CancellationToken ct = default)
    {
        using var json = JsonDocument.Parse(report);
        var root = json.RootElement;
        if (Text(root, "eventType") is not { } type && (type = Text(root, "type")) is null || !type.EndsWith(".EmailDeliveryReportReceived", StringComparison.Ordinal)) return;
        if (!root.TryGetProperty("data", out var data) || Text(data, "status") is not { } status || status is "Delivered" or "Expanded") return;
        if (!Guid.TryParse(Text(data, "messageId"), out var operation)) return;
        if (await ledger.Read(operation, ct) is not { Line: var line }) return; // another program's letter
        meters.Bounces.Add(1, new KeyValuePair<string, object?>("status", status));
        Bounced(line.Key, status);

        if (line.Key.Split('/') is not [var instance, var version, var n] || await errands.ProgrammeOf(instance) is not { } programme) return; // a sign-in letter
        var row = Keys.Ledger(int.Parse(version, System.Globalization.CultureInfo.InvariantCulture), int.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
        if (await table.Get(instance, Keys.Sent + row, ct) is not { } sent) throw new InvalidOperationException($"{line.Key} is not in the ledger yet");
        if (Wire.Read<Sent>(sent.Body) is not { Kind: not LetterKind.Confirm } letter) return;
        // One line for an address, however many letters to it bounce.
        await board.Show(programme, new DeadLine(
            letter.Person ?? programme, $"bounced-{Wire.Name(letter.Reader)}", "send", letter.Person, clock.GetUtcNow(), letter.Reader));
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Key} did not arrive: {Status}")]
    private partial void Bounced(string key, string status);
}
