using System.Collections.Immutable;
using EMentoring.Core.Asks;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.SignUps;
using static EMentoring.Core.Programmes.ProgrammeEvent;
using static EMentoring.Core.Programmes.ProgrammeStage;

namespace EMentoring.Core.Programmes;

/// <summary>The life of a programme: open → reviewing proposals → running → summing up → closed → erased.</summary>
public static class ProgrammeDecider
{
    /// <summary>Days for which a programme without groups waits for a new round while someone could still be placed.</summary>
    public const int Linger = 21;

    /// <summary>What <paramref name="e"/> makes of <paramref name="p"/> at <paramref name="now"/> (UTC).</summary>
    public static Stepped<Programme> Step(Programme p, ProgrammeEvent e, DateTimeOffset now)
    {
        var (next, effects) = Arms(p, e, now);
        return next.Stage is not Unborn && (p.Stage is Unborn || Line(next) != Line(p))
            ? new(next, effects.Add(new Effect.ShowProgramme(Line(next))))
            : new(next, effects);
    }

    private static (Programme, ImmutableArray<Effect>) Arms(Programme p, ProgrammeEvent e, DateTimeOffset now) => (p.Stage, e) switch
    {
        (Unborn, Opened o) => (p with { Plan = o.Plan, Coordinator = o.Coordinator, Closes = o.Closes, Stage = new Open() }, []),
        (Unborn or Erased, _) => (p, []),

        // The pool is counted whatever the stage.
        (SummingUp or Closed, Confirmed c) => (p, [new Effect.TellSignUp(c.Person, new SignUpEvent.ProgrammeEnded())]),
        (SummingUp or Closed, Rejoined r) => (p, [new Effect.TellSignUp(r.Person, new SignUpEvent.ProgrammeEnded())]),
        (Closed, LeftPool or SeatTaken or NotTaken or WillNotReturn) => (p, []), // nobody is in it any more
        (Running, Confirmed) => Arrive(p with { Confirmed = p.Confirmed + 1, Waiting = p.Waiting + 1 }, now), // on the waiting list
        (_, Confirmed) => (p with { Confirmed = p.Confirmed + 1, Waiting = p.Waiting + 1 }, []),
        (_, SeatTaken) => Taken(p with { Waiting = p.Waiting - 1 }, now),
        (_, LeftPool) => Settle(p with { Waiting = p.Waiting - 1 }, now),
        (_, Rejoined) => Arrive(p with { Waiting = p.Waiting + 1, MayReturn = p.MayReturn - 1 }, now),
        (_, NotTaken) => (p with { Waiting = p.Waiting + 1 }, []),
        (_, WillNotReturn) => Settle(p with { MayReturn = p.MayReturn - 1 }, now),
        (_, GroupEnded x) => Settle(p with
        {
            Alone = p.Alone == x.Group ? null : p.Alone,
            Live = p.Live - 1,
            Ended = p.Ended + 1,
            Waiting = p.Waiting + x.Returned,
            MayReturn = p.MayReturn + x.Asked,
        }, now),

        (Running, SeatFree) when p.Waiting > 0 => (p, [new Effect.FillSeats(p.Id)]),
        (Running or Reviewing, WantsToMeet x) when p.Alone is { } other && other != x.Group => BringTogether(p, other, x, now),
        (Running or Reviewing, WantsToMeet x) => (p with { Alone = x.Group }, []),

        (Open, SignUpClosed) when Enough(p) => Propose(p, now),
        (Open o, DeadlinePassed) when now >= p.Closes => SignUpTimeOver(p, o, now),

        (Reviewing { Groups: null }, Proposed x) when x.Round == p.Round => Review(p, x, now),
        (Reviewing { Groups: not null } or Running { Sending: null }, ProposeAgain) when Enough(p) => Propose(p, now),
        (Reviewing { Groups: not null }, SentOut x) when x.Round == p.Round => Send(p, now),
        (Reviewing r, DeadlinePassed) => r.Ask!.At(now, p.Plan.Calendar) switch
        {
            Rung.None => (p, []),
            Rung.Close when r.Groups > 0 => Send(p, now), // the supervisors have still to approve
            Rung.Close => Settle(p with { Stage = new Running() }, now),
            _ when r.Groups is null => (Climb(p, now), [new Effect.ProposeGroups(p.Id, p.Round, p.Plan)]),
            _ => (Climb(p, now), [Write(p, LetterKind.ProposalsReady, reminder: true)]),
        },

        (Running { Sending: not null }, GroupsStarted x) when x.Round == p.Round =>
            Settle(p with { Stage = new Running(), Live = p.Live + x.Groups, Waiting = p.Waiting - x.People }, now),
        (Running { Sending: not null } r, DeadlinePassed) when now >= p.Due =>
            (p with { Stage = r with { Sending = now } }, [new Effect.StartGroups(p.Id, p.Round, p.Plan)]),
        (Running { EndsAt: { } end }, DeadlinePassed) when now >= end => SumUp(p, now),

        (SummingUp, Summarised) => Close(p, now),
        (SummingUp, DeadlinePassed) when now >= p.Due => SumUp(p, now),
        (Closed c, DeadlinePassed) when now >= c.EraseAt =>
            (p with { Stage = new Erased() }, [new Effect.TellAll(p.Id, new SignUpEvent.EraseAsked())]),
        _ => (p, []), // late, repeated or foreign
    };

    /// <summary>One more waits while groups run: they may take a free seat, and with enough others be a new group.</summary>
    private static (Programme, ImmutableArray<Effect>) Arrive(Programme p, DateTimeOffset now)
    {
        var (next, effects) = Settle(p, now);
        if (next is not { Live: > 0, Stage: Running { Sending: null } r }) return (next, effects);
        if (p.Plan.Open) effects = effects.Add(new Effect.FillSeats(p.Id));
        return r.Asked || !Enough(p) ? (next, effects)
            : (next with { Stage = r with { Asked = true } }, effects.Add(new Effect.Send(Write(p, LetterKind.WaitingEnough).Letter with { By = null })));
    }

    /// <summary>Who heard of that seat, and waits on, hears of another.</summary>
    private static (Programme, ImmutableArray<Effect>) Taken(Programme p, DateTimeOffset now)
    {
        var (next, effects) = Settle(p, now);
        return next is { Waiting: > 0, Stage: Running } ? (next, effects.Add(new Effect.FillSeats(p.Id))) : (next, effects);
    }

    /// <summary>Three weeks on, at the time of day at which the later of the two has met.</summary>
    private static (Programme, ImmutableArray<Effect>) BringTogether(Programme p, string other, WantsToMeet x, DateTimeOffset now)
    {
        var calendar = p.Plan.Calendar;
        var at = calendar.At(calendar.Open(calendar.Date(now).AddDays(21)), TimeOnly.FromDateTime(calendar.Local(x.Met).DateTime));
        return (p with { Alone = null },
        [
            new Effect.TellGroup(other, new GroupEvent.MeetWith(x.Group, at)),
            new Effect.TellGroup(x.Group, new GroupEvent.MeetWith(other, at)),
        ]);
    }

    private static bool Enough(Programme p) => p.Waiting >= p.Plan.Enough;

    private static (Programme, ImmutableArray<Effect>) SignUpTimeOver(Programme p, Open o, DateTimeOffset now)
    {
        if (Enough(p)) return Propose(p, now);
        if (o.Extended) return SumUp(p, now);
        var next = p with { Stage = new Open(Extended: true), Closes = p.Plan.Calendar.Days(now, 14) };
        return (next, [new Effect.Send(Write(next, LetterKind.TooFew).Letter with { By = next.Closes })]);
    }

    private static (Programme, ImmutableArray<Effect>) Propose(Programme p, DateTimeOffset now)
    {
        var next = p with { Round = p.Round + 1, Stage = new Reviewing { Ask = new([p.Coordinator], now, p.Plan.Review) } };
        return (next, [new Effect.ProposeGroups(p.Id, next.Round, p.Plan)]);
    }

    private static (Programme, ImmutableArray<Effect>) Review(Programme p, Proposed x, DateTimeOffset now)
    {
        if (x.Groups == 0 && p.Live > 0) return (p with { Stage = new Running() }, []);
        var next = p with { Stage = p.Stage is Reviewing r ? r with { Groups = x.Groups } : p.Stage };
        return (next, [Write(next, LetterKind.ProposalsReady, x.Groups)]);
    }

    private static (Programme, ImmutableArray<Effect>) Send(Programme p, DateTimeOffset now) =>
        (p with { Stage = new Running(Sending: now) }, [new Effect.StartGroups(p.Id, p.Round, p.Plan)]);

    /// <summary>When no group is left, the programme ends; but not at once while another round could place someone.</summary>
    private static (Programme, ImmutableArray<Effect>) Settle(Programme p, DateTimeOffset now)
    {
        if (p.Stage is not Running { Sending: null } r) return (p, []);
        if (p.Live > 0) return (p with { Stage = new Running(Asked: r is { Asked: true, EndsAt: null } && Enough(p)) }, []);
        if (!Enough(p) && p.MayReturn == 0) return SumUp(p, now);
        var end = r.EndsAt ?? p.Plan.Calendar.Days(now, Linger);
        // The coordinator is asked once there is something to propose; before that, who may return has time to say.
        var asked = r is { Asked: true, EndsAt: not null };
        var ask = Enough(p) && !asked;
        return (p with { Stage = new Running(EndsAt: end, Asked: asked || ask) },
            ask ? [new Effect.Send(Write(p, LetterKind.ProposeOrEnd).Letter with { By = end })] : []);
    }

    private static (Programme, ImmutableArray<Effect>) SumUp(Programme p, DateTimeOffset now) =>
        (p with { Stage = new SummingUp(now) }, [new Effect.Summarise(p.Id, p.Plan)]);

    private static (Programme, ImmutableArray<Effect>) Close(Programme p, DateTimeOffset now) =>
        (p with { Waiting = 0, MayReturn = 0, Stage = new Closed(new Calendar(p.Plan.Zone).Days(now, p.Plan.RetentionDays)) },
        [Write(p, LetterKind.SummaryReady), new Effect.TellAll(p.Id, new SignUpEvent.ProgrammeEnded())]);

    private static Programme Climb(Programme p, DateTimeOffset now) => p with { Stage = p.Stage with { Ask = p.Stage.Ask!.Climb(now, p.Plan.Calendar) } };

    private static Effect.Send Write(Programme p, LetterKind kind, int? number = null, bool reminder = false) =>
        new(new(kind, Reader.Coordinator, null, p.Id)
        {
            Number = number ?? (p.Stage as Reviewing)?.Groups ?? p.Waiting,
            By = p.Stage.Ask?.Closes(p.Plan.Calendar),
            Reminder = reminder,
        });

    private static ProgrammeLine Line(Programme p) => new(
        p.Id, p.Coordinator, p.Plan.Model, p.Stage.Name, p.Closes, p.Confirmed, p.Waiting, p.Live, p.Ended,
        p.Stage is Running { Asked: true } || (p.Stage.Ask?.Told ?? false));
}
