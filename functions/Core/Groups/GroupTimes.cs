using System.Collections.Immutable;
using EMentoring.Core.Letters;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Groups.GroupStage;

namespace EMentoring.Core.Groups;

/// <summary>How a group finds its times: picked by a member, or by a poll; and its own pause.</summary>
public static partial class GroupDecider
{
    /// <summary>A poll is settled at least this long before the meeting, so that everybody can plan.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromHours(20);

    /// <summary>The ladder's days are counted from two weeks before the day around which the meeting is looked for.</summary>
    private static (Group, ImmutableArray<Effect>) Find(Group g, DateTimeOffset around, DateTimeOffset now)
    {
        around = g.Calendar.Awake(around > now ? around : now);
        var since = around.AddDays(-14);
        var next = g with { Stage = new Finding(around) { Ask = new(Ids(g), since > now ? since : now, g.Plan.Poll ? g.Plan.Vote : g.Plan.Find) } };
        var (talking, talk) = AskTalk(next);
        return (talking, [.. g.Plan.Poll ? [Propose(talking)] : ToMembers(talking, LetterKind.PickTime), .. talk]);
    }

    /// <summary>Times are proposed from the day looked for on, or from when the poll has closed where that is later.</summary>
    private static Effect.ProposeTimes Propose(Group g)
    {
        var (around, closes) = (g.Calendar.Date(((Finding)g.Stage).Around), g.Calendar.Date(g.Stage.Ask!.Closes(g.Calendar)).AddDays(2));
        return new(g.Id, g.Number, ((Finding)g.Stage).Around, around > closes ? around : closes);
    }

    private static (Group, ImmutableArray<Effect>) OpenPoll(Group g, Finding f, SlotsProposed x, DateTimeOffset now)
    {
        var slots = x.Slots.Where(at => at > now && !g.Calendar.Paused(at)).Distinct().Order().ToImmutableArray();
        var next = g with { Stage = f with { Slots = slots } };
        return (next, ToMembers(next, LetterKind.PickTime)); // without a slot the letter asks for a time to be picked
    }

    /// <summary>True for an answer to this poll: times of an earlier one say nothing about these.</summary>
    private static bool IsOf(Finding f, ImmutableArray<DateTimeOffset> suit) => !f.Slots.IsEmpty && (suit.IsEmpty || suit.Any(f.Slots.Contains));

    private static (Group, ImmutableArray<Effect>) Answered(Group g, Finding f, SlotsAnswered x, DateTimeOffset now)
    {
        ImmutableArray<int> suit = [.. x.Suit.Select(at => f.Slots.IndexOf(at)).Where(i => i >= 0).Distinct().Order()];
        var next = f with { Suits = f.Suits.SetItem(x.By, suit), Ask = f.Ask!.Without(x.By) };
        return next.Ask.Done ? ChooseTime(g, next, now) : (g with { Stage = next }, []);
    }

    /// <summary>The time that suits most; of two, the earlier. One that suits fewer than two of those whom it is for is none: later ones are proposed.</summary>
    private static (Group, ImmutableArray<Effect>) ChooseTime(Group g, Finding f, DateTimeOffset now)
    {
        var best = Enumerable.Range(0, f.Slots.Length).Where(i => f.Slots[i] > now + Notice && !g.Calendar.Paused(f.Slots[i]))
            .Select(i => (Slot: i, Who: f.Suits.Where(s => s.Value.Contains(i)).Select(s => s.Key).Order(StringComparer.Ordinal).ToImmutableArray()))
            .Where(c => c.Who.Count(g.Participates) >= 2).OrderByDescending(c => c.Who.Length).ThenBy(c => f.Slots[c.Slot]).FirstOrDefault();
        var (counted, letters) = Unsuited(g, f);
        return Join(letters, best.Who.IsDefault ? Missed(counted, f.Slots[^1].AddDays(2), now) : Invite(counted, f.Slots[best.Slot], best.Who[0], 0, now));
    }

    /// <summary>Who found none of the times possible, poll after poll, is noticed: it may be that nobody asks what suits them.</summary>
    private static (Group, ImmutableArray<Effect>) Unsuited(Group g, Finding f)
    {
        var unsuited = g.Unsuited;
        foreach (var (who, suit) in f.Suits)
            unsuited = suit.IsEmpty ? unsuited.SetItem(who, unsuited.GetValueOrDefault(who) + 1) : unsuited.Remove(who);
        return (g with { Unsuited = unsuited },
            [.. f.Suits.Keys.Where(who => unsuited.GetValueOrDefault(who) == 2)
                .Select(who => With(ToCoordinator(g, LetterKind.NeverFits), l => l with { About = who, By = null }))]);
    }

    /// <summary>Setting a time is free; moving one that is set is a change.</summary>
    private static (Group, ImmutableArray<Effect>) Pick(Group g, TimePicked x, DateTimeOffset now) => g.Stage switch
    {
        Meeting m when m.At == x.At && m.By == x.By && m.Place == x.Place => (g, []), // pressed twice
        // Two at the same moment: who was first has invited all, and the other did not know of it. Their own second thought is a change.
        Meeting m when x.Seen is { } seen && seen != g.Sequence && m.By != x.By => (g, m.At == x.At ? [] : [Write(g, LetterKind.Overtaken, x.By)]),
        Meeting when !g.MayChange(x.By, now) => (g, []),
        Meeting => Invite(Changed(g, x.By, now), x.At, x.By, x.Place, now),
        _ => Invite(g, x.At, x.By, x.Place, now),
    };

    private static Group Changed(Group g, string by, DateTimeOffset now)
    {
        var (today, all) = (g.Calendar.Date(now), g.Changed ?? ImmutableSortedDictionary.Create<string, Changes>(StringComparer.Ordinal));
        return g with { Changed = all.SetItem(by, new(today, all.GetValueOrDefault(by) is { } before && before.Day == today ? before.Times + 1 : 1)) };
    }

    private static (Group, ImmutableArray<Effect>) Invite(Group g, DateTimeOffset at, string by, int place, DateTimeOffset now)
    {
        var next = g with { Stage = new Meeting(at, now, by, place) };
        return Join(ToMembers(next, LetterKind.Invitation), AskTalk(next with { Sequence = g.Sequence + 1 })); // its holder may have left since
    }

    private static (Group, ImmutableArray<Effect>) Cancel(Group g, Meeting m, DateTimeOffset now)
    {
        var soon = now.AddDays(7);
        var (next, find) = Find(g with { Sequence = g.Sequence + 1 }, m.At > soon ? m.At : soon, now);
        return (next, [.. ToMembers(g, LetterKind.Cancelled), .. find]);
    }

    /// <summary>Open dates move by themselves; a meeting in the pause falls away, and a time after it is looked for.</summary>
    private static (Group, ImmutableArray<Effect>) SetPause(Group g, Break? pause, DateTimeOffset now)
    {
        var next = Resume(g, g with { Break = pause }, now);
        if (pause is null) return (next, []);
        ImmutableArray<Effect> letters = [.. ToMembers(next, LetterKind.Paused).Select(s => With(s, l => l with { By = next.Calendar.Days(At(pause.To), 1) }))];
        return next.Stage switch
        {
            Meeting m when next.Calendar.Paused(m.At) => Join(letters, Cancel(next, m, now)),
            Finding f when next.Calendar.Paused(f.Around) || f.Slots.Any(at => next.Calendar.Paused(at) || at < f.Ask!.Closes(next.Calendar)) => Join(letters, Find(next, f.Around, now)),
            _ => (next, letters),
        };

        DateTimeOffset At(DateOnly day) => next.Calendar.At(day, Calendar.Morning);
    }

    /// <summary>
    /// The days that a pause has taken from what is being asked stay taken when it is ended or another one set; and what
    /// had not fallen due before does not by that.
    /// </summary>
    private static Group Resume(Group before, Group g, DateTimeOffset now)
    {
        if (before is not { Break: { } pause, Stage.Ask: { } ask }) return g;
        var (asked, today) = (g.Calendar.Date(ask.Since), g.Calendar.Date(now));
        var taken = Enumerable.Range(0, pause.To.DayNumber - pause.From.DayNumber + 1).Select(pause.From.AddDays)
            .Count(day => day > asked && day <= today && !g.Plan.Calendar.Paused(day));
        var resumed = ask with { Since = ask.Since.AddDays(taken) };
        while (ask.Due(before.Calendar) > now && resumed.Due(g.Calendar) <= now) resumed = resumed with { Since = resumed.Since.AddDays(1) };
        return g with { Stage = g.Stage with { Ask = resumed } };
    }

    /// <summary>The members hear of the other group; when they meet is between them, the date only a proposal.</summary>
    private static (Group, ImmutableArray<Effect>) MeetAnother(Group g, MeetWith x) =>
        (g, [.. ToMembers(g, LetterKind.Together).Select(s => With(s, l => l with { Other = x.Other, At = x.At, Sequence = null }))]);
}
