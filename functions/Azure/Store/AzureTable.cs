using Azure;
using Azure.Core;
using Azure.Data.Tables;
using EMentoring.App;
using static EMentoring.App.ITable;

namespace EMentoring.AzureHost.Store;

/// <summary>
/// The store as one table of Azure Table Storage. A row is an entity with its body in one property and its due time, in
/// ticks and so to the tick, in another that can be asked for.
/// </summary>
/// <remarks>Filters are built by CreateQueryFilter only, which quotes what people typed.</remarks>
public sealed class AzureTable : ITable
{
    private const string Body = "Body", Due = "Due";

    /// <summary>What one answer of the service holds at most.</summary>
    private const int Page = 1000;

    private static readonly string[] DueColumns = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), Due];

    private readonly TableClient table;

    private AzureTable(TableClient table) => this.table = table;

    /// <summary>Opens the table, creating it where it is not there.</summary>
    public static async Task<AzureTable> Open(AzureSettings settings, string? connection, TokenCredential credential)
    {
        var options = new TableClientOptions { RetryPolicy = new ReadsAgain(), Retry = { NetworkTimeout = TimeSpan.FromSeconds(20) } };
        var service = settings.Tables is { Length: > 0 } address ? new TableServiceClient(new Uri(address), credential, options)
            : new TableServiceClient(connection ?? throw new InvalidOperationException("Set EMentoring__Tables or AzureWebJobsStorage."), options);
        var table = service.GetTableClient(settings.Table);
        await table.CreateIfNotExistsAsync();
        return new(table);
    }

    /// <inheritdoc/>
    public Task<Row?> Get(string partition, string key, CancellationToken ct = default) =>
        TableLimits.Allows(partition) && TableLimits.Allows(key) ? Trouble.Guard(async () =>
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: ct);
            return found.HasValue ? RowOf(found.Value!) : null;
        }, ct) : Task.FromResult<Row?>(null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return limit > 0 && TableLimits.Allows(partition) ? Trouble.Guard<IReadOnlyList<Row>>(async () =>
        {
            var rows = new List<Row>();
            await foreach (var entity in table.QueryAsync<TableEntity>(Filters.Under(partition, prefix), Math.Min(limit, Page), cancellationToken: ct))
            {
                if (!entity.RowKey.StartsWith(prefix, StringComparison.Ordinal)) break; // in order, so behind the last one
                rows.Add(RowOf(entity));
                if (rows.Count == limit) break;
            }

            return rows;
        }, ct) : Task.FromResult<IReadOnlyList<Row>>([]);
    }

    /// <inheritdoc/>
    public Task<Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default)
    {
        TableLimits.Check(partition, changes);
        return Submit([.. changes.Select(change => Action(partition, change))], ct);
    }

    /// <summary>
    /// Instances with a row that was due at or before <paramref name="before"/>, the longest waiting first. The service
    /// looks through the partitions of instances, a thousand rows and more in a call; nothing else is read.
    /// </summary>
    public Task<IReadOnlyList<(string Instance, DateTimeOffset Since)>> Overdue(DateTimeOffset before, int most, CancellationToken ct = default) =>
        Trouble.Guard<IReadOnlyList<(string, DateTimeOffset)>>(async () =>
        {
            var since = new Dictionary<string, long>();
            foreach (var kind in (string[])["g-", "l-", "p-", "s-"])
                await foreach (var entity in table.QueryAsync<TableEntity>(Filters.DueBy(kind, before), Page, DueColumns, ct))
                    since[entity.PartitionKey] = Math.Min(since.GetValueOrDefault(entity.PartitionKey, long.MaxValue), entity.GetInt64(Due)!.Value);
            return [.. since.OrderBy(s => s.Value).Take(most).Select(s => (s.Key, Utc(s.Value)))];
        }, ct);

    private Task<Outcome> Submit(IReadOnlyList<TableTransactionAction> actions, CancellationToken ct) => Trouble.Guard(async () =>
    {
        try
        {
            await table.SubmitTransactionAsync(actions, ct);
            return Outcome.Committed;
        }
        catch (RequestFailedException e) when (Trouble.IsConflict(e))
        {
            return Outcome.Conflict;
        }
    }, ct);

    private static TableTransactionAction Action(string partition, Change change) => change switch
    {
        Change.Add a => new(TableTransactionActionType.Add, Entity(partition, a.Key, a.Body, a.Due)),
        Change.Replace r => new(TableTransactionActionType.UpdateReplace, Entity(partition, r.Key, r.Body, r.Due), new ETag(r.ETag)),
        Change.Put p => new(TableTransactionActionType.UpsertReplace, Entity(partition, p.Key, p.Body, p.Due)),
        Change.Delete d => new(TableTransactionActionType.Delete, new TableEntity(partition, d.Key), d.ETag is null ? ETag.All : new ETag(d.ETag)),
        _ => throw new ArgumentException($"Not a change: {change}", nameof(change)),
    };

    private static TableEntity Entity(string partition, string key, string body, DateTimeOffset? due)
    {
        var entity = new TableEntity(partition, key) { [Body] = body };
        if (due is { } at) entity[Due] = at.UtcTicks;
        return entity;
    }

    private static Row RowOf(TableEntity entity) =>
        new(entity.RowKey, entity.GetString(Body), entity.ETag.ToString(), entity.GetInt64(Due) is { } ticks ? Utc(ticks) : null);

    private static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);
}
