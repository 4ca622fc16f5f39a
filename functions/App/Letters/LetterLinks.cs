using EMentoring.App.Links;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Letters;

/// <summary>The addresses in letters: each opens the page of its action, with a token in the fragment, which no server or log sees.</summary>
public sealed class LetterLinks(LinkBox box, IOptions<Settings> settings, TimeProvider clock)
{
    /// <summary>After an answer is no longer taken, its link still opens the page that says so.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private static readonly TimeSpan MineLasts = TimeSpan.FromDays(400);

    /// <summary>Where the letter's one button leads; null where it has none.</summary>
    public string? Button(Letter letter, Group? group) => letter.Kind switch
    {
        LetterKind.ProposalsReady => Page($"proposals.html?p={letter.Programme}"),
        LetterKind.SummaryReady => Page($"summary.html?p={letter.Programme}"),
        _ when letter.Reader == Reader.Coordinator => Page($"programme.html?p={letter.Programme}"),
        LetterKind.GoalsSet => null,
        LetterKind.Introduction or LetterKind.Welcome when Helps(letter, group) => Mine(letter), // no self-assessment is asked of them
        _ => Action(letter.Kind) is var action && action == Link.Mine ? Mine(letter) : Page(action, letter, group),
    };

    private static bool Helps(Letter letter, Group? group) => group?.RoleOf(letter.Person!)?.Participates() == false;

    /// <summary>"My mentoring" of a participant; null for other readers.</summary>
    public string? Mine(Letter letter) => letter.Reader == Reader.Participant && letter.Kind != LetterKind.Confirm
        ? Page(Link.Mine, new Link(Link.Mine, letter.Programme, letter.Person!, null, null, clock.GetUtcNow() + MineLasts)) : null;

    /// <summary>A sign-in link for a coordinator.</summary>
    public string SignIn(string coordinator, TimeSpan lasts, string once) => Page(Link.SignIn, new Link(Link.SignIn, "", coordinator, null, null, box.Wall + lasts, once));

    private string Page(string action, Letter letter, Group? group)
    {
        var expires = (letter.By ?? letter.At ?? clock.GetUtcNow()) + Kept;
        return Page(action, new Link(action, letter.Programme, letter.Person!, letter.Group, letter.Number ?? group?.Number, expires));
    }

    private string Page(string action, Link link) => Page($"{action}.html#{box.Token(link)}");

    private string Page(string path) => $"{settings.Value.BaseAddress}/{path}";

    private static string Action(LetterKind kind) => kind switch
    {
        LetterKind.Confirm => Link.Confirm,
        LetterKind.Approve or LetterKind.ApproveJoining => Link.Approve,
        LetterKind.Introduction => Link.Goals,
        LetterKind.PickTime or LetterKind.Invitation or LetterKind.Tomorrow or LetterKind.Overtaken => Link.Time,
        LetterKind.WasItHeld => Link.Held,
        LetterKind.ContinueOrStop => Link.Decide,
        LetterKind.Evaluate => Link.Evaluate,
        LetterKind.ReturnOrNot => Link.Return,
        LetterKind.ThemesWanted or LetterKind.ThemesVote => Link.Themes,
        LetterKind.TalkAsked => Link.Talk,
        LetterKind.Diary => Link.Diary,
        LetterKind.Vacancy => Link.Join,
        LetterKind.Welcome => Link.Goals,
        LetterKind.Certificate => Link.Certificate,
        _ => Link.Mine,
    };
}
