using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace EMentoring.App.Links;

/// <summary>
/// Makes and reads links: Data Protection tokens that nobody can forge or change (authenticated encryption, keys of 256
/// bits). The expiry is inside and judged by the program's own clock, so that a moved clock moves it too; sign-in links
/// and sessions are judged by the wall clock, since a coordinator does not travel in time with the programme.
/// </summary>
public sealed class LinkBox(IDataProtectionProvider protection, TimeProvider clock, TimeProvider wall)
{
    private readonly IDataProtector protector = protection.CreateProtector("EMentoring.Links.v1");

    /// <summary>What the wall clock says, by which sign-in links, sessions and tickets are made as well as judged.</summary>
    public DateTimeOffset Wall => wall.GetUtcNow();

    /// <summary>The token that stands for <paramref name="link"/>, in letters that a URL's fragment may hold.</summary>
    public string Token(Link link) => protector.Protect(string.Join('|',
        link.Action, link.Programme, link.Person, link.Group, link.Number?.ToString(CultureInfo.InvariantCulture),
        link.Expires.UtcTicks.ToString(CultureInfo.InvariantCulture), link.Once));

    /// <summary>The link behind a token that allows <paramref name="action"/>, or the code of what is wrong with it.</summary>
    public (Link? Link, string? Refused) Read(string? token, string action)
    {
        if (string.IsNullOrEmpty(token)) return (null, "link-missing");
        if (Open(token) is not { } link) return (null, "link-forged");
        if (link.Action != action) return (null, "link-foreign");
        var now = (action is Link.SignIn or Link.Session or Link.Ticket ? wall : clock).GetUtcNow();
        return link.Expires <= now ? (null, "link-expired") : (link, null);
    }

    private Link? Open(string token)
    {
        try
        {
            var parts = protector.Unprotect(token).Split('|');
            return new(parts[0], parts[1], parts[2], Optional(parts[3]), parts[4].Length == 0 ? null : int.Parse(parts[4], CultureInfo.InvariantCulture),
                new DateTimeOffset(long.Parse(parts[5], CultureInfo.InvariantCulture), TimeSpan.Zero), Optional(parts[6]));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string? Optional(string part) => part.Length == 0 ? null : part;
}
