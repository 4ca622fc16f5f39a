namespace EMentoring.Local.Store;

/// <summary>
/// Things held under their keys, those used lately: what has not been used since as much again came to be held is let go of.
/// For one thread at a time.
/// </summary>
/// <param name="most">Characters that are held before the older give way; about twice as many are held in all.</param>
/// <param name="size">Characters that a thing takes.</param>
internal sealed class Held<T>(int most, Func<T, int> size)
{
    private Dictionary<(string Partition, string Key), Task<T>> young = [], old = [];
    private int characters; // of the young

    /// <summary>What is held, ready to be awaited.</summary>
    public Task<T>? Find(string partition, string key)
    {
        if (young.TryGetValue((partition, key), out var what)) return what;
        if (!old.Remove((partition, key), out what)) return null;
        Add(partition, key, what);
        return what;
    }

    /// <summary>It is held from now on, in place of what was; not where it is so large that it would push out much else.</summary>
    public void Keep(string partition, string key, T what)
    {
        if (young.Remove((partition, key), out var before)) characters -= size(before.Result);
        else old.Remove((partition, key));
        if (4 * size(what) <= most) Add(partition, key, Task.FromResult(what));
    }

    public void LetGo()
    {
        young.Clear();
        old.Clear();
        characters = 0;
    }

    private void Add(string partition, string key, Task<T> what)
    {
        young.Add((partition, key), what);
        characters += size(what.Result);
        if (characters <= most) return;
        (young, old) = (old, young);
        young.Clear();
        characters = 0;
    }
}
