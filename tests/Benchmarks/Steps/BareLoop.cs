using System.Diagnostics;
using EMentoring.App;
using EMentoring.Benchmarks.Given;
using EMentoring.Local.Store;

namespace EMentoring.Benchmarks.Steps;

/// <summary>The ceiling: the same rows, written over a connection such as the store writes by, by nothing but a loop over prepared statements.</summary>
public static class BareLoop
{
    /// <summary>Writes the commits into a copy of the file as it was before them.</summary>
    /// <param name="folder">The copy.</param>
    /// <param name="commits">What the runtime committed.</param>
    /// <param name="group">Commits in one transaction.</param>
    public static Took Write(Folder folder, IReadOnlyCollection<(string Partition, IReadOnlyList<Change> Changes)> commits, int group)
    {
        using var connection = Database.OpenWriter(folder.Database);
        using var put = new Statement(connection, "INSERT INTO rows (pk, rk, body, etag, due) VALUES (?1, ?2, ?3, 1, ?4) ON CONFLICT DO UPDATE SET body = ?3, due = ?4");
        using var delete = new Statement(connection, "DELETE FROM rows WHERE pk = ?1 AND rk = ?2");
        using var begin = new Statement(connection, "BEGIN IMMEDIATE");
        using var end = new Statement(connection, "COMMIT");
        var took = Took.Start();
        foreach (var some in commits.Chunk(group))
        {
            begin.Run();
            foreach (var (partition, changes) in some)
                foreach (var change in changes) Write(partition, change);
            end.Run();
        }

        return took.Stop();

        void Write(string partition, Change change)
        {
            if (change is Change.Delete) delete.Bind(1, partition).Bind(2, change.Key).Run();
            else if (change is Change.Add a) Put(partition, a.Key, a.Body, a.Due);
            else if (change is Change.Replace r) Put(partition, r.Key, r.Body, r.Due);
            else if (change is Change.Put p) Put(partition, p.Key, p.Body, p.Due);
        }

        void Put(string partition, string key, string body, DateTimeOffset? due) => put.Bind(1, partition).Bind(2, key).Bind(3, body).Bind(4, due?.UtcTicks).Run();
    }
}

/// <summary>Seconds by the clock and seconds of processor time.</summary>
public readonly record struct Took(double Seconds, double Processor)
{
    public static Took Start() => new(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency, Environment.CpuUsage.TotalTime.TotalSeconds);

    public Took Stop() => Start() is var now ? new(now.Seconds - Seconds, now.Processor - Processor) : default;
}
