using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.Evaluation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>The evaluation summary: <c>summary.html</c>, and the same figures as CSV.</summary>
public static class SummaryRoutes
{
    public static void MapSummary(this IEndpointRouteBuilder api)
    {
        api.MapGet("/programmes/{id}/summary", Get).Needs(Link.Session);
        api.MapGet("/programmes/{id}/summary.csv", Csv).Needs(Link.Session);
    }

    /// <summary>
    /// With <c>?public=true</c> without anything in a person's own words, and without why a group broke off: what may be
    /// shown to anybody. Of insights the first, as many as <c>?show=</c> asks for.
    /// </summary>
    private static async Task<IResult> Get(string id, string? @public, int? show, Board board, ProgrammeDesk desk, People people)
    {
        if (await board.Entry(id) is not { } entry || await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        if (await board.Summary(id) is not { } summary) return Problems.NotFound();
        var open = @public == "true";
        var (insights, more) = open ? ([], 0) : await Insights(summary, BoardRoutes.Lines(show), people);
        return Results.Ok(new
        {
            Public = open,
            Programme = new { id, entry.Name, programme.Plan.Model, programme.Plan.Zone }, summary.At, summary.Threshold,
            Funnel = summary.Funnel.Select(c => new { Step = c.Key, Count = c.Number }), summary.Meetings,
            Outcomes = (open ? Public(summary.Outcomes) : summary.Outcomes).Select(c => new { Outcome = c.Key, Count = c.Number }),
            Figures = summary.Figures.Where(f => f.Key is not ("helped" or "hindered")).Select(Shown),
            Helped = Shown(summary.Figures.First(f => f.Key == "helped")), Hindered = Shown(summary.Figures.First(f => f.Key == "hindered")),
            Insights = insights, MoreInsights = more, Months = summary.Months.Select(c => new { Month = c.Key, Held = c.Number }),
            Diaries = summary.Diary, summary.Certificates, programme.Plan.Statements,
        });
    }

    /// <summary>Why a single group broke off is often known at work to be about one person.</summary>
    private static IReadOnlyList<Count> Public(IReadOnlyCollection<Count> outcomes)
    {
        var told = outcomes.Where(c => c.Key is "completed" or "stopped").ToArray();
        var others = outcomes.Sum(c => c.Number) - told.Sum(c => c.Number);
        return others == 0 ? told : [.. told, new("other", others)];
    }

    private static object Shown(Figure f) => new { f.Key, Cells = f.Cells.Select(c => new { Cell = c.Key, c.Count }), f.Answers };

    /// <summary>Read under their writers' own keys, so that what has been erased is not shown; and how many writers have not been looked at.</summary>
    private static async Task<(IReadOnlyList<object> Shown, int More)> Insights(Summary summary, int show, People people)
    {
        var (shown, read) = (new List<object>(), 0);
        for (; read < summary.Insights.Length && shown.Count < show; read++)
            foreach (var e in (await people.Answers(summary.Insights[read])).Evaluations.Where(e => e.SharedWith("organisation")))
                shown.Add(new { Text = e.Insight });
        return (shown, summary.Insights.Length - read);
    }

    private static async Task<IResult> Csv(string id, string? @public, Board board)
    {
        if (await board.Summary(id) is not { } summary) return Problems.NotFound();
        // What a spreadsheet would take for a formula is made plain text (CSV injection).
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };
        var text = new StringWriter(CultureInfo.InvariantCulture);
        await using var csv = new CsvWriter(text, configuration);
        Line("figure", "cell", "count");
        foreach (var c in summary.Funnel) Line("funnel", c.Key, c.Number);
        Line("meetings", "held", summary.Meetings.Held);
        Line("meetings", "groups", summary.Meetings.Groups);
        Line("meetings", "per-group", summary.Meetings.PerGroup);
        Line("meetings", "days-between", summary.Meetings.DaysBetween);
        Line("diary", "entries", summary.Diary);
        Line("certificates", "given", summary.Certificates);
        foreach (var c in @public == "true" ? Public(summary.Outcomes) : summary.Outcomes) Line("outcomes", c.Key, c.Number);
        foreach (var f in summary.Figures)
            foreach (var c in f.Cells) Line(f.Key, c.Key, c.Count);
        foreach (var c in summary.Months) Line("months", c.Key, c.Number);
        await csv.FlushAsync();
        return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray(), "text/csv; charset=utf-8", "summary.csv");

        void Line(string figure, string cell, object? count)
        {
            csv.WriteField(figure);
            csv.WriteField(cell);
            csv.WriteField(count); // empty where suppressed
            csv.NextRecord();
        }
    }
}
