using Microsoft.Data.Sqlite;

namespace EMentoring.Benchmarks.Given;

/// <summary>A folder of its own on the disk that temporary files are on; gone when it is no longer needed.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ementoring-benchmark-").FullName;

    public string Database => System.IO.Path.Combine(Path, "ementoring.db");

    /// <summary>The database, past everything of ours.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Another with the same files. The database must be closed.</summary>
    public Folder Copy()
    {
        var copy = new Folder();
        foreach (var file in Directory.GetFiles(Path)) File.Copy(file, System.IO.Path.Combine(copy.Path, System.IO.Path.GetFileName(file)));
        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
