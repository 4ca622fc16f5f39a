using EMentoring.App.Links;

namespace EMentoring.Local.Simulation;

/// <summary>Which answers are under way, and of which nobody can say whether they were taken.</summary>
public sealed class Answering
{
    private readonly HashSet<(string Person, string Path, string Of)> open = [], tried = [];
    private readonly HashSet<(string Person, string Path)> unsure = [];

    /// <summary>An answer is under way. Two at once, or one that was cut off, leave its writer unsure.</summary>
    public void Begins(string path, Link link)
    {
        if (!open.Add(Answer(path, link))) Doubt(path, link.Person);
    }

    /// <summary>
    /// An answer was taken (2xx), refused (4xx), or nobody can say (503): then it will be given again. False where its writer
    /// was erased meanwhile.
    /// </summary>
    public bool Ends(string path, Link link, int status)
    {
        if (!open.Remove(Answer(path, link))) return false;
        if (status == 503) tried.Add(Answer(path, link));
        else if (tried.Remove(Answer(path, link)) && status >= 300) Doubt(path, link.Person);
        return true;
    }

    public void Doubt(string path, string person) => unsure.Add((person, path));

    public void Forget(string person) => open.RemoveWhere(o => o.Person == person);

    /// <summary>True where it is known of every answer to these pages what became of it.</summary>
    public bool Sure(params string[] paths) => !open.Concat(tried).Any(o => paths.Contains(o.Path)) && !unsure.Any(u => paths.Contains(u.Path));

    /// <summary>Whose answer it is, and to what: a page of one meeting is another than that of the next.</summary>
    private static (string Person, string Path, string Of) Answer(string path, Link link) => (link.Person, path, $"{link.Group} {link.Number}");
}
