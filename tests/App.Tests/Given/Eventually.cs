using System.Diagnostics;

namespace EMentoring.App.Tests.Given;

/// <summary>For what happens behind an answer's back: looked at again until it has, or patience ends.</summary>
public static class Eventually
{
    public static async Task True(Func<Task<bool>> holds, int seconds = 15)
    {
        for (var watch = Stopwatch.StartNew(); !await holds(); await Task.Delay(20))
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(seconds), "It has not come true");
    }
}
