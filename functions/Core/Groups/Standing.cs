using static EMentoring.Core.Groups.GroupStage;

namespace EMentoring.Core.Groups;

/// <summary>Whether an answer can still be given: what a page tells its reader, and what a late answer is refused by.</summary>
public enum Standing
{
    /// <summary>The answer is waited for.</summary>
    Open,
    /// <summary>Answered, and correctable until the stage closes.</summary>
    Answered,
    /// <summary>The stage has passed, or never was theirs.</summary>
    Closed,
}

/// <summary>Where each question of a group stands for one person.</summary>
public static class Standings
{
    /// <summary>May <paramref name="supervisor"/> approve or decline?</summary>
    public static Standing Approval(this Group g, string supervisor) => g.Stage is Approving && g.Members.Any(m => m.Supervisor == supervisor)
        ? Asked(g, supervisor) : Standing.Closed;

    /// <summary>May <paramref name="who"/> assess themselves?</summary>
    public static Standing FirstAssessment(this Group g, string who) => g.Stage switch
    {
        Agreeing when g.Participates(who) => Asked(g, who),
        Theming or Finding or Meeting or Reporting when g.New.Contains(who) => Standing.Open,
        _ => Standing.Closed,
    };

    /// <summary>May <paramref name="who"/> write down the goals? Also later, where none were agreed in time.</summary>
    public static Standing Goals(this Group g, string who) => g.Stage switch
    {
        _ when g.Plan.MaxGoals == 0 => g.FirstAssessment(who),
        Agreeing when g.Has(who) => Asked(g, who),
        Theming or Finding or Meeting or Reporting when g.New.Contains(who) => Standing.Open,
        Theming or Finding or Meeting or Reporting when g.GoalsBy is null && g.Has(who) => Standing.Open,
        _ => Standing.Closed,
    };

    /// <summary>May <paramref name="who"/> propose themes, or vote on them, for the meetings after <paramref name="after"/>?</summary>
    public static Standing ThemesOf(this Group g, string who, int after) =>
        g.Stage is Theming && g.Participates(who) && after == g.Held ? Asked(g, who) : Standing.Closed;

    /// <summary>May <paramref name="who"/> say whether they hold the talk of meeting <paramref name="number"/>?</summary>
    public static Standing TalkOf(this Group g, string who, int number) =>
        g.Stage is Finding or Meeting && g.Talk is { } talk && talk.Number == number && talk.Holder == who
            ? talk.Said ? Standing.Answered : Standing.Open : Standing.Closed;

    /// <summary>May <paramref name="who"/> say which of the poll's times suit?</summary>
    public static Standing PollOf(this Group g, string who, int number) =>
        g.Stage is Finding { Slots.IsEmpty: false } && g.Has(who) && number == g.Number ? Asked(g, who) : Standing.Closed;

    /// <summary>May <paramref name="who"/> set the time of meeting <paramref name="number"/>?</summary>
    public static Standing Time(this Group g, string who, int number) => g.Stage switch
    {
        _ when !g.Has(who) || number != g.Number => Standing.Closed,
        Finding or Reporting => Standing.Open,
        Meeting => Standing.Answered,
        _ => Standing.Closed,
    };

    /// <summary>May <paramref name="who"/> change once more today when the group meets? Each change writes to everybody.</summary>
    public static bool MayChange(this Group g, string who, DateTimeOffset now) =>
        g.Has(who) && !(g.Changed?.GetValueOrDefault(who) is { Times: >= Changes.Most } so && so.Day == g.Calendar.Date(now));

    /// <summary>May <paramref name="who"/> set or end the group's own pause?</summary>
    public static bool MayPause(this Group g, string who) => g.Has(who) && g.Stage is Agreeing or Theming or Finding or Meeting or Reporting or Deciding;

    /// <summary>May <paramref name="who"/> say whether meeting <paramref name="number"/> was held?</summary>
    public static Standing Report(this Group g, string who, int number) =>
        g.Stage is Reporting && g.Has(who) && number == g.Number ? Standing.Open : Standing.Closed;

    /// <summary>May <paramref name="who"/> say continue or stop after <paramref name="after"/> meetings?</summary>
    public static Standing Decision(this Group g, string who, int after) =>
        g.Stage is Deciding && g.Participates(who) && after == g.Held ? Asked(g, who) : Standing.Closed;

    /// <summary>May <paramref name="who"/> give the final evaluation?</summary>
    public static Standing Evaluation(this Group g, string who) =>
        g.Stage is Evaluating && g.Participates(who) ? Asked(g, who)
        : g.Stage is not Ended && g.Done.Contains(who) ? Standing.Open : Standing.Closed;

    private static Standing Asked(Group g, string who) => g.Stage.Ask!.Waits(who) ? Standing.Open : Standing.Answered;
}
