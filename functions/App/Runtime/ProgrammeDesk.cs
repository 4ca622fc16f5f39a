using EMentoring.Core.Programmes;

namespace EMentoring.App.Runtime;

/// <summary>Finds programmes.</summary>
public sealed class ProgrammeDesk(ITable table)
{
    /// <summary>The programme, or null where there is none of that id.</summary>
    public async Task<Programme?> Find(string id) =>
        id.StartsWith("p-", StringComparison.Ordinal) && TableLimits.Allows(id) && await table.Get(id, Keys.State) is { } row
            ? Life.Programmes.Read(id, row.Body) : null;
}
