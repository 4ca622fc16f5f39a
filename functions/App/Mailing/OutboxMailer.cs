using EMentoring.Core;

namespace EMentoring.App.Mailing;

/// <summary>
/// Where no mail server is set, letters are kept in the table and shown on the outbox page. The letter's key is its row's,
/// so one that is sent twice is there once.
/// </summary>
public sealed class OutboxMailer(ITable table, TimeProvider clock) : IMailer
{
    private const string Partition = Runtime.Keys.Letters, Head = "letter-", Content = "content-";

    /// <summary>Tells of each letter as it is taken in.</summary>
    public event Action<OutboxLetter>? Took;

    public async Task Send(Mail mail, CancellationToken ct = default)
    {
        var key = mail.Key.Replace('/', '.');
        var head = new OutboxLetter(key, clock.GetUtcNow(), mail.To, mail.Name, mail.Subject, mail.Kind, mail.Language, mail.About);
        var content = new OutboxContent(mail.Html, mail.Text, mail.Calendar?.Content);
        var added = await table.Commit(Partition, [new Change.Add(Head + key, Wire.Write(head)), new Change.Add(Content + key, Wire.Write(content))], ct);
        if (added == ITable.Outcome.Committed) Took?.Invoke(head);
    }

    /// <summary>Letters, newest first.</summary>
    public async Task<IReadOnlyList<OutboxLetter>> Letters(CancellationToken ct = default) =>
        [.. (await table.List(Partition, Head, ct: ct)).Select(r => Wire.Read<OutboxLetter>(r.Body))
            .OrderByDescending(l => l.At).ThenByDescending(l => l.Key, StringComparer.Ordinal)];

    public async Task<(OutboxLetter Letter, OutboxContent Content)?> Read(string key, CancellationToken ct = default) =>
        TableLimits.Allows(Content + key) && await table.Get(Partition, Head + key, ct) is { } head && await table.Get(Partition, Content + key, ct) is { } content
            ? (Wire.Read<OutboxLetter>(head.Body), Wire.Read<OutboxContent>(content.Body)) : null;

    /// <summary>Letters that hold anything of a person's are forgotten with them, be they to another.</summary>
    public async Task Forget(string person, CancellationToken ct = default)
    {
        foreach (var letter in (await Letters(ct)).Where(l => l.About.Contains(person)))
            await table.Commit(Partition, [new Change.Delete(Head + letter.Key), new Change.Delete(Content + letter.Key)], ct);
    }
}

/// <summary>A letter in the outbox's list.</summary>
public sealed record OutboxLetter(
    string Key, DateTimeOffset At, string To, string Name, string Subject, string Kind, string Language, IReadOnlyList<string> About);

/// <summary>What is in it.</summary>
public sealed record OutboxContent(string Html, string Text, string? Calendar);
