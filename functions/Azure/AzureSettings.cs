namespace EMentoring.AzureHost;

/// <summary>What only this host has to be told; the same section <c>EMentoring</c> of the configuration as <see cref="App.Settings"/>.</summary>
public sealed class AzureSettings
{
    /// <summary>Address of the Table service, such as https://name.table.core.windows.net; without it, the connection string AzureWebJobsStorage.</summary>
    public string? Tables { get; set; }

    /// <summary>The table that everything is kept in.</summary>
    public string Table { get; set; } = "EMentoring";

    /// <summary>Address of a key in Key Vault that the keys of links are protected with; without it, they lie in the table as they are.</summary>
    public string? LinkKey { get; set; }

    /// <summary>
    /// How many addresses at the end of X-Forwarded-For are our own front doors': the Functions host, the front end of
    /// Azure and the Static Web App. Too few, and everybody seems to come from one address; too many, and a liar can choose his.
    /// </summary>
    public int Proxies { get; set; } = 3;

    /// <summary>Communication Services; without an endpoint, letters go to the outbox page, on a developer's machine only.</summary>
    public MailSettings Mail { get; set; } = new();
}

/// <summary>Communication Services Email.</summary>
public sealed class MailSettings
{
    /// <summary>Address of the resource, such as https://name.europe.communication.azure.com.</summary>
    public string? Endpoint { get; set; }

    public bool IsSet => !string.IsNullOrEmpty(Endpoint);

    /// <summary>Address that letters come from; its domain is verified in Communication Services.</summary>
    public string Sender { get; set; } = "";

    /// <summary>Letters a minute that the service takes; 30 for a custom domain until more is asked for.</summary>
    public int PerMinute { get; set; } = 30;

    /// <summary>Letters an hour that the service takes; 100 for a custom domain until more is asked for.</summary>
    public int PerHour { get; set; } = 100;
}
