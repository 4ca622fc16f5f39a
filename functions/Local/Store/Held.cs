namespace EMentoring.Local.Store;

/// <summary>
/// Things held under their keys, with whoever is about to change one: from then until it is done, it is not given out.
/// Where two change the same at once, nobody knows who is last, and it is let go of.
/// </summary>
/// <param name="size">Characters that a thing takes.</param>
internal sealed class Held<T>(Func<T, int> size)
{
    private readonly Dictionary<(string Partition, string Key), (Task<T> What, object? By)> known = [];

    /// <summary>Characters of all that is held.</summary>
    public int Characters { get; private set; }

    /// <summary>What is held, ready to be awaited.</summary>
    public Task<T>? Find(string partition, string key) => known.TryGetValue((partition, key), out var held) && held.By is null ? held.What : null;

    public void Keep(string partition, string key, T what)
    {
        if (known.TryAdd((partition, key), (Task.FromResult(what), null))) Characters += size(what);
    }

    /// <summary>True where it is held, and changed by nobody else.</summary>
    public bool Begin(string partition, string key, object by)
    {
        if (!known.TryGetValue((partition, key), out var held)) return false;
        if (held.By is null) known[(partition, key)] = (held.What, by);
        else LetGo(partition, key);
        return held.By is null;
    }

    /// <summary>It has changed to what <paramref name="next"/> makes of it; where that is null, nobody knows what it is now.</summary>
    public void End(string partition, string key, object by, Func<T, T>? next)
    {
        if (!known.TryGetValue((partition, key), out var held) || held.By != by) return; // let go of meanwhile
        LetGo(partition, key);
        if (next is not null) Keep(partition, key, next(held.What.Result));
    }

    public void LetGo()
    {
        known.Clear();
        Characters = 0;
    }

    private void LetGo(string partition, string key)
    {
        if (known.Remove((partition, key), out var held)) Characters -= size(held.What.Result);
    }
}
