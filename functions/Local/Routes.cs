using EMentoring.App.Mailing;
using EMentoring.App.Routes;
using EMentoring.Local.Clock;

namespace EMentoring.Local;

/// <summary>What only the embedded host without a mail server has: the outbox page and its clock.</summary>
public static class LocalRoutes
{
    public static void MapLocal(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api");
        api.MapOutbox();
        api.MapGet("/clock", async (TimeMachine machine, MovableClock clock) => await Show(machine, clock));
        api.MapPost("/clock", Move);
    }

    private static async Task<IResult> Move(Fields fields, TimeMachine machine, MovableClock clock, OutboxMailer outbox)
    {
        var now = clock.GetUtcNow();
        var to = fields.Has("next") ? await machine.Next() ?? now
            : fields.Has("to") ? fields.Instant("to") ?? now
            : now.AddDays(fields.Number("days", 1, 366));
        if (to > now.AddDays(800)) fields.Refuse("to", "too-far");
        if (fields.Refused) return fields.Problem();
        var letters = 0;
        void Count(OutboxLetter _) => Interlocked.Increment(ref letters);
        outbox.Took += Count;
        try
        {
            await machine.MoveTo(to > now ? to : now);
        }
        finally
        {
            outbox.Took -= Count;
        }

        return Results.Ok(await Show(machine, clock, letters));
    }

    private static async Task<object> Show(TimeMachine machine, MovableClock clock, int? letters = null) =>
        new { Now = clock.GetUtcNow(), Next = await machine.Next(), clock.Moved, Letters = letters };
}
