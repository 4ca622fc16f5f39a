namespace EMentoring.Local.Store;

/// <summary>Things held under their keys; where there is no more room, what has not been used for the longest gives way. For one thread at a time.</summary>
/// <param name="most">Characters of all that is held.</param>
/// <param name="size">Characters that a thing takes.</param>
internal sealed class Held<T>(int most, Func<T, int> size)
{
    private readonly Dictionary<(string Partition, string Key), LinkedListNode<(string Partition, string Key, Task<T> What)>> known = [];
    private readonly LinkedList<(string Partition, string Key, Task<T> What)> lately = [];
    private int characters;

    /// <summary>What is held, ready to be awaited.</summary>
    public Task<T>? Find(string partition, string key)
    {
        if (!known.TryGetValue((partition, key), out var node)) return null;
        lately.Remove(node);
        lately.AddFirst(node);
        return node.Value.What;
    }

    /// <summary>It is held from now on, in place of what was; not where it is so large that it would push out much else.</summary>
    public void Keep(string partition, string key, T what)
    {
        if (known.TryGetValue((partition, key), out var before)) LetGo(before);
        var more = size(what);
        if (4 * more > most) return;
        known.Add((partition, key), lately.AddFirst((partition, key, Task.FromResult(what))));
        characters += more;
        while (characters > most) LetGo(lately.Last!);
    }

    public void LetGo()
    {
        known.Clear();
        lately.Clear();
        characters = 0;
    }

    private void LetGo(LinkedListNode<(string Partition, string Key, Task<T> What)> node)
    {
        known.Remove((node.Value.Partition, node.Value.Key));
        lately.Remove(node);
        characters -= size(node.Value.What.Result);
    }
}
