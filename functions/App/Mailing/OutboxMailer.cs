using System.Collections.Concurrent;
using EMentoring.App.Looks;
using EMentoring.Core;

namespace EMentoring.App.Mailing;

/// <summary>
/// Where no mail server is set, letters are kept in the table and shown on the outbox page. The letter's key is its row's,
/// so one that is sent twice is there once.
/// </summary>
public sealed class OutboxMailer(ITable table, TimeProvider clock) : IMailer
{
    private const string Partition = Runtime.Keys.Letters, Head = "letter-", Content = "content-", Picture = "logo-";

    // Ids of those whose letters were forgotten since the program started; they may have signed up again.
    private readonly ConcurrentDictionary<string, bool> forgotten = new();

    /// <summary>Tells of each letter as it is taken in.</summary>
    public event Action<OutboxLetter>? Took;

    public async Task Send(Mail mail, CancellationToken ct = default)
    {
        var key = mail.Key.Replace('/', '.');
        var head = new OutboxLetter(key, clock.GetUtcNow(), mail.To, mail.Name, mail.Subject, mail.Kind, mail.Language, mail.About);
        var content = new OutboxContent(mail.Html, mail.Text, mail.Calendar?.Content) { Sender = mail.Sender, Logo = mail.Logo?.Id };
        // One row for all the letters with the same picture.
        Change[] picture = mail.Logo is { } logo ? [new Change.Put(Picture + logo.Id, Wire.Write(logo))] : [];
        var added = await table.Commit(Partition, [new Change.Add(Head + key, Wire.Write(head)), new Change.Add(Content + key, Wire.Write(content)), .. picture], ct);
        if (added == ITable.Outcome.Committed) Took?.Invoke(head);
        else if (await table.Get(Partition, Head + key, ct) is { } there) head = Wire.Read<OutboxLetter>(there.Body);
        // Whoever was erased while it was being written, or before a try that was cut off here, had been forgotten before it came.
        foreach (var person in head.About)
            if ((added == ITable.Outcome.Conflict || forgotten.ContainsKey(person)) && !await Knows(person, ct)) await Forget(person, ct);
    }

    private async Task<bool> Knows(string person, CancellationToken ct) =>
        await table.Get(person, Runtime.Keys.Profile, ct) is not null || await table.Get(person, Runtime.Keys.Pending, ct) is not null;

    /// <summary>Letters, newest first.</summary>
    public async Task<IReadOnlyList<OutboxLetter>> Letters(CancellationToken ct = default) =>
        [.. (await table.List(Partition, Head, ct: ct)).Select(r => Wire.Read<OutboxLetter>(r.Body))
            .OrderByDescending(l => l.At).ThenByDescending(l => l.Key, StringComparer.Ordinal)];

    /// <summary>A letter as it may be shown: its picture, which goes along in the mail, stands in it.</summary>
    public async Task<(OutboxLetter Letter, OutboxContent Content)?> Read(string key, CancellationToken ct = default)
    {
        if (!TableLimits.Allows(Content + key) || await table.Get(Partition, Head + key, ct) is not { } head || await table.Get(Partition, Content + key, ct) is not { } body) return null;
        var content = Wire.Read<OutboxContent>(body.Body);
        if (content.Logo is { } id && await table.Get(Partition, Picture + id, ct) is { } logo) content = content with { Html = Wire.Read<Logo>(logo.Body).Within(content.Html) };
        return (Wire.Read<OutboxLetter>(head.Body), content);
    }

    /// <summary>Letters that hold anything of a person's are forgotten with them, be they to another.</summary>
    public async Task Forget(string person, CancellationToken ct = default)
    {
        forgotten[person] = true;
        foreach (var letter in (await Letters(ct)).Where(l => l.About.Contains(person)))
            await table.Commit(Partition, [new Change.Delete(Head + letter.Key), new Change.Delete(Content + letter.Key)], ct);
    }
}

/// <summary>A letter in the outbox's list.</summary>
public sealed record OutboxLetter(
    string Key, DateTimeOffset At, string To, string Name, string Subject, string Kind, string Language, IReadOnlyList<string> About);

/// <summary>What is in it.</summary>
public sealed record OutboxContent(string Html, string Text, string? Calendar)
{
    /// <summary>Name that it is sent under; null where it is the installation's.</summary>
    public string? Sender { get; init; }

    /// <summary>Id of the picture that goes along.</summary>
    public string? Logo { get; init; }
}
