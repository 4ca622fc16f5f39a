using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Store;
using EMentoring.Local.Moving;
using EMentoring.Local.Store;
using static EMentoring.App.Tests.Given.AHost;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Moving;

/// <summary>A backup is taken while the program runs, and a programme goes on from it.</summary>
public sealed class Backups : IDisposable
{
    private readonly DataFolder elsewhere = new(), kept = new();

    private string Copy => Path.Combine(kept.Path, "copy.db");

    [Fact]
    public async Task A_programme_goes_on_from_a_backup_that_was_taken_while_it_ran()
    {
        string his;
        await using (var host = await AHost.Start())
        {
            await Finding(host);
            his = (await host.Letter(Bertil, "pick-time")).Token();
            Assert.Equal(0, BackupCommand.Backup(["backup", Copy, $"--EMentoring:Data={host.Folder.Path}"]));
            await host.Answers(Aino, "pick-time", new { at = At(2, 10, 13), place = "" }); // after the backup
        }

        Assert.Equal(0, BackupCommand.Restore(["restore", Copy, $"--EMentoring:Data={elsewhere.Path}"]));
        await using var again = await AHost.Start(elsewhere, background: false);
        Assert.True((await again.Ask("time", his)).Is(200)["meeting"].ValueKind is System.Text.Json.JsonValueKind.Null);
        (await again.Post("time", his, new { at = At(2, 11, 9), place = "" })).Is(204); // an old link opens the same page there
        await again.Settle();
        Assert.Equal(1, await again.Count(Aino, "invitation"));
    }

    [Fact]
    public async Task What_people_wrote_and_had_erased_is_not_in_a_backup()
    {
        await using var host = await AHost.Start();
        await host.Table.Commit("p", [new Change.Add("a", "Salaisuus")]);
        await host.Table.Commit("p", [new Change.Delete("a")]);
        BackupCommand.Backup(["backup", Copy, $"--EMentoring:Data={host.Folder.Path}"]);
        Assert.False(kept.Holds("Salaisuus"));
    }

    [Fact]
    public async Task Nothing_is_overwritten_and_nothing_damaged_is_put_back()
    {
        await using (var host = await AHost.Start())
        {
            string data = $"--EMentoring:Data={host.Folder.Path}";
            Assert.Equal(0, BackupCommand.Backup(["backup", Copy, data]));
            Assert.Equal(1, BackupCommand.Backup(["backup", Copy, data])); // a file of that name
            Assert.Throws<StoreInUseException>(() => BackupCommand.Restore(["restore", Copy, data])); // the program runs there
        }

        await elsewhere.Open().DisposeAsync();
        var there = $"--EMentoring:Data={elsewhere.Path}";
        Assert.Equal(1, BackupCommand.Restore(["restore", Copy, there])); // a database is there

        File.Delete(elsewhere.File);
        using (var torn = File.OpenWrite(Copy)) torn.SetLength(torn.Length / 2);
        Assert.Throws<StoreUnusableException>(() => BackupCommand.Restore(["restore", Copy, there]));
        Assert.False(File.Exists(elsewhere.File));
    }

    public void Dispose()
    {
        elsewhere.Dispose();
        kept.Dispose();
    }
}
