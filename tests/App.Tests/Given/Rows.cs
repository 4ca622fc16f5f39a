namespace EMentoring.App.Tests.Given;

/// <summary>Every row of the store, seen from outside.</summary>
public static class Rows
{
    /// <summary>All rows as one text: equal texts, nothing has changed, not even an ETag.</summary>
    public static string All(this AHost host)
    {
        using var outside = host.Folder.Outside();
        using var command = outside.CreateCommand();
        command.CommandText = "SELECT pk, rk, body, etag, due FROM rows ORDER BY pk, rk";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add($"{reader.GetString(0)} {reader.GetString(1)} {reader.GetInt64(3)} {reader.GetValue(4)} {reader.GetString(2)}");
        return string.Join('\n', lines);
    }

    /// <summary>How many rows of any instance have keys with a prefix.</summary>
    public static long Count(this AHost host, string prefix) =>
        (long)host.Folder.Ask($"SELECT count(*) FROM rows WHERE substr(pk, 2, 1) = '-' AND rk LIKE '{prefix}%'")!;
}
