namespace EMentoring.Browser.Tests.Given;

/// <summary>
/// A real browser for the tests of a class, of which as many run side by side as there are cores: <c>CHROMIUM</c>, else Debian's without windows, which takes
/// two thirds of the time, else Debian's with them. Playwright's own driver comes with its package; its browsers are not downloaded.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Where the browser is.</summary>
    public static readonly string Path = Environment.GetEnvironmentVariable("CHROMIUM") ?? (File.Exists(Shell) ? Shell : "/usr/bin/chromium");

    private const string Shell = "/usr/bin/chromium-headless-shell";

    private const int Patience = 20_000; // milliseconds: for a machine that builds something else meanwhile

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Path))
            throw new InvalidOperationException($"No browser at {Path}. Install one (Debian: apt install chromium-headless-shell fonts-noto-core), or say where it is: CHROMIUM=/path/to/chromium-or-chrome");
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>Somebody at a browser of their own, on a phone or at a desk. It is in New York: pages must show the programme's clock, not the reader's.</summary>
    public async Task<Visitor> Visitor(Site site, bool phone = false, ColorScheme? colours = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address, Locale = "fi-FI", TimezoneId = "America/New_York", ColorScheme = colours,
            ViewportSize = phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return new(site, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }
}
