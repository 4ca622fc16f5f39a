using EMentoring.App;
using EMentoring.App.Routes;
using EMentoring.Local;
using EMentoring.Local.Demo;
using EMentoring.Local.Matching;
using EMentoring.Local.Moving;
using EMentoring.Local.Simulation;
using EMentoring.Local.Store;
using Microsoft.Extensions.Options;

try
{
    if (args is ["demo", ..]) return await new DemoCommand(args).Run();
    if (args is ["export", _, ..]) return await ExportCommand.Run(args);
    if (args is ["backup", _, ..]) return BackupCommand.Backup(args);
    if (args is ["restore", _, ..]) return BackupCommand.Restore(args);
    if (args is ["simulate", ..]) return SimulateCommand.Run(args, Console.Out);
    if (args is ["match", ..]) return MatchCommand.Run(args, Console.Out, Console.Error);
    await using var app = await LocalHost.Build(args);
    await app.StartAsync();
    Welcome(app);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (e is StoreInUseException or StoreUnusableException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

// Whoever sees the console has the machine, and so the data: the link may last longer than one by letter.
static void Welcome(WebApplication app)
{
    var (coordinators, settings) = (app.Services.GetRequiredService<Coordinators>(), app.Services.GetRequiredService<IOptions<Settings>>().Value);
    Console.WriteLine($"EMentoring is at {settings.BaseAddress}");
    if (settings.Coordinators.FirstOrDefault() is not { } address) Console.WriteLine("Nobody may sign in: set EMentoring:Coordinators.");
    else Console.WriteLine($"Sign in as {address} (works once, for 12 hours):\n{app.Services.GetRequiredService<SignInLetters>().Address(coordinators.Known(address)!, TimeSpan.FromHours(12))}");
}
