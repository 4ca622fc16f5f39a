using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EMentoring.App;
using EMentoring.App.Links;
using EMentoring.App.Mailing;
using EMentoring.App.Runtime;
using EMentoring.AzureHost.Api;
using EMentoring.AzureHost.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EMentoring.AzureHost.Tests.Api;

/// <summary>
/// The pipeline that the one HTTP function answers with, behind a catch-all endpoint that has chosen itself and set its
/// own route values, as the worker does.
/// </summary>
[Collection(OnAzurite.Name)]
public sealed class TheRouteTable(Azurite azurite) : IAsyncLifetime, IDisposable
{
    private WebApplication app = null!;
    private readonly HttpClient http = new();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(["--EMentoring:Coordinators:0=koordinaattori@example.org", "--EMentoring:MinFillSeconds=0"]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddEMentoring();
        builder.Services.AddSingleton<ITable>(azurite.Table).AddSingleton(await Ids.Open(azurite.Table)).AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IWaker, Nobody>().AddSingleton<OutboxMailer>().AddSingleton<IMailer>(s => s.GetRequiredService<OutboxMailer>());
        builder.Services.AddDataProtection().SetApplicationName("EMentoring").PersistKeysToTable();
        builder.Services.AddSingleton(s => new Pipeline(s, outbox: true));
        app = builder.Build();
        app.Map("/api/{*path}", (Pipeline pipeline) => pipeline);
        await app.StartAsync();
        http.BaseAddress = new Uri(app.Urls.First());
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task A_route_of_the_program_is_found_behind_the_catch_all()
    {
        using var answer = await http.GetAsync("/api/health");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("GET", "/api/nothing-here", 404, "not-found")]
    [InlineData("DELETE", "/api/health", 405, "method-not-allowed")]
    [InlineData("GET", "/api/coordinator/programmes", 401, "link-missing")]
    [InlineData("GET", "/api/programmes/p-unknown", 404, "programme-unknown")]
    [InlineData("GET", "/api/outbox/nothing", 404, "not-found")]
    [InlineData("GET", "/api/clock", 404, "not-found")]
    public async Task A_refusal_is_the_programs_own_problem(string method, string path, int status, string code)
    {
        using var answer = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_body_is_read_and_answered()
    {
        using var refused = await http.PostAsJsonAsync("/api/sign-in", new { email = "not an address" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var taken = await http.PostAsJsonAsync("/api/sign-in", new { email = "somebody@example.org" });
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
    }

    [Fact]
    public async Task The_token_is_read_from_its_own_header_as_the_site_in_front_takes_Authorization_for_itself()
    {
        var links = app.Services.GetRequiredService<LinkBox>();
        var coordinator = app.Services.GetRequiredService<Coordinators>().Known("koordinaattori@example.org")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/coordinator/programmes");
        request.Headers.Authorization = new("Bearer", "the-platforms-own");
        request.Headers.Add("X-Link", links.Token(new Link(Link.Session, "", coordinator, null, null, DateTimeOffset.UtcNow.AddHours(1), "once")));
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private sealed class Nobody : IWaker
    {
        public ValueTask Wake(string instance) => ValueTask.CompletedTask;
    }
}
