namespace EMentoring.Local.Store;

/// <summary>
/// Keeps a second process off a data folder for as long as it is held. It is an advisory lock of the operating system
/// on a file beside the database, so it goes with its process however that ends; the file itself stays, since deleting
/// it would let two processes lock two files of the same name.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream held;

    private FolderLock(FileStream held) => this.held = held;

    /// <summary>Makes the folder where there is none, for its owner alone: it holds names, addresses and the keys of all links.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <exception cref="StoreInUseException">Another holds the lock.</exception>
    public static FolderLock Take(string database)
    {
        try
        {
            return new(new FileStream(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsSharingViolation(e))
        {
            throw new StoreInUseException(Path.GetDirectoryName(database)!, e);
        }
    }

    public void Dispose() => held.Dispose();

    // EWOULDBLOCK is 11 on Linux and 35 on macOS; ERROR_SHARING_VIOLATION on Windows.
    private static bool IsSharingViolation(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
