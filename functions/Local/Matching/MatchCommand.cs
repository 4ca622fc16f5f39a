using System.Globalization;
using System.Text;
using EMentoring.App.Lists;
using EMentoring.Core;
using EMentoring.Core.Matching;
using EMentoring.Core.SignUps;

namespace EMentoring.Local.Matching;

/// <summary>
/// <c>match FILE [--model KEY] [--out FILE] [--language fi|sv|en]</c>: reads people from a spreadsheet's CSV (docs/matching-csv.md)
/// and writes whom it would put together, and why, as CSV. No database is needed, and nothing is kept.
/// </summary>
public static class MatchCommand
{
    /// <summary>0 where groups were proposed, 1 where the list cannot be read as it is, 2 where the command is wrong.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var language = After(args, "--language") ?? Profile.Languages[0];
        var words = new Words(Profile.Languages.Contains(language) ? language : Profile.Languages[0]);
        var model = After(args, "--model") ?? Models.Pair.Model;
        if (args is not [_, var file, ..] || file.StartsWith("--", StringComparison.Ordinal) || !Profile.Languages.Contains(language))
            return Refuse(words.Say("match.usage"), 2);
        if (Models.All.FirstOrDefault(m => m.Model == model) is not { } plan)
            return Refuse(words.Say("match.no-model", ("models", string.Join(", ", Models.All.Select(m => m.Model))), ("model", model)), 2);
        if (Text(file) is not { } text) return Refuse(words.Say("match.no-file", ("file", file)), 1);

        var list = new PeopleList(text, plan);
        foreach (var fault in list.Faults) errors.WriteLine(words.Say(fault));
        if (list.Faults.Count > 0) return Refuse(words.Say("match.faults", ("count", list.Faults.Count), ("file", file)), 1);

        // Ids in the order of lines: where two are alike, the one who stands first comes first.
        var people = list.People.ToDictionary(p => p.Line.ToString("D7", CultureInfo.InvariantCulture), p => p.Profile);
        var proposal = Matchmaker.Propose(plan, people.Select(p => new Candidate(p.Key, p.Value)), Known.Nothing);
        var sheet = new MatchSheet(plan, people, words);
        if (After(args, "--out") is { } to)
        {
            using var into = new StreamWriter(to, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)); // by which spreadsheets know it
            sheet.Write(proposal, into, list.Delimiter);
        }
        else sheet.Write(proposal, output, list.Delimiter);

        errors.WriteLine(words.Say("match.summary", ("groups", proposal.Groups.Length), ("left", proposal.Left.Length),
            ("quality", Quality(proposal, words).TrimEnd('.')), ("score", proposal.Score), ("bound", proposal.Bound)));
        return 0;

        int Refuse(string why, int code)
        {
            errors.WriteLine(why);
            return code;
        }
    }

    private static string? After(string[] args, string option) => args.SkipWhile(a => a != option).ElementAtOrDefault(1);

    /// <summary>As the page's measure tells it (<c>scripts/review/measure.js</c>).</summary>
    private static string Quality(Proposal proposal, Words words) => (proposal.Bound <= 0 ? 1 : (double)proposal.Score / proposal.Bound) switch
    {
        >= 0.995 => words.Say("measure.whole-best"),
        >= 0.95 => words.Say("measure.whole-nearly"),
        var share => words.Say("measure.whole-least", ("percent", (int)(100 * share))),
    };

    /// <summary>A file's text: UTF-8 with or without its mark or, as spreadsheets in the Nordic countries still save it, Latin-1. Null where there is none.</summary>
    private static string? Text(string file)
    {
        try
        {
            return File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            return File.ReadAllText(file, Encoding.Latin1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
