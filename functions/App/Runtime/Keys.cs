using System.Security.Cryptography;
using System.Text;
using EMentoring.Core;

namespace EMentoring.App.Runtime;

/// <summary>
/// Where things are kept. An instance's partition is its id: <c>s-…</c> a sign-up, <c>g-…</c> a group, <c>p-…</c> a
/// programme; <c>l-…</c> a sign-in letter, which is an outbox and no more. A person's words are rows of their own
/// sign-up's partition, and nowhere else.
/// </summary>
public static class Keys
{
    public const string State = "state";
    public const string Inbox = "in-";
    public const string Outbox = "out-";
    public const string Seen = "seen-";
    public const string Sent = "sent-";
    public const string Dead = "dead-";

    public const string Profile = "profile";
    public const string Pending = "pending";

    public const string Meta = "meta";
    public const string Secret = "secret";
    public const string Clock = "clock";
    public const string Letters = "outbox";

    public const string Certificates = "certificates";
    public const string Eligible = "eligible";
    public const string Certificate = "certificate";

    public const string Programmes = "programmes";
    public const string PersonLine = "person-";
    public const string GroupLine = "group-";
    public const string DeadLine = "dead-";
    public const string Waiting = "waiting-";
    public const string FreeSeat = "free-";
    public const string Sorted = "sorted";
    public const string ProposalsHead = "proposals";
    public const string ProposalsNext = "proposals-next";
    public const string Summary = "summary";
    public const string InsightRows = "insights-";
    public const string Look = "look";
    public const string LookWords = "look-words-";

    /// <summary>Rows that make an instance run; all others of a sign-up's partition are about the person.</summary>
    public static bool IsRuntime(string key) =>
        key == State || key.StartsWith(Inbox, StringComparison.Ordinal) || key.StartsWith(Outbox, StringComparison.Ordinal)
        || key.StartsWith(Seen, StringComparison.Ordinal) || key.StartsWith(Sent, StringComparison.Ordinal) || key.StartsWith(Dead, StringComparison.Ordinal);

    /// <summary>True for a sign-in letter: it has no state and takes no events.</summary>
    public static bool IsSignIn(string instance) => instance.StartsWith("l-", StringComparison.Ordinal);

    public static string Board(string programme) => $"b-{programme}";
    public static string Goals(string group) => $"goals-{group}";
    public static string Place(string group, int number) => $"place-{group}-{number:D2}";
    public static string Useful(string group, int number) => $"useful-{group}-{number:D2}";
    public static string First(string group) => $"first-{group}";
    public static string Last(string group) => $"last-{group}";
    public static string Evaluation(string group) => $"evaluation-{group}";
    public static string Decline(string group) => $"decline-{group}";
    public static string Themes(string group, int after) => $"themes-{group}-{after:D2}";
    public static string Diary(string group, int number) => $"{Diaries(group)}{number:D2}";
    public static string Diaries(string group) => $"diary-{group}-";
    public static string Insights(int n) => $"{InsightRows}{n:D4}";
    public static string Proposal(int version, int n) => $"proposal-{version:D4}-{n:D5}";
    public static string LeftOver(int version, int n) => $"{LeftOvers(version)}{n:D5}";
    public static string LeftOvers(int version) => $"left-{version:D4}-";
    public static string Proposals(int version) => $"proposal-{version:D4}-";

    /// <summary>The key of an effect: the same whenever it is carried out again. It is the letter's Message-ID and the event's id.</summary>
    public static string Effect(string instance, int version, int n) => $"{instance}/{version}/{n}";

    /// <summary>What stands behind <see cref="Outbox"/>, <see cref="Sent"/> and <see cref="Dead"/> in the key of an effect's row.</summary>
    public static string Ledger(int version, int n) => $"{version:D8}-{n:D3}";

    /// <summary>An effect's key as it may stand in a row's key, sorting in the order of a sender's steps.</summary>
    public static string Sortable(string instance, int version, int n) => $"{instance}.{version:D8}.{n:D3}";
}

/// <summary>
/// Ids that tell nothing: derived by a keyed hash, so that the same address in the same programme is the same person and
/// nobody without the key can find out whose id it is; or random.
/// </summary>
/// <param name="secret">32 bytes kept with the data.</param>
/// <param name="random">Source of random bytes; a seeded one for a demo that can be repeated.</param>
public sealed class Ids(byte[] secret, Action<Span<byte>> random)
{
    /// <summary>Ids from the secret that is kept in the table; it is made when the data is.</summary>
    public static async Task<Ids> Open(ITable table, Action<Span<byte>>? random = null)
    {
        var fresh = new byte[32];
        (random ?? RandomNumberGenerator.Fill)(fresh);
        await table.Commit(Keys.Meta, [new Change.Add(Keys.Secret, Wire.Write(fresh))]); // a conflict: there is one already
        return new(Wire.Read<byte[]>((await table.Get(Keys.Meta, Keys.Secret))!.Body), random ?? RandomNumberGenerator.Fill);
    }

    public string Person(string programme, string address) => "s-" + Derive("person", programme, Address(address));

    public string Supervisor(string address) => "v-" + Derive("supervisor", Address(address));

    public string Coordinator(string address) => "c-" + Derive("coordinator", Address(address));

    public string Group(string programme, int round, int n) => "g-" + Derive("group", programme, $"{round}.{n}");

    /// <summary>What stands for an address in the whole organisation, whatever the programme.</summary>
    public string Anybody(string address) => "a-" + Derive("anybody", Address(address));

    /// <summary>Number of a certificate: 80 bits in sixteen letters and digits that cannot be taken for one another.</summary>
    public string Certificate(string person, string group)
    {
        const string letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var bits = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"certificate\n{person}\n{group}"));
        var text = string.Concat(Enumerable.Range(0, 16).Select(n => letters[bits[n] % 32]));
        return string.Join('-', text.Chunk(4).Select(c => new string(c)));
    }

    /// <summary>What proves that a certificate was given to a name, and tells neither.</summary>
    public string Proof(string number, string name) => Derive("proof", number, string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant());

    public string Programme() => "p-" + Random();

    public string SignIn() => "l-" + Random();

    /// <summary>128 random bits, in letters and digits.</summary>
    public string Random()
    {
        Span<byte> bytes = stackalloc byte[16];
        random(bytes);
        return Text(bytes);
    }

    private static string Address(string address) => address.Trim().ToUpperInvariant();

    private string Derive(params string[] parts) =>
        Text(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 16));

    private static string Text(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
