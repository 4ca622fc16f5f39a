using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using EMentoring.App.Mailing;
using EMentoring.Local.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace EMentoring.Browser.Tests.Given;

/// <summary>The rest of a programme's people: they answer their letters by themselves, over HTTP, so that those whom we follow are not alone.</summary>
public sealed class Others(Site site, params string[] followed)
{
    private readonly HashSet<string> read = [];
    private readonly Robot robot = new(site.Http, new Temper(5), site.Services.GetRequiredService<TimeProvider>());

    /// <summary>Letters that they leave to those who are followed.</summary>
    public Func<OutboxLetter, bool> Leave { get; init; } = letter => followed.Contains(letter.To);

    /// <summary>What happens before they answer a letter.</summary>
    public Func<OutboxLetter, string, Task> Before { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Some of the people of a model's sample sign up.</summary>
    public async Task SignUp(string programme, int count, string model = "pair", int after = 0)
    {
        foreach (var person in SampleList.Read(model).Skip(after).Take(count))
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
            foreach (var letter in (await site.Letters()).Reverse().Where(l => l.Kind != "sign-in" && !Leave(l) && l.To != Site.Coordinator && read.Add(l.Key)))
            {
                var text = (await site.Read(letter)).Text;
                await Before(letter, text);
                more |= letter.Kind.StartsWith("approve", StringComparison.Ordinal) ? await Agree(text) : await robot.Answer(letter.To, text) is not null;
            }
        }
    }

    /// <summary>Their supervisors always do: a robot's luck goes by the order of the members, which goes by their ids, and these are new each time.</summary>
    private async Task<bool> Agree(string text)
    {
        using var answer = await robot.Send(HttpMethod.Post, "approval", Regex.Match(text, @"approve\.html#([\w-]+)").Groups[1].Value, new { approve = true });
        return answer.IsSuccessStatusCode;
    }

    /// <summary>They live on, from one thing that falls due to the next, until somebody (anybody, where it does not matter) gets a letter of a kind.</summary>
    public async Task<OutboxLetter> Live(string until, string? to = null)
    {
        OutboxLetter? letter = null;
        await Live(async () => (letter = (await site.Letters()).FirstOrDefault(l => l.Kind == until && (to is null || l.To == to))) is not null);
        return letter!;
    }

    /// <summary>They live on until something has happened.</summary>
    public async Task Live(Func<Task<bool>> until)
    {
        var began = site.Now;
        for (var turns = 0; turns < 400; turns++)
        {
            await Answer();
            if (await until()) return;
            if (!await site.Turn()) break;
        }

        throw new InvalidOperationException($"It did not happen from {began} to {site.Now}; there are {string.Join(", ", (await site.Letters()).Select(l => $"{l.Kind} to {l.To}"))}");
    }

    /// <summary>One of them leaves, by the link under their newest letter.</summary>
    public async Task Quit(string who) => await robot.Leave((await site.Read((await site.Letters()).First(l => l.To == who))).Text);
}
