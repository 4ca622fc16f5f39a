using System.Text.RegularExpressions;
using EMentoring.App.Tests.Given;

namespace EMentoring.App.Tests.Hostile;

/// <summary>What people typed is text on every page: nothing in the front end makes markup, code or a request out of words.</summary>
public sealed partial class ThePages
{
    [Fact]
    public void No_script_makes_markup_or_code_of_words()
    {
        var scripts = Directory.GetFiles(Path.Combine(Repository.Root, "frontend", "scripts"), "*.js", SearchOption.AllDirectories);
        Assert.True(scripts.Length > 40);
        Assert.All(scripts, file => Assert.DoesNotMatch(Dangerous(), Read(file)));

        // A preview is markup, our own, of words that the server has escaped; it is put into a frame that runs nothing.
        static string Read(string file) => Path.GetFileName(file) == "letter-frame.js" ? File.ReadAllText(file).Replace("new DOMParser()", "", StringComparison.Ordinal) : File.ReadAllText(file);
    }

    [Fact]
    public void A_frame_runs_no_script()
    {
        var frames = Directory.GetFiles(Path.Combine(Repository.Root, "frontend"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal))
            .SelectMany(file => Frame().Matches(File.ReadAllText(file))).Select(frame => frame.Value).ToArray();
        Assert.NotEmpty(frames);
        Assert.All(frames, frame => Assert.Contains("sandbox", frame, StringComparison.Ordinal));
        Assert.All(frames, frame => Assert.DoesNotContain("allow-scripts", frame, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"<iframe[^>]*>|h\('iframe'.*")]
    private static partial Regex Frame();

    [Fact]
    public void No_page_asks_anything_of_another_site_nor_holds_a_script_or_style_of_its_own()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "frontend"), "*.html"))
        {
            var page = File.ReadAllText(file);
            Assert.DoesNotMatch(@"(src|href|action)=""(https?:)?//", page);
            Assert.DoesNotMatch(@"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*src=)", page);
        }
    }

    [GeneratedRegex(@"(?<!without )innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setTimeout\(\s*['""`]|javascript:|srcdoc|DOMParser|createContextualFragment|(fetch|import)\(\s*['""`](https?:)?//")]
    private static partial Regex Dangerous();
}
