using EMentoring.App.Runtime;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.Local.Simulation;

/// <summary>What is true of all instances together, whenever nothing is on its way, and at the end.</summary>
public sealed partial class Laws
{
    private DateTimeOffset looked;
    private int seen;

    /// <summary>Nothing goes wrong any more, and nothing is on its way. All of it is looked at once a week, or when somebody was erased.</summary>
    public void Quiet()
    {
        if (history.Timeline.Now - looked < TimeSpan.FromDays(7) && erased.Count == seen) return;
        (looked, seen) = (history.Timeline.Now, erased.Count);
        var waits = false;
        foreach (var (partition, row) in history.Table.All.Where(r => r.Partition[0] is 's' or 'g' or 'p' or 'l' && r.Partition[1] == '-'))
        {
            Hold(!row.Key.StartsWith(Keys.Inbox, StringComparison.Ordinal), $"{partition} {row.Key}: an event was accepted and not taken");
            if (row.Key.StartsWith(Keys.Dead, StringComparison.Ordinal)) waits = true;
            if (!row.Key.StartsWith(Keys.Outbox, StringComparison.Ordinal)) continue;
            waits = true;
            Hold(row.Due > history.Timeline.Now, $"{partition} {row.Key}: an effect was not carried out, and nothing will");
        }

        foreach (var (instance, (state, _, due)) in states)
            Hold(due is null || due > history.Timeline.Now, $"{instance} is due and was not woken: {due:u}");
        foreach (var person in history.Truth.TakenIn) Hold(State<SignUp>(person) is not null, $"{person} was signed up, and is not there");
        if (!waits) Agree();
        NothingOfTheErased();
    }

    /// <summary>What a programme counts, what its board shows and what its people and groups are.</summary>
    private void Agree()
    {
        foreach (var p in Programmes)
        {
            if (p.Stage is ProgrammeStage.SummingUp) continue; // who comes then is told that it is over, and is not counted any more
            var (people, groups) = (SignUps.Where(s => s.Programme == p.Id).ToArray(), Groups.Where(g => g.Programme == p.Id).ToArray());
            var counts = p.Stage is not (ProgrammeStage.Closed or ProgrammeStage.Erased);
            Same(p.Id, "waiting", counts ? people.Count(s => s.Stage is SignUpStage.Waiting) : 0, p.Waiting);
            Same(p.Id, "who may return", counts ? people.Count(s => s.Stage is SignUpStage.Returning) : 0, p.MayReturn);
            Same(p.Id, "live groups", groups.Count(g => g.Stage is not GroupStage.Ended), p.Live);
            Same(p.Id, "ended groups", groups.Count(g => g.Stage is GroupStage.Ended), p.Ended);
            foreach (var s in people)
            {
                if (s.Stage is SignUpStage.InGroup { Group: var id }) Hold(State<Group>(id) is { Stage: not GroupStage.Ended } g && g.Has(s.Id), $"{s.Id} waits for {id}, which does not know them");
                if (history.Table.Find(Keys.Board(p.Id), Keys.PersonLine + s.Id) is { } line) Hold(line.Body.Contains($"\"stage\":\"{s.Stage.Name}\"", StringComparison.Ordinal), $"The board's line of {s.Id} is not {s.Stage.Name}: {line.Body}");
                else Hold(false, $"{s.Id} is not on the board");
            }

            foreach (var g in groups)
            {
                Hold(history.Table.Find(Keys.Board(p.Id), Keys.GroupLine + g.Id)?.Body.Contains($"\"stage\":\"{g.Stage.Name}\"", StringComparison.Ordinal) == true, $"The board's line of {g.Id} is not {g.Stage.Name}");
                if (g.Stage is GroupStage.Ended) continue;
                foreach (var m in g.Members)
                    Hold(State<SignUp>(m.Id)?.Stage is SignUpStage.InGroup { Group: var in_ } && in_ == g.Id, $"{m.Id} is in {g.Id} and does not know it");
            }
        }
    }

    private void Same(string programme, string what, int are, int counted) => Hold(are == counted, $"{programme} counts {counted} {what}, and there are {are}");

    /// <summary>Everybody's part is over, every group and programme has ended, and nothing of anybody is left.</summary>
    public void AtTheEnd()
    {
        looked = default;
        Quiet();
        foreach (var g in Groups) Hold(g.Stage is GroupStage.Ended, $"{g.Id} has not ended: {g.Stage.Name}");
        foreach (var p in Programmes) Hold(p.Stage is ProgrammeStage.Erased, $"{p.Id} has not ended: {p.Stage.Name}");
        foreach (var s in SignUps) Hold(s.Stage is SignUpStage.Erased or SignUpStage.Expired, $"{s.Id} is not over: {s.Stage.Name}");
        foreach (var (partition, row) in history.Table.All)
            if (Mark.In(row.Body).FirstOrDefault() is { Who: { } who } mark) Break($"{partition} {row.Key} holds what {who} wrote after everything was erased: {mark.What}");
    }
}
