using EMentoring.App.Tests.Given;

namespace EMentoring.App.Tests.BadInput;

/// <summary>A field of a form, by what it should be.</summary>
/// <param name="Name">Its name in the body.</param>
/// <param name="Kind">text, email, choice, choices, number, flag, instant, instants, date, day, texts, written,
/// outcomes, numbers, groups, places, pairs, csv, weights, seats, pauses, ladder,
/// colour, logo or words.</param>
/// <param name="Required">True where the form is refused without it.</param>
/// <param name="Max">Most characters, most of a list, or the highest number.</param>
/// <param name="Min">The lowest number.</param>
public sealed record Field(string Name, string Kind, bool Required = true, int Max = 80, int Min = 1)
{
    /// <summary>Wrong values as raw JSON, each with the code by which it is to be refused.</summary>
    public IEnumerable<(string Raw, string Code)> Wrong => Nothing.Concat(Kind switch
    {
        "text" => Texts(empty: Required),
        "email" => [.. Texts(empty: true), .. Emails],
        "choice" => [.. Texts(empty: true), ("\"nonsense\"", "unknown-choice")],
        "choices" => [.. Lists, ("[\"nonsense\"]", "unknown-choice"), ("[[\"nonsense\"]]", "wrong-kind"), (Many("\"x\""), "too-many")],
        "texts" => [.. Lists, ("[\"\"]", "required"), ($"[{Long(Max)}]", "too-long"), ("[\"a\\u0000\"]", "control-characters"), (Many("\"x\""), "too-many")],
        "written" =>
        [
            .. Objects, ("[{\"text\":\"\"}]", "required"), ($"[{{\"text\":{Long(Max)}}}]", "too-long"), ("[{\"text\":\"a\\u0000\"}]", "control-characters"),
            ("[{\"text\":5}]", "wrong-kind"), (Many("{\"text\":\"x\"}"), "too-many"),
        ],
        "instants" => [.. Lists, ("[5]", "wrong-kind"), ("[[]]", "wrong-kind"), .. Instants.Select(i => ($"[\"{i}\"]", "date-invalid")), (Many("\"2027-02-03T10:00:00Z\""), "too-many")],
        "seats" =>
        [
            .. Objects, ("[]", "required"), ("[{\"role\":\"nonsense\",\"min\":2,\"max\":4}]", "unknown-choice"), ("[{\"role\":\"peer\",\"min\":-1,\"max\":4}]", "out-of-range"),
            ("[{\"role\":\"peer\",\"min\":2,\"max\":13}]", "out-of-range"), ("[{\"role\":\"peer\",\"min\":4,\"max\":2}]", "out-of-range"),
            ("[{\"role\":\"trainer\",\"min\":1,\"max\":1}]", "required"), ("[{\"role\":\"peer\",\"min\":2,\"max\":4},{\"role\":\"peer\",\"min\":1,\"max\":1}]", "twice"),
            ("[{\"role\":\"mentor\",\"min\":2,\"max\":7},{\"role\":\"actor\",\"min\":2,\"max\":7}]", "not-together"), (Many("{\"role\":\"peer\",\"min\":2,\"max\":4}"), "too-many"),
        ],
        "pauses" =>
        [
            .. Objects, ("[{\"from\":\"02-30\",\"to\":\"03-01\"}]", "date-invalid"), ("[{\"from\":\"7-1\",\"to\":\"7-31\"}]", "date-invalid"), ("[{\"from\":5,\"to\":\"07-31\"}]", "wrong-kind"),
            ("[{\"from\":\"01-01\",\"to\":\"12-31\"}]", "not-together"), (Many("{\"from\":\"07-01\",\"to\":\"07-02\"}"), "too-many"),
        ],
        "ladder" =>
        [
            ("\"x\"", "wrong-kind"), ("5", "wrong-kind"), ("[]", "wrong-kind"), ("{}", "required"), ("{\"remind\":[1],\"tell\":0,\"close\":3}", "out-of-range"),
            ("{\"remind\":[1],\"tell\":2,\"close\":367}", "out-of-range"), ("{\"remind\":[\"1\"],\"tell\":2,\"close\":3}", "wrong-kind"), ("{\"remind\":[1,2,3,4,5,6],\"tell\":7,\"close\":8}", "too-many"),
            ("{\"remind\":[5],\"tell\":5,\"close\":6}", "not-rising"), ("{\"remind\":[5,3],\"tell\":6,\"close\":7}", "not-rising"), ("{\"remind\":[],\"tell\":7,\"close\":6}", "not-rising"),
        ],
        "outcomes" => [.. Lists, ("[\"nonsense\"]", "unknown-choice"), (Many("\"reached\""), "too-many")],
        "numbers" => [.. Lists, ("[1]", "too-short"), ("[1,1,1,1,6]", "out-of-range"), ("[1,1,1,1,0]", "out-of-range"), ("[1,1,1,1,\"1\"]", "wrong-kind"), ("[1,1,1,1,1.5]", "wrong-kind"), (Many("1"), "too-many")],
        "groups" => [.. Lists, ("[[1]]", "wrong-kind"), ("[[\"s-1\"]]", "too-short"), ("[[\"s-1\",\"s-2\",\"s-3\"]]", "too-many"), ("[[\"s-1\",\"s-2\"]]", "unknown-choice"), ("[[\"\\ud800\",\"s-2\"]]", "wrong-kind")],
        "places" => [.. Lists, ("[0]", "too-many")],
        "pairs" => [.. Lists, ("[[1,2]]", "wrong-kind"), ("[[\"s-1\"]]", "too-short"), ("[[\"s-1\",\"s-2\",\"s-3\"]]", "too-many"), ("[[\"s-1\",\"s-1\"]]", "unknown-choice")],
        "csv" => [.. Kinds, ("\"\"", "required"), ("\" \\n \"", "required"), ("\"nimi\"", "heading-missing"), ("\"phone\\n1\"", "heading-unknown")],
        "colour" => [.. Texts(empty: false), ("\"red\"", "colour-unknown"), ("\"#12345\"", "colour-unknown"), ("\"#ffcc0\u0131\"", "colour-unknown"), ("\"#ffcc00\"", "too-pale"), ("\"#FFFFFF\"", "too-pale")],
        "logo" =>
        [
            .. Kinds, ("\"x\"", "logo-unknown"), ("\"https://example.org/logo.png\"", "logo-unknown"), ("\"data:image/svg+xml;base64,PHN2Zy8+\"", "logo-unknown"),
            ($"\"{APicture.Data(APicture.Png(1, 1))}\"", "logo-sides"), ($"\"{APicture.Data(APicture.Png(comment: 8192))}\"", "logo-large"), (Long(32 * 1024), "too-long"),
        ],
        "words" =>
        [
            ("\"x\"", "wrong-kind"), ("5", "wrong-kind"), ("[]", "wrong-kind"), ("{\"confirm\":\"x\"}", "wrong-kind"), ("{\"confirm\":{\"fi\":5}}", "wrong-kind"),
            ($"{{\"confirm\":{{\"fi\":{Long(Max)}}}}}", "too-long"), ("{\"confirm\":{\"sv\":\"a\\nb\"}}", "control-characters"),
            .. new[] { "http://evil.example", "Katso www.evil", "evil.example", "a@evil.example", "HTTPS:evil", "x://y" }.Select(w => ($"{{\"confirm\":{{\"en\":\"{w}\"}}}}", "no-links")),
        ],
        "weights" => [("5", "wrong-kind"), ("[]", "wrong-kind"), ("{\"wish\":21}", "out-of-range"), ("{\"unit\":-1}", "out-of-range"), ("{\"wish\":\"5\"}", "wrong-kind"), ("{\"direction\":\"up\"}", "unknown-choice"), ("{\"musts\":[\"luck\"]}", "unknown-choice")],
        "number" => [.. Numbers, ($"{Max + 1L}", Max == int.MaxValue ? "wrong-kind" : "out-of-range"), ($"{Min - 1}", "out-of-range")],
        "flag" => [("1", "wrong-kind"), ("\"true\"", "wrong-kind"), ("[]", "wrong-kind"), ("{}", "wrong-kind")],
        "instant" => [.. Kinds, .. Instants.Select(i => ($"\"{i}\"", "date-invalid")), ("\"2020-01-01T10:00:00Z\"", "in-the-past"), ("\"0001-01-01T00:00:00Z\"", "in-the-past"), ("\"2099-01-01T10:00:00+02:00\"", "too-far"), ("\"9999-12-31T23:59:59Z\"", "too-far")],
        "day" => [.. Kinds, .. Dates.Select(d => ($"\"{d}\"", "date-invalid")), ("\"2020-01-01\"", "ends-before"), ("\"9999-12-31\"", "pause-long")],
        "date" => [.. Kinds, .. Dates.Select(d => ($"\"{d}\"", "date-invalid")), ("\"2020-01-01\"", "in-the-past"), ("\"0001-01-01\"", "in-the-past"), ("\"9999-12-31\"", "too-far")],
        _ => throw new ArgumentException(Kind),
    });

    private static readonly string[] Instants =
        ["soon", "2027-02-30T10:00:00Z", "2027-02-03", "2027-02-03 10:00", "0001-01-01T00:00:00+14:00", "2027-02-03T25:00:00Z", "2027-W05-3T10:00Z"];

    private static readonly string[] Dates = ["soon", "2027-02-30", "3.2.2027", "2027-2-3", "02/03/2027"];

    private static readonly (string, string)[] Kinds =
        [("5", "wrong-kind"), ("true", "wrong-kind"), ("[\"x\"]", "wrong-kind"), ("{\"a\":{\"b\":\"x\"}}", "wrong-kind"), ("\"a\\ud800b\"", "wrong-kind")];

    private static readonly (string, string)[] Lists =
        [("\"x\"", "wrong-kind"), ("5", "wrong-kind"), ("{\"0\":\"x\"}", "wrong-kind")];

    private static readonly (string, string)[] Objects =
        [.. Lists, ("[\"x\"]", "wrong-kind"), ("[5]", "wrong-kind"), ("[null]", "wrong-kind"), ("[[]]", "wrong-kind"), ("[{}]", "required")];

    private static readonly (string, string)[] Numbers =
        [("\"3\"", "wrong-kind"), ("1.5", "wrong-kind"), ("1e400", "wrong-kind"), ("99999999999999999999", "wrong-kind"), ("[3]", "wrong-kind"), ("{}", "wrong-kind"), ("true", "wrong-kind")];

    private static readonly (string, string)[] Emails =
    [
        .. new[] { "aino", "aino@", "@example.org", "aino@localhost", "a b@example.org", "Aino <aino@example.org>", "a@example.org,b@example.org", "äiti@example.org", "a@example.org>", "a;b@example.org", "a?cc=b@example.org", "a%40b.example@example.org", "a&b@example.org", "a.@example.org" }
            .Select(e => ($"\"{e}\"", "email-invalid")),
        ("\"a@example.org\\r\\nBcc: b@example.org\"", "control-characters"),
    ];

    private IEnumerable<(string, string)> Nothing => Required ? [("null", "required"), ("", "required")] : [];

    private IEnumerable<(string, string)> Texts(bool empty) =>
        [.. Kinds, (Long(Kind == "email" ? 254 : Kind == "choice" ? 40 : Max), "too-long"), ("\"a\\u0000b\"", "control-characters"), ("\"a\\u001b[0mb\"", "control-characters"), .. empty ? new[] { ("\"\"", "required"), ("\"   \"", "required") } : []];

    private static string Long(int max) => $"\"{new string('x', max + 1)}\"";

    private string Many(string value) => $"[{string.Join(',', Enumerable.Repeat(value, Kind is "texts" or "written" or "seats" or "pauses" ? 12 : Max + 1))}]";
}
