using System.Text;
using static EMentoring.App.Letters.LetterContent;

namespace EMentoring.App.Letters;

/// <summary>A letter as plain text: all that the HTML says, in the same order, with the links written out.</summary>
public static class PlainText
{
    public static string Write(LetterContent letter)
    {
        var text = new StringBuilder(2_048);
        void Paragraph(string paragraph) => text.Append(paragraph).Append("\n\n");

        Paragraph(letter.Greeting);
        foreach (var paragraph in letter.Lead) Paragraph(paragraph);
        if (letter.Words is { } words) Paragraph(words);
        if (letter.Rows.Count > 0) Paragraph(string.Join('\n', letter.Rows.Select(r => $"{r.Label}: {string.Join("\n  ", r.Lines)}")));
        if (letter.Goals is { } goals) Paragraph(List(goals, _ => "–"));
        if (letter.Method is { } method) Paragraph($"{method.Label}\n{string.Join('\n', method.Lines)}");
        if (letter.Steps is { } steps) Paragraph(List(steps, i => $"{i + 1}."));
        if (letter.Button is { } button) Paragraph($"{button.Label}:\n{button.Url}");
        foreach (var paragraph in letter.After) Paragraph(paragraph);
        Paragraph($"{letter.Closing}\n{letter.Sender}");
        string[] programme = letter.Programme.Length > 0 ? [letter.Programme] : [];
        string[] mine = letter.Mine is null ? [] : [$"{letter.Mine.Label}:", letter.Mine.Url];
        Paragraph(string.Join('\n', ["-- ", .. programme, .. letter.Footer, .. mine])); // a signature, as mail clients know it
        while (char.IsWhiteSpace(text[^1])) text.Length--;
        return text.Append('\n').ToString();
    }

    private static string List(Listing list, Func<int, string> mark) =>
        (list.Title.EndsWith('?') ? list.Title : list.Title + ':') + '\n' + string.Join('\n', list.Items.Select((item, i) => $"{mark(i)} {item}"));
}
