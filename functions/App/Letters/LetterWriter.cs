using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using EMentoring.Core;
using EMentoring.Core.Letters;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.ObjectPool;

namespace EMentoring.App.Letters;

/// <summary>Writes letters: one content, shown as HTML and as plain text, with a calendar file where a meeting is set or falls away.</summary>
public sealed class LetterWriter
{
    /// <summary>Most characters of a mail as JSON: with its wrapping it is to fit into a row (<see cref="TableLimits.Body"/>).</summary>
    public const int Most = 30_000;

    // ä and ö as they are: a third of the size, and readable in the outbox.
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    // What JSON writes as it is.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', 'ÿ' - ' ' + 1).Select(c => (char)c).Where(c => c is <= '~' and not ('"' or '\\') or >= 'À')]);

    private static readonly ObjectPool<StringBuilder> Builders = new DefaultObjectPoolProvider().CreateStringBuilderPool(8_000, 64_000);

    /// <summary>
    /// The mail for <paramref name="letter"/>. The same arguments give the same mail, so a repeat of the effect
    /// <paramref name="key"/> changes nothing.
    /// </summary>
    public async Task<Mail> Write(string key, Letter letter, LetterFacts facts)
    {
        var mail = await Write(key, letter, facts, 1);
        // Words of nothing but < or & grow ninefold on their way through HTML and JSON.
        for (var share = 2; share <= 4 && !Fits(mail); share++)
            mail = await Write(key, letter, facts, share);
        return mail;
    }

    /// <summary>Nearly every mail is short enough even if all that is not plain grew sixfold; only what is not is written down to be measured.</summary>
    private static bool Fits(Mail mail) =>
        new[] { mail.Html, mail.Text, mail.Calendar?.Content ?? "", mail.Subject, mail.Name, mail.To, mail.Sender ?? "" }.Sum(MostAsJson) + 100 * mail.About.Count + 1_000 <= Most
        || JsonSerializer.Serialize(mail, Wire.Json).Length <= Most;

    private static int MostAsJson(string text)
    {
        var others = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAnyExcept(Plain) is var at and >= 0; rest = rest[(at + 1)..]) others++;
        return text.Length + 5 * others;
    }

    private static async Task<Mail> Write(string key, Letter letter, LetterFacts facts, int share)
    {
        var tidy = TidyFacts.Of(letter, facts, share);
        var calendar = CalendarText.For(letter, tidy);
        var content = LetterComposer.Compose(letter, tidy, calendar is not null);
        string?[] about = [letter.Person, letter.About, .. facts.Whose];
        return new(
            key, Wire.Name(letter.Kind), content.Language, tidy.To, tidy.Name, content.Subject,
            await Html(content), PlainText.Write(content), calendar, [.. about.OfType<string>().Distinct()])
        {
            Sender = content.Sender, Logo = content.Logo,
        };
    }

    // A renderer keeps what it has rendered for as long as it lives, so each letter has its own.
    private static async Task<string> Html(LetterContent content)
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(LetterPage.L)] = content });
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<LetterPage>(parameters);
            var text = Builders.Get();
            page.WriteHtmlTo(new StringWriter(text, CultureInfo.InvariantCulture));
            var html = text.ToString();
            Builders.Return(text);
            return html;
        });
    }
}
