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
}
