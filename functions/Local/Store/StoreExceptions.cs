namespace EMentoring.Local.Store;

/// <summary>Another process keeps its data in this folder. Two of them would send every letter twice.</summary>
public sealed class StoreInUseException(string folder, Exception? inner = null)
    : Exception($"The data folder {folder} is in use by another EMentoring process. Stop that one first, or give this one a folder of its own.", inner)
{
    /// <summary>The folder, as a full path.</summary>
    public string Folder => folder;
}

/// <summary>The database cannot be opened as it is: it is damaged, not ours, from a newer version, or may not be written.</summary>
public sealed class StoreUnusableException(string file, string reason, Exception? inner = null)
    : Exception($"The database {file} cannot be used: {reason}", inner)
{
    /// <summary>The database file, as a full path.</summary>
    public string File => file;
}
