using System.Collections.Immutable;
using EMentoring.Core.Asks;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using static EMentoring.Core.SignUps.SignUpEvent;
using static EMentoring.Core.SignUps.SignUpStage;

namespace EMentoring.Core.SignUps;

/// <summary>The life of a sign-up: asked → confirmed → in a group → finished.</summary>
public static class SignUpDecider
{
    /// <summary>What <paramref name="e"/> makes of <paramref name="s"/> at <paramref name="now"/> (UTC).</summary>
    public static Stepped<SignUp> Step(SignUp s, SignUpEvent e, DateTimeOffset now)
    {
        var (next, effects) = Arms(s, e, now);
        return Line(next, now) is { } line && line != Line(s, now)
            ? new(next, effects.Insert(Effect.BeforeTheProgramme(effects), new Effect.ShowPerson(line)))
            : new(next, effects);
    }

    private static (SignUp, ImmutableArray<Effect>) Arms(SignUp s, SignUpEvent e, DateTimeOffset now) => (s.Stage, e) switch
    {
        (Unborn or Erased or Expired, Asked a) => AskToConfirm(s with { Programme = a.Programme, Plan = a.Plan }, new Asking(), now),
        (Left or Finished, Asked a) => AskToConfirm(s with { Programme = a.Programme, Plan = a.Plan }, new Asking(s.Stage), now),
        (Asking a, Asked) => AskToConfirm(s, a, now),
        (Waiting or InGroup or Returning, Asked) => (s, [Write(s, LetterKind.AlreadySignedUp)]),

        (Asking, Confirmed) => (Await(s, now),
            [new Effect.KeepProfile(s.Id), Write(s, LetterKind.SignedUp), Tell(s, new ProgrammeEvent.Confirmed(s.Id))]),
        (Asking { Before: Finished }, Leaves) => (s with { Stage = new Left() }, [new Effect.DropPending(s.Id), Write(s, LetterKind.YouLeft)]),
        (Asking, Leaves or ProgrammeEnded) => Unconfirmed(s),
        (Asking { Before: not null }, EraseAsked) => Forget(s, new Erased()),
        (Asking, EraseAsked) => Unconfirmed(s),

        (Waiting w, Called c) when c.Groups.Except(w.Called).FirstOrDefault() is { } group =>
            (s with { Stage = w with { Called = w.Called.Add(group) } }, [Write(s, LetterKind.Vacancy, group: group)]),
        (Waiting, WantsSeat { Supervisor: null } x) => (s, [Sit(s, x.Group, x.Role, null)]),
        (Waiting w, WantsSeat { Supervisor: { } boss } x) when w.Joining != x.Group => AskSupervisor(s, w, x.Group, boss, now),
        (Waiting w, SupervisorSaid { Yes: true } x) when w.Joining == x.Group => (Await(s, now), [Sit(s, x.Group, x.Role, x.Supervisor)]),
        (Waiting w, SupervisorSaid x) when w.Joining == x.Group => NotJoining(s, now),
        (Waiting w, NoSeat x) when w.Called.Contains(x.Group) => // and they hear of it when one is free there again
            (s with { Stage = w with { Called = w.Called.Remove(x.Group) } }, [Write(s, LetterKind.SeatTaken, group: x.Group)]),

        (Waiting, Placed p) => (s with { Stage = new InGroup(p.Group) }, [new Effect.TellGroup(p.Group, new GroupEvent.Joined(s.Id))]),
        (Waiting, Leaves) => (s with { Stage = new Left() }, [Tell(s, new ProgrammeEvent.LeftPool(s.Id)), Write(s, LetterKind.YouLeft)]),
        (Waiting, EraseAsked) => Forget(s, new Erased(), Tell(s, new ProgrammeEvent.LeftPool(s.Id))),
        (Waiting or Returning, ProgrammeEnded) => (s with { Stage = new Finished() }, [Write(s, LetterKind.NoPlace)]),

        (InGroup g, GroupEnded x) when x.Group == g.Group => AfterGroup(s, x.Outcome, now),
        (InGroup, ProgrammeEnded) => (s with { Stage = new Finished() }, []), // the last group's news comes later than the programme's
        (InGroup g, Leaves) => (s with { Stage = new Left() }, [LeaveGroup(s, g.Group), Write(s, LetterKind.YouLeft)]),
        (InGroup g, EraseAsked) => Forget(s, new Erased(), LeaveGroup(s, g.Group)),

        (Finished { Group: { } g }, DiaryKept) when s.Plan.Certificate => (s, [new Effect.Certify(s.Id, g)]),
        (InGroup or Finished, Certified x) when !s.Certified => (s with { Certified = true }, [Write(s, LetterKind.Certificate, group: x.Group)]),

        (Returning, Again { Yes: true }) => (Await(s, now), [Tell(s, new ProgrammeEvent.Rejoined(s.Id))]),
        (Returning, Again) => (s with { Stage = new Finished() }, [Tell(s, new ProgrammeEvent.WillNotReturn(s.Id))]),
        (Returning, Leaves) => (s with { Stage = new Left() }, [Tell(s, new ProgrammeEvent.WillNotReturn(s.Id)), Write(s, LetterKind.YouLeft)]),
        (Finished, Leaves) => (s with { Stage = new Left() }, [Write(s, LetterKind.YouLeft)]),
        (Returning, EraseAsked) => Forget(s, new Erased(), Tell(s, new ProgrammeEvent.WillNotReturn(s.Id))),
        (Left or Finished, EraseAsked) => Forget(s, new Erased()),

        (_, DeadlinePassed) when s.Stage.Ask is { } ask => ask.At(now, s.Plan.Calendar) switch
        {
            Rung.None => (s, []),
            Rung.Remind => (Climb(s, ask, now), Remind(s)),
            Rung.Tell => (Climb(s, ask, now), []), // the board's line says it
            Rung.Close => Silence(s, now),
        },

        // Placed while on the way out, or into two groups: the group hears that they are not coming.
        (InGroup g, Placed p) when p.Group == g.Group => (s, []),
        (not Unborn, Placed p) => (s, [LeaveGroup(s, p.Group), Tell(s, new ProgrammeEvent.NotTaken(s.Id))]),
        _ => (s, []), // late, repeated or foreign
    };

    /// <summary>What silence means: an unconfirmed sign-up is forgotten, any other wait comes to its end.</summary>
    private static (SignUp, ImmutableArray<Effect>) Silence(SignUp s, DateTimeOffset now) => s.Stage switch
    {
        Asking => Unconfirmed(s),
        Waiting { Joining: not null } => NotJoining(s, now),
        Waiting => (s with { Stage = new Finished() }, [Tell(s, new ProgrammeEvent.LeftPool(s.Id)), Write(s, LetterKind.NoPlace)]),
        _ => (s with { Stage = new Finished() }, [Tell(s, new ProgrammeEvent.WillNotReturn(s.Id))]),
    };

    private static ImmutableArray<Effect> Remind(SignUp s) => s.Stage switch
    {
        Asking => [Write(s, LetterKind.Confirm, reminder: true)],
        Waiting { Joining: { } group } => [ToSupervisor(s, group, reminder: true)],
        Waiting => [Write(s, LetterKind.StillLooking)],
        _ => [Write(s, LetterKind.ReturnOrNot, reminder: true)],
    };

    private static (SignUp, ImmutableArray<Effect>) AskSupervisor(SignUp s, Waiting w, string group, string supervisor, DateTimeOffset now)
    {
        var next = s with { Stage = w with { Joining = group, Ask = new([supervisor], now, s.Plan.Approve) } };
        return (next, [ToSupervisor(next, group)]);
    }

    /// <summary>The supervisor said no, or nothing: they wait on, and hear that they do.</summary>
    private static (SignUp, ImmutableArray<Effect>) NotJoining(SignUp s, DateTimeOffset now) => (Await(s, now), [Write(s, LetterKind.StillLooking)]);

    private static Effect.Send ToSupervisor(SignUp s, string group, bool reminder = false) =>
        new(Write(s, LetterKind.ApproveJoining, reminder, group).Letter with { Reader = Reader.Supervisor });

    private static Effect.TellGroup Sit(SignUp s, string group, Role role, string? supervisor) =>
        new(group, new GroupEvent.TakesSeat(new(s.Id, supervisor, role)));

    private static (SignUp, ImmutableArray<Effect>) AfterGroup(SignUp s, Outcome outcome, DateTimeOffset now)
    {
        if (outcome.Returns()) return (Await(s, now), []);
        var group = ((InGroup)s.Stage).Group;
        if (outcome != Outcome.MemberLeft) return (s with { Stage = new Finished(group) }, []);
        var next = s with { Stage = new Returning { Ask = new([s.Id], now, s.Plan.Return) } };
        return (next, [Write(next, LetterKind.ReturnOrNot)]);
    }

    /// <summary>Anybody can type another's address: what that person gave before is not erased by it.</summary>
    private static (SignUp, ImmutableArray<Effect>) Unconfirmed(SignUp s) =>
        s.Stage is Asking { Before: { } before } ? (s with { Stage = before }, [new Effect.DropPending(s.Id)]) : Forget(s, new Expired());

    private static (SignUp, ImmutableArray<Effect>) AskToConfirm(SignUp s, Asking asking, DateTimeOffset now)
    {
        var next = s with { Stage = asking with { Ask = new([s.Id], now, s.Plan.Confirm) } };
        return (next, [Write(next, LetterKind.Confirm)]);
    }

    private static SignUp Await(SignUp s, DateTimeOffset now) =>
        s with { Stage = new Waiting { Called = (s.Stage as Waiting)?.Called ?? [], Ask = new([s.Id], now, s.Plan.Wait) } };

    private static SignUp Climb(SignUp s, Ask ask, DateTimeOffset now) => s with { Stage = s.Stage with { Ask = ask.Climb(now, s.Plan.Calendar) } };

    /// <summary>Personal data goes first: what is told afterwards, to whoever counts on the person, can name nobody any more.</summary>
    private static (SignUp, ImmutableArray<Effect>) Forget(SignUp s, SignUpStage stage, params ImmutableArray<Effect> then) =>
        (s with { Stage = stage }, then.Insert(0, new Effect.Erase(s.Id, s.Programme)));

    private static Effect.Send Write(SignUp s, LetterKind kind, bool reminder = false, string? group = null) =>
        new(new(kind, Reader.Participant, s.Id, s.Programme) { Group = group, Reminder = reminder, By = s.Stage.Ask?.Closes(s.Plan.Calendar) });

    private static Effect.TellProgramme Tell(SignUp s, ProgrammeEvent e) => new(s.Programme, e);

    private static Effect.TellGroup LeaveGroup(SignUp s, string group) => new(group, new GroupEvent.MemberLeft(s.Id));

    private static PersonLine? Line(SignUp s, DateTimeOffset now) => s.Stage switch
    {
        Unborn => null,
        InGroup g => new(s.Id, s.Programme, s.Stage.Name, g.Group, now),
        Finished f => new(s.Id, s.Programme, s.Stage.Name, f.Group, now),
        _ => new(s.Id, s.Programme, s.Stage.Name, null, now, s.Stage.Ask?.Told ?? false),
    };
}
