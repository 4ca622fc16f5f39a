using System.Diagnostics;
using EMentoring.App;
using EMentoring.Benchmarks.Given;
using Microsoft.Data.Sqlite;

namespace EMentoring.Benchmarks.Steps;

/// <summary>The ceiling: the same rows, written by nothing but a loop over prepared statements, as durably.</summary>
public static class BareLoop
{
    /// <summary>Writes the commits into a copy of the file as it was before them.</summary>
    /// <param name="folder">The copy.</param>
    /// <param name="commits">What the runtime committed.</param>
    /// <param name="group">Commits in one transaction.</param>
    public static Took Write(Folder folder, IReadOnlyCollection<(string Partition, IReadOnlyList<Change> Changes)> commits, int group)
    {
        using var connection = folder.Open();
        foreach (var pragma in new[] { "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "cache_size = -16000", "wal_autocheckpoint = 4000" }) Prepare(connection, $"PRAGMA {pragma}", 0).ExecuteNonQuery();
        using var put = Prepare(connection, "INSERT INTO rows (pk, rk, body, etag, due) VALUES (?1, ?2, ?3, 1, ?4) ON CONFLICT DO UPDATE SET body = ?3, due = ?4", 4);
        using var delete = Prepare(connection, "DELETE FROM rows WHERE pk = ?1 AND rk = ?2", 2);
        using var begin = Prepare(connection, "BEGIN IMMEDIATE", 0);
        using var end = Prepare(connection, "COMMIT", 0);
        var took = Took.Start();
        foreach (var some in commits.Chunk(group))
        {
            begin.ExecuteNonQuery();
            foreach (var (partition, changes) in some)
                foreach (var change in changes) Write(partition, change);
            end.ExecuteNonQuery();
        }

        return took.Stop();

        void Write(string partition, Change change)
        {
            if (change is Change.Delete) Run(delete, partition, change.Key);
            else if (change is Change.Add a) Run(put, partition, a.Key, a.Body, a.Due?.UtcTicks);
            else if (change is Change.Replace r) Run(put, partition, r.Key, r.Body, r.Due?.UtcTicks);
            else if (change is Change.Put p) Run(put, partition, p.Key, p.Body, p.Due?.UtcTicks);
        }
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var n = 1; n <= parameters; n++) command.Parameters.AddWithValue($"?{n}", DBNull.Value);
        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var n = 0; n < values.Length; n++) command.Parameters[n].Value = values[n] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}

/// <summary>Seconds by the clock and seconds of processor time.</summary>
public readonly record struct Took(double Seconds, double Processor)
{
    public static Took Start() => new(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency, Environment.CpuUsage.TotalTime.TotalSeconds);

    public Took Stop() => Start() is var now ? new(now.Seconds - Seconds, now.Processor - Processor) : default;
}
