namespace EMentoring.Local.Moving;

/// <summary>Where a command that works beside the program finds the program's data.</summary>
internal static class Whereabouts
{
    /// <summary>Full path of the database that the settings and the command line (<c>--EMentoring:Data=…</c>) lead to.</summary>
    public static string Database(string[] args)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
        var local = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables().AddCommandLine(args).Build().GetSection("EMentoring").Get<LocalSettings>() ?? new();
        return Path.GetFullPath(Path.Combine(local.Data, "ementoring.db"));
    }

    /// <summary>A new file that only its owner reads: it holds names, addresses and keys.</summary>
    /// <exception cref="IOException">There is a file of that name.</exception>
    public static FileStream Private(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }
}
