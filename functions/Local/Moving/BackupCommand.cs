using EMentoring.Local.Store;

namespace EMentoring.Local.Moving;

/// <summary>
/// <c>backup FILE</c> while the program runs: one moment of the database, whole and without what was erased.
/// <c>restore FILE</c> into a data folder that has no database: the program then goes on from that moment.
/// </summary>
public static class BackupCommand
{
    public static int Backup(string[] args)
    {
        var database = Whereabouts.Database(args[2..]);
        if (!File.Exists(database)) return Refused($"There is no {database}.");
        if (File.Exists(args[1])) return Refused($"There is a {args[1]} already. A backup replaces none.");
        Whereabouts.Private(args[1]).Dispose(); // SQLite fills an empty file and leaves its rights as they are
        try
        {
            using (var connection = Database.OpenReader(database))
            using (var copy = connection.CreateCommand())
            {
                copy.CommandText = "VACUUM INTO $file";
                copy.Parameters.AddWithValue("$file", Path.GetFullPath(args[1]));
                copy.ExecuteNonQuery();
            }

            using (var written = new FileStream(args[1], FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
            Console.WriteLine($"{Database.Check(args[1])} rows are in {args[1]}. It holds names, addresses and keys: keep it as you keep the program's own folder, and not for long.");
            return 0;
        }
        catch
        {
            File.Delete(args[1]);
            throw;
        }
    }

    public static int Restore(string[] args)
    {
        var database = Whereabouts.Database(args[2..]);
        if (!File.Exists(args[1])) return Refused($"There is no {args[1]}.");
        FolderLock.Make(Path.GetDirectoryName(database)!);
        using var folder = FolderLock.Take(database);
        if (File.Exists(database) || File.Exists(database + "-wal")) return Refused($"There is a database at {database}. Move it away first, with its -wal and -shm; nothing is overwritten.");
        var rows = Database.Check(args[1]); // before anything is put where the program looks for it
        File.Delete(database + ".restoring"); // of one that broke off
        using (var from = File.OpenRead(args[1]))
        using (var to = Whereabouts.Private(database + ".restoring"))
        {
            from.CopyTo(to);
            to.Flush(flushToDisk: true);
        }

        File.Move(database + ".restoring", database);
        Console.WriteLine($"{rows} rows are back in {database}. What happened after the backup is not in it: erase again who was erased since, and expect letters of those days once more.");
        return 0;
    }

    private static int Refused(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
