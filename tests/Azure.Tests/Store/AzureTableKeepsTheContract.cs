using EMentoring.App;
using EMentoring.App.Tests.Store;
using EMentoring.AzureHost.Tests.Given;

namespace EMentoring.AzureHost.Tests.Store;

/// <summary>Table Storage as any table.</summary>
[Collection(OnAzurite.Name)]
public sealed class AzureTableKeepsTheContract(Azurite azurite) : TableContract
{
    protected override ITable Table => azurite.Table;
}
