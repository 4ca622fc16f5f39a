using EMentoring.Core.Programmes;

namespace EMentoring.App.Runtime;

/// <summary>Finds programmes.</summary>
public sealed class ProgrammeDesk(ITable table)
{
    /// <summary>The programme, or null where there is none of that id.</summary>
    public async Task<Programme?> Find(string id) =>
        id.StartsWith("p-", StringComparison.Ordinal) && TableLimits.Allows(id) ? await Life.Programmes.Find(table, id) : null;

    /// <summary>
    /// A programme that is known to have been opened: where its first step is still to come, it is waited for, two
    /// seconds at most, since whoever opens one looks at its board at once.
    /// </summary>
    public async Task<Programme?> Opened(string id)
    {
        var found = await Find(id);
        for (var tries = 0; found is null && tries < 40; tries++)
        {
            await Task.Delay(50);
            found = await Find(id);
        }

        return found;
    }
}
