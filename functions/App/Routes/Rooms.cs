using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Evaluation;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;

namespace EMentoring.App.Routes;

/// <summary>Finds what a group's pages are about.</summary>
public sealed class Rooms(ITable table, People people, Board board)
{
    /// <summary>The group that the link is about with those who are in it, or null where one of them is gone.</summary>
    public async Task<Room?> Enter(Link link)
    {
        if (link.Group is null || await Group(link.Group) is not { } group || group.Programme != link.Programme) return null;
        if (await board.Entry(link.Programme) is not { } entry || await people.Profile(link.Person) is not { } reader) return null;
        // Who has left is not shown the others any more, however long the link lasts.
        var goals = group.Has(link.Person) || group.Done.Contains(link.Person) ? await people.Goals(group) : [];
        var profiles = group.Has(link.Person) ? await people.Profiles(group.Members.Select(m => m.Id)) : new Dictionary<string, Profile>();
        return new(link, group, reader, entry, profiles, goals);
    }

    public Task<Group?> Group(string id) => Life.Groups.Find(table, id);

    public Task<SignUp?> SignUp(string id) => Life.SignUps.Find(table, id);
}

/// <summary>A group as one of its people sees it.</summary>
public sealed record Room(
    Link Link, Group Group, Profile Reader, Entry Entry, IReadOnlyDictionary<string, Profile> Profiles, IReadOnlyList<Goal> Agreed)
{
    public string Me => Link.Person;

    /// <summary>The goals, each on one line.</summary>
    public IEnumerable<string> Goals => Agreed.Select(g => g.ToString());

    /// <summary>Keys of what is asked of everybody; the organisation's own statements follow them.</summary>
    public IEnumerable<string> Items => Assessment.Items.Concat(Group.Plan.Items);

    public int Number => Link.Number ?? Group.Number;

    /// <summary>The other members, as they were introduced to each other.</summary>
    public IEnumerable<object> Others => Group.Members.Where(m => m.Id != Me && Profiles.ContainsKey(m.Id)).Select(m => (m.Role, Profile: Profiles[m.Id]))
        .Select(o => new { o.Profile.Name, o.Profile.Email, o.Profile.Unit, Role = Group.Plan.Seats.Length > 1 ? o.Role : (Role?)null });

    /// <summary>What the meeting is about, for those who are in the group.</summary>
    public Task<Agenda> Subject(People people) => Group.Has(Me) ? Agenda.Of(Group, Number, people) : Task.FromResult(Agenda.None);

    public object Programme => new { Id = Group.Programme, Entry.Name, Group.Plan.Zone, Pair = Group.Plan.Pairs };

    public DateTimeOffset? Closes => Group.Stage.Ask?.Closes(Group.Calendar);
}
