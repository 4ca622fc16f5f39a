using Deque.AxeCore.Commons;

namespace EMentoring.Browser.Tests.Given;

/// <summary>
/// axe-core, put into the page that is open and run there: what is wanted of it here is what it finds wrong, and its
/// Playwright wrapper opens another page for each run. The letter's frame lets no script run, axe's included; letters are looked at by themselves.
/// </summary>
public static class Axe
{
    private const string Run = """
        async (contrast) => (await axe.run(document, { iframes: false, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } })).violations
            .map((one) => `${one.id}: ${one.help} ${one.nodes.map((node) => node.html).join(' | ')}`)
        """;

    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <summary>What it finds wrong with the page as it is.</summary>
    /// <param name="page">The page.</param>
    /// <param name="contrast">Colours, too: half of the work.</param>
    public static async Task<string[]> Find(IPage page, bool contrast = true)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync($"{Source}; 0");
        return await page.EvaluateAsync<string[]>(Run, contrast);
    }
}
