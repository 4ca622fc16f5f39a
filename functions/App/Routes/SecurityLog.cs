using Microsoft.Extensions.Logging;

namespace EMentoring.App.Routes;

/// <summary>What is told of those who are let in and those who are not: the route, the code and a coordinator's id. Never a token, an address or a word.</summary>
public sealed partial class SecurityLog(ILogger<SecurityLog> log)
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Endpoint} refused: {Code}")]
    public partial void Refused(string? endpoint, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Endpoint} is asked too often")]
    public partial void TooMany(string? endpoint);

    [LoggerMessage(Level = LogLevel.Information, Message = "Coordinator {Id} signed in")]
    public partial void SignedIn(string id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Coordinator {Id} signed out")]
    public partial void SignedOut(string id);
}
