using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using EMentoring.Local.Store;
using Microsoft.Data.Sqlite;

namespace EMentoring.App.Tests.Store;

/// <summary>A data folder of its own for one test, and a look at it from outside the store.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ementoring-");

    public string Path => folder.FullName;

    public string File => System.IO.Path.Combine(Path, "ementoring.db");

    public SqliteTable Open() => SqliteTable.Open(File);

    /// <summary>Another program's connection to the same database.</summary>
    public SqliteConnection Outside()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    /// <summary>Runs SQL from outside and gives its first value.</summary>
    public object? Ask(string sql)
    {
        using var connection = Outside();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>True where any file of the folder holds the text.</summary>
    public bool Holds(string text) => folder.EnumerateFiles().Any(file => Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    /// <summary>All that matches in any file of the folder, once each, in order.</summary>
    public IEnumerable<string> Find(string pattern) => folder.EnumerateFiles()
        .SelectMany(file => Regex.Matches(Encoding.Latin1.GetString(Bytes(file)), pattern)).Select(match => match.Value).Distinct().Order();

    /// <summary>
    /// Has nobody, or everybody again, write the database. Root heeds nothing but chattr; false where not even root may use it.
    /// </summary>
    public bool Writable(bool may)
    {
        var (program, mode) = Environment.IsPrivilegedProcess ? ("chattr", may ? "-i" : "+i") : ("chmod", may ? "u+w" : "u-w");
        using var process = Process.Start(program, [mode, File]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>The database's file, or one beside it, as another folder has it at this moment.</summary>
    public void Copy(DataFolder from, string beside)
    {
        using var source = new FileStream(from.File + beside, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = System.IO.File.Create(File + beside);
        source.CopyTo(target);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) folder.Delete(recursive: true); // a host that was given it may have
    }

    // The lock file is empty, and not to be read while it is held.
    private static byte[] Bytes(FileInfo file)
    {
        if (file.Length == 0) return [];
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
