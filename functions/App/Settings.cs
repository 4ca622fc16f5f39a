namespace EMentoring.App;

/// <summary>What an organisation sets; section <c>EMentoring</c> of the configuration.</summary>
public sealed class Settings
{
    /// <summary>Name that letters and pages carry.</summary>
    public string Organisation { get; set; } = "EMentoring";

    /// <summary>Address that people may write to, shown on the privacy page and as the sender.</summary>
    public string Contact { get; set; } = "mentorointi@localhost";

    /// <summary>Public address of the site, without a slash at its end: links in letters begin with it, never with what a request says.</summary>
    public string BaseAddress { get; set; } = "http://localhost:7071";

    /// <summary>Addresses of those who may sign in as coordinators.</summary>
    public IList<string> Coordinators { get; } = [];

    /// <summary>Seconds that a person needs at least to fill in the sign-up form; quicker is not a person.</summary>
    public int MinFillSeconds { get; set; } = 3;

    /// <summary>Sign-ups that one address of the network may send in ten minutes.</summary>
    public int SignUpsPerAddress { get; set; } = 20;

    /// <summary>Sign-ups that one programme takes in ten minutes.</summary>
    public int SignUpsPerProgramme { get; set; } = 300;

    /// <summary>Sign-in letters asked for in ten minutes from one address of the network.</summary>
    public int SignInsPerAddress { get; set; } = 10;

    /// <summary>Letters that the public may ask for in ten minutes to one mailbox: to confirm a sign-up, and to sign in.</summary>
    public int LettersPerMailbox { get; set; } = 5;
}
