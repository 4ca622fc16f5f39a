using EMentoring.App.Looks;

namespace EMentoring.App.Tests.Looks;

public class ContrastTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)] // the grey that just fails, and the one that just does not
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#ff0000", "#ffffff", 4.00)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    [InlineData("#ffff00", "#ffffff", 1.07)]
    [InlineData("#1D5F59", "#1d5f59", 1)]
    public void The_ratio_is_that_of_WCAG_whichever_colour_is_on_top(string one, string other, double ratio)
    {
        Assert.Equal(ratio, Contrast.Ratio(one, other), 0.005);
        Assert.Equal(Contrast.Ratio(one, other), Contrast.Ratio(other, one));
    }

    [Theory]
    [InlineData("#123abC", true)]
    [InlineData("123abc", false)]
    [InlineData("#123ab", false)]
    [InlineData("#123abg", false)]
    [InlineData("#123abc\n", false)]
    [InlineData("red", false)]
    public void A_colour_is_six_hexadecimal_digits(string text, bool is_) => Assert.Equal(is_, Contrast.IsColour(text));

    [Theory]
    [InlineData("#8a2b5c", true)]
    [InlineData("#1d5f59", true)]
    [InlineData("#000000", true)]
    [InlineData("#767676", false)] // enough on white, and not on the letter's ground
    [InlineData("#ffcc00", false)]
    [InlineData("#ffffff", false)]
    public void A_pale_colour_cannot_be_read_as_a_link(string colour, bool readable) => Assert.Equal(readable, Colours.Readable(colour));

    [Fact]
    public void Whatever_colour_is_let_in_links_and_buttons_can_be_read_by_day_and_in_the_dark()
    {
        var taken = 0;
        for (var rgb = 0; rgb <= 0xffffff; rgb += 0x0a0b0d)
        {
            var colour = $"#{rgb:x6}";
            if (!Colours.Readable(colour)) continue;
            taken++;
            var c = Colours.Of(colour);
            Assert.True(Contrast.Ratio(c.OnAccent, c.Accent) >= Contrast.Least, colour);
            Assert.True(Contrast.Ratio(c.Accent, "#ffffff") >= Contrast.Least, colour);
            Assert.True(Contrast.Ratio(c.OnDark, c.Dark) >= Contrast.Least, colour);
            Assert.True(Contrast.Ratio(c.Dark, "#1e2625") >= Contrast.Least && Contrast.Ratio(c.Dark, "#151b1a") >= Contrast.Least, colour);
        }

        Assert.InRange(taken, 5, 100);
    }

    [Fact]
    public void Our_own_colours_can_be_read_too()
    {
        var ours = Colours.Of(null);
        Assert.True(Colours.Readable(ours.Accent));
        Assert.True(Contrast.Ratio(ours.Dark, "#1e2625") >= Contrast.Least);
        Assert.True(Contrast.Ratio(ours.OnDark, ours.Dark) >= Contrast.Least);
    }
}
