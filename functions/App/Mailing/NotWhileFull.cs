using EMentoring.Core;

namespace EMentoring.App.Mailing;

/// <summary>
/// In front of a mailer that cannot tell a repeat: where the store did not take what it was last asked to write, it is
/// asked to write that the letter is about to go, before it goes. While it takes nothing, as on a full disk, a letter
/// would otherwise go out at every try, since nobody could write that it had.
/// </summary>
public sealed class NotWhileFull(IMailer mailer, ITable table) : IMailer
{
    private const string Partition = "mail", Key = "last";

    public async Task Send(Mail mail, CancellationToken ct = default)
    {
        if (!table.TookTheLast) await table.Commit(Partition, [new Change.Put(Key, Wire.Write(mail.Key))], ct);
        await mailer.Send(mail, ct);
    }

    public Task Forget(string person, CancellationToken ct = default) => mailer.Forget(person, ct);
}
