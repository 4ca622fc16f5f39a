using EMentoring.App.Moving;
using EMentoring.AzureHost.Store;
using Microsoft.Extensions.Configuration;

namespace EMentoring.AzureHost.Moving;

/// <summary>
/// <c>dotnet EMentoring.Azure.dll import FILE</c>: moves in what the embedded host exported, with the same settings as the
/// program. The sweep starts what is due; whatever is due later starts when it is.
/// </summary>
public static class ImportCommand
{
    public static async Task<int> Run(string file)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var settings = configuration.GetSection("EMentoring").Get<AzureSettings>() ?? new();
        try
        {
            var table = await AzureTable.Open(settings, configuration["AzureWebJobsStorage"], OnAzure.Credential);
            var count = await new Importer(table).Import(() => File.ReadLines(file));
            Console.WriteLine($"{count} rows are in. Delete {file}: it holds names, addresses and keys.");
            return 0;
        }
        catch (MovingException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
