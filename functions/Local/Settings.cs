namespace EMentoring.Local;

/// <summary>What only the embedded host has to be told; the same section <c>EMentoring</c> of the configuration.</summary>
public sealed class LocalSettings
{
    /// <summary>Folder of the database, keys and lock; relative to where the program is started.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Port on this machine that the site is served on.</summary>
    public int Port { get; set; } = 7071;

    /// <summary>True behind a reverse proxy on this machine: its X-Forwarded-For tells who asks.</summary>
    public bool BehindProxy { get; set; }

    /// <summary>The mail server; without a host, letters go to the outbox page.</summary>
    public SmtpSettings Smtp { get; set; } = new();
}

/// <summary>A mail server.</summary>
public sealed class SmtpSettings
{
    public string? Host { get; set; }

    /// <summary>False where letters go to the outbox page.</summary>
    public bool IsSet => !string.IsNullOrEmpty(Host);

    public int Port { get; set; } = 587;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>STARTTLS, or TLS from the first byte on where the port is 465; off only for a server on this machine.</summary>
    public bool Tls { get; set; } = true;
}
