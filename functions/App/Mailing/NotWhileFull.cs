using EMentoring.Core;

namespace EMentoring.App.Mailing;

/// <summary>
/// In front of a mailer that cannot tell a repeat: writes down that the letter is about to go, before it goes. Where the
/// store takes nothing, as on a full disk, it would otherwise go out at every try, since nobody could write that it had.
/// </summary>
public sealed class NotWhileFull(IMailer mailer, ITable table) : IMailer
{
    private const string Partition = "mail", Key = "last";

    public async Task Send(Mail mail, CancellationToken ct = default)
    {
        await table.Commit(Partition, [new Change.Put(Key, Wire.Write(mail.Key))], ct);
        await mailer.Send(mail, ct);
    }

    public Task Forget(string person, CancellationToken ct = default) => mailer.Forget(person, ct);
}
