using System.Text.Json.Serialization;
using EMentoring.App.Runtime;

namespace EMentoring.App.Moving;

/// <summary>A row on the move: a line of JSON. The file begins with a line that names it and ends with one that counts.</summary>
/// <param name="Partition">Its partition.</param>
/// <param name="Key">Its key.</param>
/// <param name="Body">Its body, to the letter.</param>
/// <param name="Due">UTC instant at which its partition wants to be looked at.</param>
public sealed record Moved(string Partition, string Key, string Body, DateTimeOffset? Due)
{
    /// <summary>
    /// True for what belongs to the machine and not to the organisation: a clock that was moved, the outbox page's
    /// letters, and the store's own notes.
    /// </summary>
    [JsonIgnore]
    public bool Stays => Partition == Keys.Letters || Partition == Keys.Meta && Key != Keys.Secret;
}

/// <summary>The first line of a file.</summary>
/// <param name="EMentoring">Version of the file's form.</param>
/// <param name="File">Names this file, so that an import that was cut off can go on with the same and no other.</param>
/// <param name="At">UTC instant of the export.</param>
public sealed record MovedHead(int EMentoring, string File, DateTimeOffset At);

/// <summary>The last line: how many rows there must have been.</summary>
public sealed record MovedEnd(int Rows);

/// <summary>The file is not one that can be moved in, or not here.</summary>
public sealed class MovingException(string message) : Exception(message);
