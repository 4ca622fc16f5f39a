using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace EMentoring.App.Tests.Given;

/// <summary>Picture files, whole or wrong in one way.</summary>
internal static class APicture
{
    /// <summary>A PNG of one colour, as an image program would write it; <paramref name="comment"/> makes it larger.</summary>
    public static byte[] Png(int width = 120, int height = 40, int comment = 0)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        Chunk(file, "IHDR", [.. Big(width), .. Big(height), 8, 2, 0, 0, 0]);
        if (comment > 0) Chunk(file, "tEXt", [.. "Comment\0"u8, .. new byte[comment].Select(_ => (byte)'x')]);
        using var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < Math.Min(height, 200); y++) zip.Write([0, .. Enumerable.Repeat<byte[]>([0x8a, 0x2b, 0x5c], Math.Clamp(width, 0, 2000)).SelectMany(p => p)]);
        Chunk(file, "IDAT", pixels.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The frame of a JPEG: start, a segment, the frame's header, some data, the end.</summary>
    public static byte[] Jpeg(int width = 120, int height = 40, byte coding = 0xc0) =>
    [
        0xff, 0xd8, 0xff, 0xe0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xff, coding, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0xd9,
    ];

    public static string Data(byte[] file, string type = "image/png") => $"data:{type};base64,{Convert.ToBase64String(file)}";

    private static void Chunk(MemoryStream file, string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        file.Write(Big(content.Length));
        file.Write(named);
        file.Write(Big(Checksum(named)));
    }

    /// <summary>CRC-32 as PNG has it.</summary>
    private static int Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
        }
        return (int)~sum;
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
