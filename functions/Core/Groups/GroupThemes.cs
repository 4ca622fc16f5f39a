using System.Collections.Immutable;
using EMentoring.Core.Letters;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Groups.GroupStage;

namespace EMentoring.Core.Groups;

/// <summary>What the meetings are about: themes that the members propose and vote on, and who opens a meeting with a talk.</summary>
public static partial class GroupDecider
{
    /// <summary>Most themes that one member proposes, and most that one votes for.</summary>
    public const int MostThemes = 3;

    /// <summary>The themes of the coming meetings are collected first, where the plan wants them.</summary>
    private static (Group, ImmutableArray<Effect>) Theme(Group g, DateTimeOffset around, DateTimeOffset now)
    {
        if (!g.Plan.Themes) return Find(g, around, now);
        var next = g with { Stage = new Theming(around) { Ask = new(Participants(g), now, g.Plan.Theme) } };
        return (next, To(next, Participants(g), LetterKind.ThemesWanted));
    }

    private static (Group, ImmutableArray<Effect>) Collect(Group g, Theming t, DateTimeOffset now)
    {
        var next = t with { Ask = t.Ask!.Without(t.Given.Keys) };
        return next.Ask.Done ? AskVotes(g, next, now) : (g with { Stage = next }, []);
    }

    /// <summary>With no more themes than meetings there is nothing to vote on.</summary>
    private static (Group, ImmutableArray<Effect>) AskVotes(Group g, Theming t, DateTimeOffset now)
    {
        if (t.Themes.Count() <= g.Target - g.Held) return Choose(g, t, now);
        var next = g with { Stage = t with { Voting = true, Ask = new(Participants(g), now, g.Plan.Theme) } };
        return (next, To(next, Participants(g), LetterKind.ThemesVote));
    }

    private static (Group, ImmutableArray<Effect>) Tally(Group g, Theming t, DateTimeOffset now)
    {
        var next = t with { Ask = t.Ask!.Without(t.Votes.Keys) };
        return next.Ask.Done ? Choose(g, next, now) : (g with { Stage = next }, []);
    }

    /// <summary>One theme for each meeting to come, the most wanted first; of two alike, in the order of their writers' ids.</summary>
    private static (Group, ImmutableArray<Effect>) Choose(Group g, Theming t, DateTimeOffset now)
    {
        var votes = t.Votes.Where(v => g.Has(v.Key)).SelectMany(v => v.Value.Distinct().Take(MostThemes)).CountBy(id => id).ToDictionary();
        var themes = t.Themes.OrderByDescending(theme => votes.GetValueOrDefault(theme.Id)).Take(g.Target - g.Held).ToImmutableArray();
        return Find(g with { Themes = themes, ThemesFrom = g.Held }, t.Around, now);
    }

    /// <summary>
    /// Asks the member who has held the fewest talks to open the coming meeting; in the order of the table. Silence is
    /// trusted to be a yes: the invitation and the letter of the day before name the holder again.
    /// </summary>
    private static (Group, ImmutableArray<Effect>) AskTalk(Group g)
    {
        if (!g.Plan.Talks) return (g, []);
        var declined = g.Talk?.Number == g.Number ? g.Talk.Declined : [];
        if (g.Talk is { Holder: { } still } && g.Talk.Number == g.Number && g.Has(still)) return (g, []);
        var holder = Participants(g).Except(declined).OrderBy(id => g.Talkers.Count(t => t == id)).FirstOrDefault();
        var next = g with { Talk = new(g.Number, holder, false, declined) };
        return (next, holder is null ? [] : To(next, [holder], LetterKind.TalkAsked));
    }

    private static (Group, ImmutableArray<Effect>) TalkSaid(Group g, Talk talk, TalkAnswered x) => x.Holds
        ? (g with { Talk = talk with { Said = true } }, [])
        : AskTalk(g with { Talk = talk with { Holder = null, Said = false, Declined = talk.Declined.Add(x.By) } });
}
