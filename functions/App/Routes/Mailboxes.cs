using System.Threading.RateLimiting;
using EMentoring.App.Runtime;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Routes;

/// <summary>
/// How many letters the public may have written to one mailbox, whoever asks for them from wherever: nobody's is to be filled by
/// a form. Counted by what stands for an address, and alike for those that are known and those that are not.
/// </summary>
public sealed class Mailboxes(IOptions<Settings> settings, Ids ids) : IDisposable
{
    private readonly PartitionedRateLimiter<string> letters = PartitionedRateLimiter.Create<string, string>(mailbox =>
        RateLimitPartition.GetFixedWindowLimiter(mailbox, _ => new() { PermitLimit = settings.Value.LettersPerMailbox, Window = Limits.Window }));

    /// <summary>Null where one more letter may be asked for; else when the next may.</summary>
    public TimeSpan? Refuses(string address)
    {
        using var lease = letters.AttemptAcquire(ids.Anybody(address));
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Limits.Window;
    }

    public void Dispose() => letters.Dispose();
}
