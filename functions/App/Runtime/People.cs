using EMentoring.Core;
using EMentoring.Core.Evaluation;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;

namespace EMentoring.App.Runtime;

/// <summary>
/// What is held about people: their profile and their words and answers, each a row under the person's own key, so that
/// showing, exporting and erasing a person is reading or deleting one partition.
/// </summary>
public sealed class People(ITable table)
{
    /// <summary>The profile, or null where the person is not known or has been erased.</summary>
    public Task<Profile?> Profile(string person) => Read<Profile>(person, Keys.Profile);

    public async Task<IReadOnlyDictionary<string, Profile>> Profiles(IEnumerable<string> people)
    {
        var found = new Dictionary<string, Profile>();
        foreach (var person in people.Distinct())
            if (await Profile(person) is { } profile) found[person] = profile;
        return found;
    }

    public async Task<T?> Read<T>(string person, string key) where T : class =>
        await table.Get(person, key) is { } row ? row.As<T>() : null;

    /// <summary>
    /// Keeps what a person said under their own key; a later answer replaces an earlier one. Only together with the
    /// profile: who is erased while they answer leaves nothing behind.
    /// </summary>
    public async Task Keep(string person, params (string Key, object Words)[] words)
    {
        while (await table.Get(person, Keys.Profile) is { } profile)
        {
            var said = words.ToDictionary(w => w.Key, w => Wire.Write(w.Words));
            var still = new Change.Replace(Keys.Profile, said.GetValueOrDefault(Keys.Profile, profile.Body), profile.ETag);
            Change[] kept = [still, .. said.Where(w => w.Key != Keys.Profile).Select(w => new Change.Put(w.Key, w.Value))];
            if (await table.Commit(person, kept) == ITable.Outcome.Committed) return;
        }
    }

    /// <summary>The group's goals in the words of the one who wrote them down.</summary>
    public async Task<IReadOnlyList<Goal>> Goals(Group group) =>
        group.GoalsBy is null ? [] : await Read<Goal[]>(group.GoalsBy, Keys.Goals(group.Id)) ?? [];

    /// <summary>How many entries a person's diary of a group has.</summary>
    public async Task<int> Diary(string person, string group) => (await table.List(person, Keys.Diaries(group))).Count;

    /// <summary>What was typed at sign-up becomes the profile.</summary>
    public async Task Adopt(string person)
    {
        while (await table.Get(person, Keys.Pending) is { } pending) // again where the form was sent anew in between
            if (await table.Commit(person, [new Change.Put(Keys.Profile, pending.Body), new Change.Delete(Keys.Pending, pending.ETag)]) == ITable.Outcome.Committed)
                return;
    }

    /// <summary>What was typed at a sign-up that nobody confirmed is forgotten.</summary>
    public async Task Drop(string person)
    {
        if (await table.Get(person, Keys.Pending) is { } pending)
            await table.Commit(person, [new Change.Delete(Keys.Pending, pending.ETag)]);
    }

    /// <summary>Everything that is held about a person, by row.</summary>
    public async Task<IReadOnlyList<Row>> Everything(string person) =>
        [.. (await table.List(person, "")).Where(r => !Keys.IsRuntime(r.Key))];

    /// <summary>What a person may see and take along: all of it but what their supervisor told the coordinator in confidence.</summary>
    public async Task<IReadOnlyList<Row>> Own(string person) =>
        [.. (await Everything(person)).Where(r => !r.Key.StartsWith(Keys.Decline(""), StringComparison.Ordinal))];

    /// <summary>Erases everything about a person. What makes their sign-up run holds ids and times only, and stays.</summary>
    public async Task Erase(string person)
    {
        while (await Everything(person) is { Count: > 0 } rows) // again where another was deleting as well
            foreach (var chunk in rows.Chunk(TableLimits.Rows))
                await table.Commit(person, [.. chunk.Select(r => new Change.Delete(r.Key))]);
    }

    /// <summary>What a person answered over the programme: the first and the last self-assessment, and every final evaluation.</summary>
    public async Task<Answers> Answers(string person)
    {
        var rows = await Everything(person);
        var first = All<Assessment>("first-").MinBy(a => a.At);
        var last = All<Assessment>("last-").MaxBy(a => a.At);
        return new(person, first, last, [.. All<FinalEvaluation>("evaluation-").OrderBy(e => e.At)])
        {
            Diary = rows.Count(r => r.Key.StartsWith("diary-", StringComparison.Ordinal)),
            Certified = rows.Any(r => r.Key == Keys.Certificate),
        };

        IEnumerable<T> All<T>(string prefix) => rows.Where(r => r.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(r => Wire.Read<T>(r.Body));
    }
}
