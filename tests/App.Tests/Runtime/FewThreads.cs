using System.Xml.Linq;
using EMentoring.App.Links;
using EMentoring.App.Tests.Store;

namespace EMentoring.App.Tests.Runtime;

/// <summary>Effects are carried out on few threads; nothing that they wait for may need one of these.</summary>
public sealed class FewThreads
{
    [Fact]
    public async Task Keys_of_links_are_kept_and_read_where_every_thread_for_effects_waits_for_them()
    {
        using var folder = new DataFolder();
        await using var table = folder.Open();
        var keys = new KeyRows(table);
        var one = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, maxConcurrencyLevel: 1).ConcurrentScheduler;

        var read = Task.Factory.StartNew(() =>
        {
            keys.StoreElement(new XElement("key", "of links"), "key-1");
            return keys.GetAllElements();
        }, CancellationToken.None, TaskCreationOptions.None, one);

        Assert.Equal("of links", Assert.Single(await read.WaitAsync(TimeSpan.FromSeconds(20))).Value);
    }
}
