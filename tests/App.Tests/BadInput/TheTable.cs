using System.Text.RegularExpressions;
using EMentoring.App.Tests.Given;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Tests.BadInput;

/// <summary>The table of routes is whole, and what it says is right.</summary>
[Collection(nameof(Everything))]
public sealed class TheTable(Everything everything)
{
    [Fact]
    public void Every_route_that_is_mapped_stands_in_the_table()
    {
        var mapped = everything.Host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.Replace("/api/", "", StringComparison.Ordinal)}"));
        Assert.Equal(mapped.Order(), ARoute.All.Select(r => r.ToString()).Order());
    }

    [Fact]
    public async Task Every_link_of_the_table_opens_its_page()
    {
        foreach (var route in ARoute.All.Where(r => r.Method == "GET")) (await everything.Send(route, null)).Is(200);
    }

    [Fact]
    public void Every_route_stands_in_the_document()
    {
        // As the document abbreviates them: "…" for what the row's first route begins with.
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md"));
        foreach (var route in ARoute.All)
        {
            var shown = route.Path.Replace("coordinator/programmes/{id}/", "", StringComparison.Ordinal);
            Assert.Matches($@"/{Regex.Escape(shown)}[`? ]", document);
        }
    }
}
