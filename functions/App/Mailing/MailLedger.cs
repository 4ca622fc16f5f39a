using System.Security.Cryptography;
using System.Text;
using EMentoring.Core;

namespace EMentoring.App.Mailing;

/// <summary>How far a letter has come with the mail service.</summary>
public enum MailStage
{
    /// <summary>Waits for its turn under the quota.</summary>
    Waiting,
    /// <summary>One of the program's machines is at it. When its time is over, whether the service took it is to be asked of the service.</summary>
    Trying,
    /// <summary>The service has taken it.</summary>
    Taken,
}

/// <summary>A line of the mail service's ledger: ids and times only.</summary>
/// <param name="Key">The letter's key: whose it is, stands in that instance's own ledger.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="At">UTC instant since which it is so; of one that waits, its turn; of one that is tried, until when it is nobody else's.</param>
public sealed record MailLine(string Key, MailStage Stage, DateTimeOffset At);

/// <summary>A line as it was read.</summary>
public sealed record MailEntry(MailLine Line, string ETag);

/// <summary>
/// What the mail service has been asked to send, by operation id. The id is derived from the letter's key, so a repeat
/// finds what the first try did, and a bounce that comes days later finds its letter.
/// </summary>
public sealed class MailLedger(ITable table, TimeProvider clock)
{
    private const string Prefix = "letter-";

    /// <summary>The operation id of a letter: a UUID of version 8 (RFC 9562) from the SHA-256 of its key.</summary>
    public static Guid Operation(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("ementoring:" + key)).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }

    public async Task<MailEntry?> Read(Guid operation, CancellationToken ct = default) =>
        await table.Get(Partition(operation), Prefix + operation, ct) is { } row ? new(Wire.Read<MailLine>(row.Body), row.ETag) : null;

    /// <summary>Writes down how far the letter has come, whoever is at it.</summary>
    public Task Write(string key, MailStage stage, CancellationToken ct = default)
    {
        var operation = Operation(key);
        return table.Commit(Partition(operation), [new Change.Put(Prefix + operation, Wire.Write(new MailLine(key, stage, clock.GetUtcNow())))], ct);
    }

    /// <summary>The same, where the line still is as it was read. False where another was first: then the letter is theirs.</summary>
    public async Task<bool> Enter(string key, MailStage stage, DateTimeOffset at, MailEntry? seen, CancellationToken ct = default)
    {
        var operation = Operation(key);
        var body = Wire.Write(new MailLine(key, stage, at));
        Change change = seen is null ? new Change.Add(Prefix + operation, body) : new Change.Replace(Prefix + operation, body, seen.ETag);
        return await table.Commit(Partition(operation), [change], ct) == ITable.Outcome.Committed;
    }

    /// <summary>256 partitions, so that no one of them is hot.</summary>
    private static string Partition(Guid operation) => $"mail-{operation.ToString("N")[..2]}";
}
