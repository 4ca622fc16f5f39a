using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using EMentoring.App;

namespace EMentoring.AzureHost.Store;

/// <summary>What goes wrong with the Table service, in the words of <see cref="ITable"/>.</summary>
internal static class Trouble
{
    /// <summary>Runs a call; that the service did not answer becomes a <see cref="TableBusyException"/>.</summary>
    public static async Task<T> Guard<T>(Func<Task<T>> call, CancellationToken ct)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (IsBusy(e, ct))
        {
            throw new TableBusyException($"The table did not answer: {e.GetType().Name} {(e as RequestFailedException)?.ErrorCode}", e);
        }
    }

    /// <summary>A row was there already, or gone, or changed; a missing table is none of that.</summary>
    public static bool IsConflict(RequestFailedException e) => e.Status is 404 or 409 or 412 && e.ErrorCode != "TableNotFound";

    private static bool IsBusy(Exception e, CancellationToken ct) => e switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        AggregateException several => several.InnerExceptions.Any(inner => IsBusy(inner, ct)),
        OperationCanceledException => !ct.IsCancellationRequested, // the client's own patience has ended
        HttpRequestException or IOException => true,
        _ => false,
    };
}

/// <summary>
/// Only what reads is sent again by the SDK. A commit whose answer was lost may have happened; sent again, it would come
/// back as a conflict with itself, and its caller could not tell.
/// </summary>
internal sealed class ReadsAgain() : RetryPolicy(maxRetries: 4, DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5)))
{
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        message.Request.Method == RequestMethod.Get && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        message.Request.Method == RequestMethod.Get ? base.ShouldRetryAsync(message, exception) : new(false);
}
