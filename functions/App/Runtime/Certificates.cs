using EMentoring.Core;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Runtime;

/// <summary>
/// Certificates of those who completed a training, and who may be a mentor since. The list by which a number is proved
/// true holds no name: whoever checks one types the name that stands on it.
/// </summary>
public sealed class Certificates(ITable table, People people, Board board, Ids ids, IOptions<Settings> settings, TimeProvider clock)
{
    /// <summary>A person's certificate.</summary>
    public sealed record Certificate(string Number, string Group, DateTimeOffset At);

    /// <summary>What anybody with the number and the name may know.</summary>
    public sealed record Listed(string Proof, string Programme, string Organisation, DateOnly Completed);

    /// <summary>Writes the certificate where the person has done what it takes; true where they have one then.</summary>
    public async Task<bool> Certify(string person, string group)
    {
        if (await Life.Groups.Find(table, group) is not { } of || of.RoleOf(person)?.Participates() != true) return false;
        if (await people.Profile(person) is not { } profile || await people.Diary(person, group) < of.Plan.Diary) return false;
        if (await Of(person) is not null) return true;
        var (now, number) = (clock.GetUtcNow(), ids.Certificate(person, group));
        var listed = new Listed(ids.Proof(number, profile.Name), (await board.Entry(of.Programme))?.Name ?? "", settings.Value.Organisation, of.Calendar.Date(now));
        await table.Commit(Keys.Certificates, [new Change.Put(number, Wire.Write(listed))]);
        await table.Commit(Keys.Eligible, [new Change.Put(ids.Anybody(profile.Email), Wire.Write(now))]);
        await people.Keep(person, (Keys.Certificate, new Certificate(number, group, now)));
        return true;
    }

    public Task<Certificate?> Of(string person) => people.Read<Certificate>(person, Keys.Certificate);

    /// <summary>What the list says of a number, where the name is the one that it was given to.</summary>
    public async Task<Listed?> Verify(string number, string name) =>
        TableLimits.Allows(number) && await table.Get(Keys.Certificates, number) is { } row
            && Wire.Read<Listed>(row.Body) is var listed && listed.Proof == ids.Proof(number, name) ? listed : null;

    /// <summary>Notes in a new participant's profile that they may be a mentor.</summary>
    public async Task Mark(string person)
    {
        if (await people.Profile(person) is { Eligible: false } profile && await table.Get(Keys.Eligible, ids.Anybody(profile.Email)) is not null)
            await people.Keep(person, (Keys.Profile, profile with { Eligible = true }));
    }

    /// <summary>Who is erased is no longer known to have been trained here.</summary>
    public async Task Forget(string person)
    {
        if (await Of(person) is not null && await people.Profile(person) is { } profile)
            await table.Commit(Keys.Eligible, [new Change.Delete(ids.Anybody(profile.Email))]);
    }
}
