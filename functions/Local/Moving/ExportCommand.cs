using System.Globalization;
using EMentoring.App.Moving;
using EMentoring.Local.Clock;
using EMentoring.Local.Store;

namespace EMentoring.Local.Moving;

/// <summary>
/// <c>export FILE [--EMentoring:Data=…]</c>: writes everything to a file, to be moved in elsewhere. The program must be
/// stopped and stay so: what happened here afterwards would be missing there.
/// </summary>
public static class ExportCommand
{
    public static async Task<int> Run(string[] args)
    {
        var database = Whereabouts.Database(args[2..]);
        if (!File.Exists(database))
        {
            Console.Error.WriteLine($"There is no {database}.");
            return 1;
        }

        await using var table = SqliteTable.Open(database); // takes the folder: nothing changes meanwhile
        if ((await MovableClock.Open(table, TimeProvider.System)).Moved) Console.Error.WriteLine("The clock was moved here; where the rows are moved in, it will be today.");
        await using var file = new StreamWriter(Whereabouts.Private(args[1]));
        var count = await Exporter.Write(Rows(database), file, TimeProvider.System.GetUtcNow());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} rows are in {args[1]}. It holds names, addresses and keys: delete it when it has been moved in."));
        return 0;
    }

    /// <summary>All the rows of a database, of one moment, ordered by partition and key.</summary>
    public static IEnumerable<Moved> Rows(string database)
    {
        using var connection = Database.OpenReader(database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT pk, rk, body, due FROM rows ORDER BY pk, rk";
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return new(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.IsDBNull(3) ? null : new DateTimeOffset(rows.GetInt64(3), TimeSpan.Zero));
    }
}
