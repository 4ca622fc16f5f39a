using EMentoring.App;

namespace EMentoring.Local.Store;

/// <summary>
/// Rows that were read lately, and keys that were found to have none. A letter, its page and its answer read the same
/// few rows, some twenty times: looking one up here is a hundredth of what the file takes. True to the file, since this
/// process is its only writer: what is about to change is gone from here before it changes, and a reader who began
/// before the change has ended leaves nothing behind.
/// </summary>
internal sealed class RecentRows
{
    /// <summary>Shares and the most characters of each: 16 MB in all, however much sleeps in the file.</summary>
    private const int Shares = 256, Most = 32 * 1024;

    private readonly Share[] shares = [.. Enumerable.Range(0, Shares).Select(_ => new Share())];

    /// <summary>The row, or null where there is none; read by <paramref name="read"/> where it is not known.</summary>
    public async ValueTask<Row?> Get(string partition, string key, Func<Task<Row?>> read)
    {
        var share = Of(partition);
        long? calm;
        lock (share)
        {
            if (share.Rows.TryGetValue((partition, key), out var known)) return known;
            calm = share.Changing == 0 ? share.Changes : null;
        }

        var row = await read();
        lock (share)
            if (share.Changing == 0 && share.Changes == calm) share.Keep(partition, key, row);
        return row;
    }

    /// <summary>Has rows of a partition changed; all of them where <paramref name="changes"/> is null.</summary>
    public async Task<T> Change<T>(string partition, IReadOnlyList<Change>? changes, Func<Task<T>> change)
    {
        var share = Of(partition);
        lock (share)
        {
            share.Changing++;
            if (changes is null) share.Forget();
            else
                for (var n = 0; n < changes.Count; n++) share.Forget(partition, changes[n].Key);
        }

        try
        {
            return await change();
        }
        finally
        {
            lock (share)
            {
                share.Changing--;
                share.Changes++;
            }
        }
    }

    private Share Of(string partition) => shares[(uint)partition.GetHashCode(StringComparison.Ordinal) % Shares];

    private sealed class Share
    {
        public readonly Dictionary<(string, string), Row?> Rows = [];
        public int Changing;
        public long Changes;
        private int characters;

        public void Keep(string partition, string key, Row? row)
        {
            if (characters + Size(row) > Most) Forget();
            if (Rows.TryAdd((partition, key), row)) characters += Size(row);
        }

        public void Forget(string partition, string key)
        {
            if (Rows.Remove((partition, key), out var row)) characters -= Size(row);
        }

        public void Forget()
        {
            Rows.Clear();
            characters = 0;
        }

        /// <summary>With its keys, and what holds them.</summary>
        private static int Size(Row? row) => 150 + (row?.Body.Length ?? 0);
    }
}
