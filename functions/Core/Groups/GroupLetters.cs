using System.Collections.Immutable;
using EMentoring.Core.Asks;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using static EMentoring.Core.Groups.GroupStage;

namespace EMentoring.Core.Groups;

/// <summary>What a group's steps write to whom, and what they tell its sign-ups and its programme.</summary>
public static partial class GroupDecider
{
    private static ImmutableArray<Effect> ToMembers(Group g, LetterKind kind, Meeting? cancels = null) =>
        [.. g.Members.Select(m => Write(g, kind, m.Id, cancels))];

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
            By = g.Stage.Ask?.Closes(g.Plan.Calendar),
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

    private static ImmutableArray<Effect> Remind(Group g, Ask ask)
    {
        var kind = g.Stage switch
        {
            Approving => LetterKind.Approve,
            Agreeing => LetterKind.Introduction,
            Finding => LetterKind.PickTime,
            Reporting => LetterKind.WasItHeld,
            Deciding => LetterKind.ContinueOrStop,
            _ => LetterKind.Evaluate,
        };
        var letters = g.Stage is Approving ? ToSupervisors(g, kind) : [.. g.Members.Where(m => ask.Waits(m.Id)).Select(m => Write(g, kind, m.Id))];
        return [.. letters.Select(s => With(s, l => l with { Reminder = true }))];
    }

    private static ImmutableArray<Effect> ToldOf(Group g, string person) =>
        [.. ToMembers(g, LetterKind.MemberLeft).Select(s => With(s, l => l with { About = person }))];

    private static Effect.Send Attend(Group g) => ToCoordinator(g, LetterKind.Attention);

    private static Effect.Send ToCoordinator(Group g, LetterKind kind) =>
        new(new(kind, Reader.Coordinator, null, g.Programme) { Group = g.Id, By = g.Stage.Ask?.Closes(g.Plan.Calendar) });

    private static (Group, ImmutableArray<Effect>) End(Group g, Outcome outcome, DateTimeOffset now)
    {
        var next = g with { Stage = new Ended(outcome, now) };
        ImmutableArray<Effect> letters = outcome switch
        {
            Outcome.Declined => [ToCoordinator(g, LetterKind.Declined)],
            Outcome.Unanswered => [ToCoordinator(g, LetterKind.Unanswered)],
            Outcome.Unstarted or Outcome.MemberLeft => [], // the sign-up writes: would you like a new group?
            _ => ToMembers(next, LetterKind.Ended),
        };
        var returned = outcome.Returns() ? g.Members.Length : 0;
        var asked = outcome == Outcome.MemberLeft ? g.Members.Length : 0;
        return (next,
        [
            .. letters,
            new Effect.TellProgramme(g.Programme, new ProgrammeEvent.GroupEnded(g.Id, outcome, returned, asked)),
            .. g.Members.Select(m => new Effect.TellSignUp(m.Id, new SignUpEvent.GroupEnded(g.Id, outcome))),
        ]);
    }

    private static GroupLine Line(Group g, DateTimeOffset now) => new(
        g.Id, g.Programme, Ids(g), g.Former, g.Stage.Name, g.Meetings, g.Target, (g.Stage as Meeting)?.At,
        g.Stage.Ask?.Waiting ?? [], (g.Stage as Ended)?.Outcome ?? (g.Stage as Evaluating)?.Outcome, now, g.Stage.Ask?.Told ?? false);
}
