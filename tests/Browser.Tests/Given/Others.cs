using System.Net.Http.Json;
using System.Text.Json;
using EMentoring.Local.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace EMentoring.Browser.Tests.Given;

/// <summary>The rest of a programme's people: they answer their letters by themselves, over HTTP, so that those whom we follow are not alone.</summary>
public sealed class Others(Site site, params string[] followed)
{
    private readonly HashSet<string> read = [];
    private readonly Robot robot = new(site.Http, new Temper(5), site.Services.GetRequiredService<TimeProvider>());

    /// <summary>Some of the sample's care workers sign up.</summary>
    public async Task SignUp(string programme, int count)
    {
        foreach (var person in SampleList.Read("pair").Take(count))
        {
            var ticket = (await site.Http.GetFromJsonAsync<JsonElement>($"/api/programmes/{programme}")).GetProperty("ticket").GetString()!;
            using var answer = await robot.Send(HttpMethod.Post, $"programmes/{programme}/sign-ups", null,
                new Dictionary<string, object>(person) { ["consent"] = true, ["ticket"] = ticket, ["website"] = "" });
            answer.EnsureSuccessStatusCode();
        }

        await site.Settle();
    }

    /// <summary>They read what has come, and answer until nothing new comes of it.</summary>
    public async Task Answer()
    {
        for (var more = true; more;)
        {
            more = false;
            await site.Settle();
            foreach (var letter in (await site.Letters()).Reverse().Where(l => l.Kind != "sign-in" && !followed.Contains(l.To) && l.To != Site.Coordinator && read.Add(l.Key)))
                more |= await robot.Answer(letter.To, (await site.Read(letter)).Text) is not null;
        }
    }
}
