using System.Text.Json;

namespace EMentoring.App.Tests.Given;

/// <summary>Files of the repository that tests hold the program to.</summary>
public static class Repository
{
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "global.json"))) folder = folder.Parent;
            return folder.FullName;
        }
    }

    /// <summary>The pages' words in a language, list by list.</summary>
    public static Dictionary<string, Dictionary<string, string>> ListsIn(string language) => Directory.GetFiles(Path.Combine(Root, "frontend", "locales", language))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!);

    /// <summary>All the pages' words in a language; no key may stand in two lists.</summary>
    public static Dictionary<string, string> WordsIn(string language) => ListsIn(language).Values.SelectMany(list => list).ToDictionary();
}
