using System.Text;
using EMentoring.App.Looks;
using static EMentoring.App.Tests.Given.APicture;

namespace EMentoring.App.Tests.Looks;

public class LogoTests
{
    [Fact]
    public void A_PNG_and_a_JPEG_are_taken_with_the_size_they_have()
    {
        var png = Logo.Read(Data(Png(300, 100))).Logo!;
        Assert.Equal(("image/png", 300, 100), (png.Type, png.Width, png.Height));
        Assert.Equal((168, 56), png.Shown);
        foreach (var coding in new byte[] { 0xc0, 0xc1, 0xc2 })
        {
            var jpeg = Logo.Read(Data(Jpeg(640, 16, coding), "image/jpeg")).Logo!;
            Assert.Equal(("image/jpeg", 640, 16), (jpeg.Type, jpeg.Width, jpeg.Height));
        }
        Assert.Equal((32, 20), Logo.Read(Data(Png(32, 20))).Logo!.Shown); // a small one is not blown up
        Assert.Equal(Data(Png()), Logo.Read(Data(Png())).Logo!.Data);
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "nothing", "data:image/png;base64,", "logo-unknown" },
        { "not an address", Convert.ToBase64String(Png()), "logo-unknown" },
        { "an address elsewhere", "https://example.org/logo.png", "logo-unknown" },
        { "not base64", "data:image/png;base64,@@@@", "logo-unknown" },
        { "an SVG", Data(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"), "image/svg+xml"), "logo-unknown" },
        { "an SVG called a PNG", Data(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>                    "), "image/png"), "logo-unknown" },
        { "a GIF", Data([.. "GIF89a"u8, 16, 0, 16, 0, .. new byte[40]], "image/gif"), "logo-unknown" },
        { "a PNG called a JPEG", Data(Png(), "image/jpeg"), "logo-unknown" },
        { "a JPEG called a PNG", Data(Jpeg()), "logo-unknown" },
        { "a PNG called a page", Data(Png(), "text/html"), "logo-unknown" },
        { "a wrong first byte", Data([0x88, .. Png()[1..]]), "logo-unknown" },
        { "a PNG cut off", Data(Png()[..^6]), "logo-unknown" },
        { "a page behind the PNG", Data([.. Png(), .. "<script>alert(1)</script>"u8]), "logo-unknown" },
        { "a header and no picture", Data([.. Png()[..33], .. Png()[^12..]]), "logo-unknown" },
        { "a chunk longer than the file", Data([.. Png()[..33], 0xff, 0xff, 0xff, 0xff, .. Png()[37..]]), "logo-unknown" },
        { "a JPEG cut off", Data(Jpeg()[..^1], "image/jpeg"), "logo-unknown" },
        { "a JPEG without a frame", Data([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xda, 0, 2, 0, 0, 0, 0, 0, 0xff, 0xd9], "image/jpeg"), "logo-unknown" },
        { "a spy's pixel", Data(Png(1, 1)), "logo-sides" },
        { "a line", Data(Png(400, 15)), "logo-sides" },
        { "a bomb", Data(Png(30_000, 1200)), "logo-sides" },
        { "a size below nothing", Data(Png(-120, 40)), "logo-sides" },
        { "8 KB and a byte", Data(Png(comment: Logo.Most - Png().Length - 19)), "logo-large" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_small_picture_is_refused(string what, string data, string code)
    {
        var (logo, refused) = Logo.Read(data);
        Assert.True((logo, refused) == (null, code), $"{what}: {refused}");
    }

    [Fact]
    public void Eight_kilobytes_to_the_byte_are_taken()
    {
        var file = Png(comment: Logo.Most - Png().Length - 20);
        Assert.Equal(Logo.Most, file.Length);
        Assert.NotNull(Logo.Read(Data(file)).Logo);
    }

    [Fact]
    public void A_thousand_files_with_one_byte_changed_break_nothing()
    {
        var random = new Random(20270315);
        foreach (var (whole, type) in new[] { (Png(), "image/png"), (Jpeg(), "image/jpeg") })
            for (var i = 0; i < 1000; i++)
            {
                var file = whole.ToArray();
                file[random.Next(file.Length)] = (byte)random.Next(256);
                var (logo, refused) = Logo.Read(Data(file[..random.Next(file.Length / 2, file.Length + 1)], type));
                Assert.True(logo is null == refused is not null);
            }
    }

    [Fact]
    public void The_same_picture_has_the_same_id_and_another_another()
    {
        Assert.Equal(Logo.Read(Data(Png())).Logo!.Id, Logo.Read(Data(Png())).Logo!.Id);
        Assert.NotEqual(Logo.Read(Data(Png())).Logo!.Id, Logo.Read(Data(Png(121))).Logo!.Id);
    }
}
