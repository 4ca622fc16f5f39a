using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace EMentoring.App.Looks;

/// <summary>An organisation's mark, small enough to go with every letter: a PNG or JPEG whose frame has been checked; what is in it, mail programs draw.</summary>
/// <param name="Type">image/png or image/jpeg, by what it is.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record Logo(string Type, byte[] Bytes, int Width, int Height)
{
    /// <summary>Most bytes of the file: it goes out with thousands of letters.</summary>
    public const int Most = 8 * 1024;

    /// <summary>Pixels of a side. Fewer is no mark but a spy's pixel; more would unpack to megabytes on somebody's phone.</summary>
    public const int LeastSide = 16, MostSide = 1000;

    private const int MostShownWidth = 220, MostShownHeight = 56;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>Its Content-ID (RFC 2392), the same for the same picture.</summary>
    [JsonIgnore]
    public string Id => $"logo.{Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 8))}@ementoring";

    /// <summary>What a letter's HTML calls it.</summary>
    [JsonIgnore]
    public string Source => $"cid:{Id}";

    /// <summary>The picture as an address of its own, for pages; mail programs show none such.</summary>
    [JsonIgnore]
    public string Data => $"data:{Type};base64,{Convert.ToBase64String(Bytes)}";

    /// <summary>A letter's HTML with the picture in it, for pages.</summary>
    public string Within(string html) => html.Replace($"src=\"{Source}\"", $"src=\"{Data}\"", StringComparison.Ordinal);

    [JsonIgnore]
    public string FileName => Type == "image/png" ? "logo.png" : "logo.jpg";

    /// <summary>Size in a letter, in CSS pixels; never larger than it is.</summary>
    [JsonIgnore]
    public (int Width, int Height) Shown
    {
        get
        {
            var scale = Math.Min(1, Math.Min((double)MostShownWidth / Width, (double)MostShownHeight / Height));
            return (Math.Max(1, (int)Math.Round(Width * scale)), Math.Max(1, (int)Math.Round(Height * scale)));
        }
    }

    /// <summary>The logo in a <c>data:</c> address, or the code by which it is refused.</summary>
    public static (Logo? Logo, string? Refused) Read(string data)
    {
        var comma = data.IndexOf(";base64,", StringComparison.Ordinal);
        var bytes = new byte[data.Length];
        if (comma < 0 || !data.StartsWith("data:", StringComparison.Ordinal)
            || !Convert.TryFromBase64String(data[(comma + ";base64,".Length)..], bytes, out var length)) return (null, "logo-unknown");
        if (length > Most) return (null, "logo-large");
        bytes = bytes[..length];
        if ((ReadPng(bytes) ?? ReadJpeg(bytes)) is not var (type, width, height) || data[5..comma] != type) return (null, "logo-unknown");
        return width is < LeastSide or > MostSide || height is < LeastSide or > MostSide ? (null, "logo-sides") : (new(type, bytes, width, height), null);
    }

    /// <summary>Chunks from the header to the end, and nothing behind it: a file that is a page or an archive as well is none of ours.</summary>
    private static (string, int, int)? ReadPng(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Png) || file.Length < 33 || !file[12..16].SequenceEqual("IHDR"u8)) return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        var drawn = false;
        for (long at = Png.Length; at + 12 <= file.Length;)
        {
            var chunk = file[(int)at..];
            var name = chunk[4..8];
            at += 12 + BinaryPrimitives.ReadUInt32BigEndian(chunk);
            drawn |= name.SequenceEqual("IDAT"u8);
            if (name.SequenceEqual("IEND"u8)) return drawn && at == file.Length ? ("image/png", width, height) : null;
        }

        return null;
    }

    /// <summary>Segments up to the frame's header, which tells the size; the file ends as a picture does.</summary>
    private static (string, int, int)? ReadJpeg(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) || !file.EndsWith((ReadOnlySpan<byte>)[0xff, 0xd9])) return null;
        for (var at = 2; at + 9 < file.Length && file[at] == 0xff;)
        {
            var marker = file[at + 1];
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc)) // a start of frame, of whichever coding
                return ("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            if (marker is 0xda or 0xd9) return null;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }
}
