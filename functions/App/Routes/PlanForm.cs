using EMentoring.Core;
using EMentoring.Core.Asks;
using EMentoring.Core.Matching;
using EMentoring.Core.SignUps;

namespace EMentoring.App.Routes;

/// <summary>A programme's plan from the form in which it is opened: the model's preset, with every figure that the coordinator changed.</summary>
public static class PlanForm
{
    public static Plan ReadPlan(this Fields fields, Plan preset)
    {
        var plan = preset with
        {
            Zone = Or("zone", preset.Zone, f => fields.Text(f, 60)),
            Languages = Or("languages", preset.Languages, f => fields.Choices(f, Profile.Languages, 1, 3)),
            Seats = Or("seats", preset.Seats, f => [.. fields.Each(f, 6).Select(ReadSeat)]),
            MinSize = Figure("minSize", preset.MinSize),
            Open = Flag("open", preset.Open),
            SmallFirst = Flag("smallFirst", preset.SmallFirst),
            First = Figure("first", preset.First),
            Every = Figure("every", preset.Every),
            Cap = Figure("cap", preset.Cap),
            CadenceDays = Figure("cadenceDays", preset.CadenceDays),
            RestDays = Figure("restDays", preset.RestDays),
            Minutes = Figure("minutes", preset.Minutes),
            Approval = Or("approval", preset.Approval, f => Enum<Approval>(fields, f)),
            MinGoals = Figure("minGoals", preset.MinGoals),
            MaxGoals = Figure("maxGoals", preset.MaxGoals),
            Deeds = Flag("deeds", preset.Deeds),
            Course = Or("course", preset.Course, f => fields.Choices(f, Models.Choices.Courses, 0, 12)),
            Themes = Flag("themes", preset.Themes),
            Sides = Or("sides", preset.Sides, f => fields.Choices(f, Models.Choices.Sides, 0, 8)),
            Talks = Flag("talks", preset.Talks),
            Poll = Flag("poll", preset.Poll),
            Diary = Figure("diary", preset.Diary),
            Certificate = Flag("certificate", preset.Certificate),
            Credits = Figure("credits", preset.Credits),
            Methods = Flag("methods", preset.Methods),
            Together = Figure("together", preset.Together),
            Items = Or("items", preset.Items, f => fields.Choices(f, Models.Choices.Items, 0, 3)),
            Statements = Or("statements", preset.Statements, f => fields.Texts(f, 120, 0, 3)),
            Weights = Or("weights", preset.Weights, f => fields.Each(f) is { } weights ? ReadWeights(weights, preset.Weights) : preset.Weights),
            Pauses = Or("pauses", preset.Pauses, f => [.. fields.Each(f, 3).Select(p => new Pause(p.Text("from", 5), p.Text("to", 5)))]),
            MissesAllowed = Figure("missesAllowed", preset.MissesAllowed),
            RetentionDays = Figure("retentionDays", preset.RetentionDays),
            MinCell = Figure("minCell", preset.MinCell),
            Confirm = Days("confirm", preset.Confirm),
            Wait = Days("wait", preset.Wait),
            Review = Days("review", preset.Review),
            Approve = Days("approve", preset.Approve),
            Agree = Days("agree", preset.Agree),
            Theme = Days("theme", preset.Theme),
            Find = Days("find", preset.Find),
            Vote = Days("vote", preset.Vote),
            Report = Days("report", preset.Report),
            Decide = Days("decide", preset.Decide),
            Evaluate = Days("evaluate", preset.Evaluate),
            Return = Days("return", preset.Return),
        };
        if (!fields.Refused) fields.Refuse(plan.Refusals()); // figures that were not understood need no second reason
        return plan;

        T Or<T>(string field, T otherwise, Func<string, T> read) => fields.Has(field) ? read(field) : otherwise;

        int Figure(string field, int otherwise) => Or(field, otherwise, f => fields.Number(f, 0, 1000));

        bool Flag(string field, bool otherwise) => Or(field, otherwise, fields.Flag);

        Ladder Days(string field, Ladder otherwise) => Or(field, otherwise, f => fields.Each(f) is { } ladder
            ? new(ladder.Numbers("remind", 0, 5, 1, 366), ladder.Number("tell", 1, 366), ladder.Number("close", 1, 366)) : otherwise);
    }

    private static Weights ReadWeights(Fields f, Weights preset)
    {
        return new()
        {
            Wish = Points("wish", preset.Wish),
            Experience = Points("experience", preset.Experience),
            Unit = Points("unit", preset.Unit),
            Time = Points("time", preset.Time),
            Format = Points("format", preset.Format),
            Direction = f.Has("direction") ? Enum<Direction>(f, "direction") : preset.Direction,
            Musts = f.Has("musts") ? f.Choices("musts", Weights.Names, 0, 5) : preset.Musts,
        };

        int Points(string weight, int otherwise) => f.Has(weight) ? f.Number(weight, 0, 20) : otherwise;
    }

    private static Seat ReadSeat(Fields seat) => new(Enum<Role>(seat, "role"), seat.Number("min", 0, 12), seat.Number("max", 1, 12));

    private static T Enum<T>(Fields fields, string field) where T : struct, Enum =>
        fields.Choice(field, System.Enum.GetValues<T>().Select(Wire.Name)) is var chosen
            ? System.Enum.GetValues<T>().FirstOrDefault(v => Wire.Name(v) == chosen) : default;
}
