using EMentoring.App;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.Local.Simulation;

/// <summary>After every step: it took its events with it, it has a deadline, nobody meets in a pause, nobody who has left is written to.</summary>
public sealed partial class Laws
{
    public void Committed(Committed c)
    {
        if (c.Partition[0] is not ('s' or 'g' or 'p') || c.Partition[1] != '-') return;
        var step = c.Changes.FirstOrDefault(x => x.Key == Keys.State);
        var taken = c.Changes.Count(x => x is Change.Delete && x.Key.StartsWith(Keys.Inbox, StringComparison.Ordinal));
        Hold(step is not null || taken == 0 || !states.ContainsKey(c.Partition), $"{c.Partition}: events were taken away without a step");
        Hold(step is not null || !c.Changes.Any(x => x is Change.Add && x.Key.StartsWith(Keys.Outbox, StringComparison.Ordinal)) || c.Changes.Any(x => x.Key.StartsWith(Keys.Dead, StringComparison.Ordinal)),
            $"{c.Partition}: effects were committed without their step");
        if (step is not null) Stepped(c, step, taken);
        if (c.Changes.Any(x => x.Key == Keys.Pending && x is Change.Put)) Back(c.Partition);
        if (c.Changes.Any(x => x.Key == Keys.Profile && x is Change.Delete)) history.Truth.Erased(c.Partition);
        if (SaysOfAPerson(c.Partition, c.Changes)) Hold(history.Table.Find(c.Partition, Keys.Profile) is not null, $"{c.Partition}: something is kept of one who is not known, or not any more");
        foreach (var row in c.Before) Acknowledged(c, row);
    }

    private void Stepped(Committed c, Change step, int taken)
    {
        var (body, due) = step switch { Change.Add a => (a.Body, a.Due), Change.Replace r => (r.Body, r.Due), Change.Put p => (p.Body, p.Due), _ => ("", null) };
        Hold(body.Length > 0, $"{c.Partition}: a state was deleted");
        var (before, next, version) = (states.GetValueOrDefault(c.Partition), Read(c.Partition), StateText.Version(body));
        Hold(version > before.Version && version - before.Version >= taken, $"{c.Partition}: from version {before.Version} to {version} with {taken} events: a step was written over another");
        states[c.Partition] = (next, version, due);
        Hold(due is not null || MayWait(next), $"{c.Partition} waits without a deadline: {StateText.Stage(body)}");
        var letters = c.Changes.Where(x => x is Change.Add && x.Key.StartsWith(Keys.Outbox, StringComparison.Ordinal))
            .Select(x => effects[(c.Partition, x.Key)] = Outgoing.Of(((Change.Add)x).Body)).Select(o => o.Effect).OfType<Effect.Send>().Select(s => s.Letter).ToArray();
        switch (next)
        {
            case Group g: OfGroup(before.State as Group, g, letters); break;
            case SignUp s: OfSignUp(before.State as SignUp, s, letters); break;
            default:
                Hold(letters.Length == 0 || (before.State as Programme)?.Stage is not (ProgrammeStage.Closed or ProgrammeStage.Erased), $"{c.Partition}: a letter after the end");
                break;
        }
    }

    /// <summary>Who may wait for something that is not a time: a member for their group, a programme for its groups.</summary>
    private static bool MayWait(object state) => state switch
    {
        SignUp s => s.Stage is SignUpStage.InGroup or SignUpStage.Left or SignUpStage.Finished or SignUpStage.Expired or SignUpStage.Erased,
        Group g => g.Stage is GroupStage.Ended,
        Programme p => p.Stage is ProgrammeStage.Erased || p is { Stage: ProgrammeStage.Running, Live: > 0 },
        _ => false,
    };

    private void OfGroup(Group? before, Group g, Letter[] letters)
    {
        if (g.Stage is GroupStage.Meeting m) Hold(!g.Calendar.Paused(m.At), $"{g.Id} meets in a pause, at {m.At:u}");
        Hold(!g.Meetings.Any(at => g.Plan.Calendar.Paused(at)), $"{g.Id} has met in a pause");
        Hold(before?.Stage is not GroupStage.Ended || g.Stage is GroupStage.Ended, $"{g.Id} goes on after its end");
        foreach (var letter in letters)
        {
            Hold(before?.Stage is not GroupStage.Ended, $"{g.Id}: a letter after the end: {letter.Kind}");
            if (letter.Person is { } person)
                Hold(g.Has(person) || before?.Has(person) == true || LeftJustNow(person), $"{g.Id}: a letter to {person}, who is not in it: {letter.Kind}");
        }

        // Started, written to and left by them, all in one commit.
        bool LeftJustNow(string person) => g.Former.Contains(person) && before?.Former.Contains(person) != true;
    }

    private void OfSignUp(SignUp? before, SignUp s, Letter[] letters)
    {
        if (s.Stage is SignUpStage.Left && before?.Stage is not SignUpStage.Left) left[s.Id] = history.Timeline.Now;
        foreach (var letter in letters)
            Hold(before?.Stage switch
            {
                SignUpStage.Left or SignUpStage.Expired or SignUpStage.Erased => letter.Kind is LetterKind.Confirm,
                SignUpStage.Finished => letter.Kind is LetterKind.Confirm or LetterKind.Certificate or LetterKind.YouLeft,
                _ => true,
            }, $"{s.Id}: a letter to one who is {before?.Stage.Name}: {letter.Kind}");
    }

    /// <summary>True where a commit keeps something of a person, other than the form that they have yet to confirm.</summary>
    public static bool SaysOfAPerson(string partition, IReadOnlyList<Change> changes) =>
        partition.StartsWith("s-", StringComparison.Ordinal) && changes.Any(c => c is Change.Put && c.Key != Keys.Pending && !Keys.IsRuntime(c.Key));

    /// <summary>Somebody's profile is about to be kept: a letter to them has to wait for it.</summary>
    private bool ToBeKept(string person) => effects.Any(e => e.Key.Partition == person && e.Value.Effect is Effect.KeepProfile);

    /// <summary>Whether there is anybody to write to: not where they were erased, have confirmed what the letter asks, or have left.</summary>
    private bool HasReader(Letter letter)
    {
        if (letter.Person is not { } person) return true;
        if (letter.Kind == LetterKind.Confirm) return history.Table.Find(person, Keys.Pending) is not null;
        if (letter is { Reader: Reader.Participant, Kind: not LetterKind.YouLeft } && State<SignUp>(person)?.Stage is SignUpStage.Left) return false;
        return history.Table.Find(person, Keys.Profile) is not null || ToBeKept(person);
    }

    /// <summary>An effect's row goes when it has been carried out: then the letter is out, and the event where it belongs.</summary>
    private void Acknowledged(Committed c, Row row)
    {
        if (!row.Key.StartsWith(Keys.Outbox, StringComparison.Ordinal) || !c.Changes.Any(x => x is Change.Delete && x.Key == row.Key)
            || c.Changes.Any(x => x.Key.StartsWith(Keys.Dead, StringComparison.Ordinal))) return;
        if (!effects.Remove((c.Partition, row.Key), out var outgoing)) outgoing = Outgoing.Of(row.Body);
        var (version, n) = (int.Parse(outgoing.Key.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(outgoing.Key.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture));
        var seen = Keys.Seen + Keys.Sortable(c.Partition, version, n);
        switch (outgoing.Effect)
        {
            case Effect.Send { Letter: var letter }:
                Hold(!HasReader(letter) || history.Post.Went(outgoing.Key), $"{outgoing.Key} ({letter.Kind}) was put down as sent, and was not");
                break;
            case Effect.TellSignUp tell: Hold(history.Table.Find(tell.Id, seen) is not null, $"{outgoing.Key}: {tell.Id} was not told"); break;
            case Effect.TellGroup tell: Hold(history.Table.Find(tell.Id, seen) is not null, $"{outgoing.Key}: {tell.Id} was not told"); break;
            case Effect.TellProgramme tell: Hold(history.Table.Find(tell.Id, seen) is not null, $"{outgoing.Key}: {tell.Id} was not told"); break;
            case Effect.Erase erase: Erased(erase.Person); break;
        }
    }
}
