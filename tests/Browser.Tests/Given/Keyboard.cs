namespace EMentoring.Browser.Tests.Given;

/// <summary>A page by keyboard alone.</summary>
public static class Keyboard
{
    private const int Most = 400;

    /// <summary>Notes what has the focus. Of radio buttons with one name the arrows choose, so that Tab comes to one of them.</summary>
    private const string Step = """
        () => {
          const it = document.activeElement;
          if (!it || it === document.body) return 'end';
          if (it === walked.last) return ''; // from part to part of a date
          if (walked.has(it)) return 'end';
          walked.add(it);
          walked.last = it;
          const shown = [it, it.closest('.choice, .steps label')].filter(Boolean).map((one) => getComputedStyle(one))
            .some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
          return shown ? '' : `no focus to be seen: ${it.outerHTML.slice(0, 150)}`;
        }
        """;

    private const string Missed = """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
          .filter((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
          .filter((one) => !walked.has(one) && !(one.type === 'radio' && [...walked].some((other) => other.type === 'radio' && other.name === one.name)))
          .map((one) => `not reached: ${one.outerHTML.slice(0, 150)}`)
        """;

    /// <summary>What Tab does not come to, and what does not show that it has the focus.</summary>
    public static async Task<string[]> Find(IPage page)
    {
        await page.EvaluateAsync("() => { document.activeElement?.blur(); window.walked = new Set(); }");
        var found = new List<string>();
        for (var step = 0; step < Most; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var told = await page.EvaluateAsync<string>(Step);
            if (told == "end") break;
            if (told.Length > 0) found.Add(told);
        }

        return [.. found, .. await page.EvaluateAsync<string[]>(Missed)];
    }

    /// <summary>Tab, until the focus is there, or on one of them where there are several.</summary>
    public static async Task TabTo(this IPage page, ILocator target)
    {
        for (var step = 0; step < Most; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAllAsync<bool>("(them) => them.includes(document.activeElement)")) return;
        }

        throw new InvalidOperationException($"Tab does not come to {target}");
    }

    /// <summary>Comes to a button or a link and presses it.</summary>
    public static async Task Enter(this IPage page, string selector)
    {
        await page.TabTo(page.Locator(selector));
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Comes to a field and writes into it, over what stands there.</summary>
    public static async Task Write(this IPage page, string id, string text)
    {
        await page.TabTo(page.Locator($"#{id}"));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Comes to choices and picks each: a box by Space, a radio button by the arrows.</summary>
    public static async Task Pick(this IPage page, params string[] ids)
    {
        foreach (var id in ids)
        {
            var choice = page.Locator($"#{id}");
            if (await choice.GetAttributeAsync("type") != "radio")
            {
                await page.TabTo(choice);
                await page.Keyboard.PressAsync("Space");
                continue;
            }

            await page.TabTo(page.Locator($"[name='{await choice.GetAttributeAsync("name")}']"));
            for (var step = 0; step < 12 && !await choice.EvaluateAsync<bool>("(it) => it === document.activeElement"); step++) await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("Space");
        }
    }
}
