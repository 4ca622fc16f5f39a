using EMentoring.App;
using EMentoring.App.Links;

namespace EMentoring.Local.Simulation;

/// <summary>A history in which something happened that must not.</summary>
public sealed class LawBrokenException(string law) : Exception(law);

/// <summary>What must be true after every step, whenever nothing is on its way, and at the end.</summary>
public sealed partial class Laws(History history)
{
    private string? broken;

    public void Hold(bool holds, string law)
    {
        if (!holds) Break(law);
    }

    /// <summary>Noted here and thrown by the history, since the program would take it for a failure of its own.</summary>
    public void Break(string law) => broken ??= law;

    public void Broken(Exception e) => Break(e.ToString());

    public void Throw()
    {
        if (broken is not null) throw new LawBrokenException(broken);
    }

    public void Letter(App.Mail mail) => _ = (history, mail);

    public void Page(string path, Link? reader, MemoryStream answer) { }

    public void Committed(string partition, IReadOnlyList<Change> changes, string? before) { }

    public void Quiet() { }

    public void AtTheEnd() { }
}
