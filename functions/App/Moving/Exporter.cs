using EMentoring.Core;

namespace EMentoring.App.Moving;

/// <summary>Writes all the rows of an organisation to a file. It holds names, addresses and keys: keep it as the data itself.</summary>
public static class Exporter
{
    /// <summary>Writes the rows, which must be of one moment; returns how many they were.</summary>
    public static async Task<int> Write(IEnumerable<Moved> rows, TextWriter file, DateTimeOffset now)
    {
        var count = 0;
        await file.WriteLineAsync(Wire.Write(new MovedHead(1, Guid.NewGuid().ToString("N"), now)));
        foreach (var row in rows.Where(r => !r.Stays))
        {
            await file.WriteLineAsync(Wire.Write(row));
            count++;
        }

        await file.WriteLineAsync(Wire.Write(new MovedEnd(count)));
        return count;
    }
}
