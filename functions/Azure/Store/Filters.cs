using Azure.Data.Tables;

namespace EMentoring.AzureHost.Store;

/// <summary>What is asked of the Table service. It compares keys by their UTF-16 code units, as <see cref="StringComparer.Ordinal"/> does.</summary>
internal static class Filters
{
    /// <summary>A partition's rows under a prefix.</summary>
    public static string Under(string partition, string prefix)
    {
        var from = prefix.Length > 0 ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        return End(prefix) is { } end ? from + " and " + TableClient.CreateQueryFilter($"RowKey lt {end}") : from;
    }

    /// <summary>Rows of the instances of a kind that were due at or before an instant.</summary>
    public static string DueBy(string kind, DateTimeOffset instant) =>
        TableClient.CreateQueryFilter($"PartitionKey ge {kind} and PartitionKey lt {End(kind)} and Due le {instant.UtcTicks}");

    /// <summary>
    /// The first key behind all those under a prefix; null where it has none that every store can take, and then the
    /// reader stops by itself at the first row that is not under it.
    /// </summary>
    private static string? End(string prefix) => prefix.Length > 0 && prefix[^1] is >= ' ' and < '~' and var last ? prefix[..^1] + (char)(last + 1) : null;
}
