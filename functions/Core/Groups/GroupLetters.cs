using System.Collections.Immutable;
using EMentoring.Core.Asks;
using EMentoring.Core.Letters;
using static EMentoring.Core.Groups.GroupStage;

namespace EMentoring.Core.Groups;

/// <summary>What a group's steps write to whom, and what they tell its sign-ups and its programme.</summary>
public static partial class GroupDecider
{
    private static ImmutableArray<Effect> ToMembers(Group g, LetterKind kind, Meeting? cancels = null) => To(g, Ids(g), kind, cancels);

    private static ImmutableArray<Effect> To(Group g, ImmutableArray<string> people, LetterKind kind, Meeting? cancels = null) =>
        [.. people.Select(id => Write(g, kind, id, cancels))];

    /// <summary>One letter to each supervisor who is waited for, or to each; also where two members have the same.</summary>
    private static ImmutableArray<Effect> ToSupervisors(Group g, LetterKind kind) =>
        [.. g.Members.Where(m => m.Supervisor is not null).DistinctBy(m => m.Supervisor)
            .Where(m => g.Stage is not Approving || g.Stage.Ask!.Waits(m.Supervisor!))
            .Select(m => With(Write(g, kind, m.Id), l => l with { Reader = Reader.Supervisor }))];

    private static Effect.Send With(Effect send, Func<Letter, Letter> change) => new(change(((Effect.Send)send).Letter));

    private static Effect.Send Write(Group g, LetterKind kind, string person, Meeting? cancels = null)
    {
        var meeting = cancels ?? g.Stage as Meeting;
        return new(new(kind, Reader.Participant, person, g.Programme)
        {
            Group = g.Id,
            Number = g.Stage is Deciding or Evaluating ? g.Held : g.Number,
            By = g.Stage.Ask?.Closes(g.Calendar),
            At = meeting?.At ?? (g.Stage as Finding)?.Around ?? (g.Stage as Reporting)?.At,
            Sequence = meeting is null ? null : kind switch
            {
                LetterKind.Invitation or LetterKind.Cancelled or LetterKind.Evaluate => g.Sequence,
                LetterKind.Tomorrow => g.Sequence - 1, // restates the invitation
                _ => null, // about something else, while a meeting stands
            },
            Outcome = (g.Stage as Evaluating)?.Outcome ?? (g.Stage as Ended)?.Outcome,
        });
    }

    /// <summary>The letter by which the stage asks what it asks; null where the times to ask about are still to come.</summary>
    private static LetterKind? Asks(Group g) => g.Stage switch
    {
        Approving => LetterKind.Approve,
        Agreeing => LetterKind.Introduction,
        Theming { Voting: false } => LetterKind.ThemesWanted,
        Theming => LetterKind.ThemesVote,
        Finding { Slots.IsEmpty: true } when g.Plan.Poll => null,
        Finding => LetterKind.PickTime,
        Reporting => LetterKind.WasItHeld,
        Deciding => LetterKind.ContinueOrStop,
        _ => LetterKind.Evaluate,
    };

    private static ImmutableArray<Effect> Remind(Group g, Ask ask)
    {
        if (Asks(g) is not { } kind) return [Propose(g)];
        var letters = g.Stage is Approving ? ToSupervisors(g, kind) : [.. g.Members.Where(m => ask.Waits(m.Id)).Select(m => Write(g, kind, m.Id))];
        return [.. letters.Select(s => With(s, l => l with { Reminder = true }))];
    }

    private static ImmutableArray<Effect> ToldOf(Group g, string person) =>
        [.. ToMembers(g, LetterKind.MemberLeft).Select(s => With(s, l => l with { About = person }))];

    private static Effect.Send Attend(Group g) => ToCoordinator(g, LetterKind.Attention);

    private static Effect.Send ToCoordinator(Group g, LetterKind kind) =>
        new(new(kind, Reader.Coordinator, null, g.Programme) { Group = g.Id, By = g.Stage.Ask?.Closes(g.Calendar) });

    private static GroupLine Line(Group g, DateTimeOffset now) => new(
        g.Id, g.Programme, Ids(g), g.Former, g.Stage.Name, g.Meetings, g.Target, (g.Stage as Meeting)?.At,
        g.Stage.Ask?.Waiting ?? [], (g.Stage as Ended)?.Outcome ?? (g.Stage as Evaluating)?.Outcome, now, g.Stage.Ask?.Told ?? false)
    {
        Done = g.Done,
        LeftAfter = g.LeftAfter,
        Helpers = [.. g.Members.Where(m => !m.Role.Participates()).Select(m => m.Id)],
        Free = [.. g.Free],
        Unsuited = [.. g.Unsuited.Where(u => u.Value >= 2).Select(u => u.Key).Order(StringComparer.Ordinal)],
        PausedTo = g.Break is { } pause && pause.To >= g.Calendar.Date(now) ? pause.To : null,
    };
}
