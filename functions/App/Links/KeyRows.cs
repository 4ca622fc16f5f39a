using System.Xml.Linq;
using EMentoring.Core;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Links;

/// <summary>
/// Keeps the keys that links are protected with in the table, beside the data that the links lead to: whoever moves or
/// restores the data has the keys too, and links that are in people's mailboxes go on working.
/// </summary>
/// <remarks>
/// The framework asks synchronously, and once a day. Threads of the pool fetch what it waits for: those that carry out
/// effects are few, and all of them may be waiting for the same key.
/// </remarks>
public sealed class KeyRows(ITable table) : IXmlRepository
{
    private const string Partition = "keys", Prefix = "key-";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => table.List(Partition, Prefix)).GetAwaiter().GetResult().Select(row => XElement.Parse(Wire.Read<string>(row.Body)))];

    /// <summary>The name is the framework's own: "key-" or "revocation-" and a GUID.</summary>
    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => table.Commit(Partition, [new Change.Put(Prefix + friendlyName, Wire.Write(element.ToString(SaveOptions.DisableFormatting)))])).GetAwaiter().GetResult();
}

/// <summary>How a host says where its keys are.</summary>
public static class KeyRowsExtensions
{
    public static IDataProtectionBuilder PersistKeysToTable(this IDataProtectionBuilder builder)
    {
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyRows(s.GetRequiredService<ITable>())));
        return builder;
    }
}
