using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Laws;

/// <summary>What a programme counts and what its people and groups are agree whenever nothing is on its way between them.</summary>
public class OfOneProgrammeWithItsPeople
{
    /// <summary>Small, open, with polls, joint meetings and decisions, so that much happens in little time.</summary>
    private static readonly Plan Open = Models.Verme with
    {
        Seats = [new(Role.Peer, 2, 4)],
        MinSize = 2,
        First = 1,
        Every = 1,
        Cap = 4,
        Together = 1,
        CadenceDays = 7,
        Approval = Approval.Named,
        Pauses = [new("02-20", "03-05")],
    };

    [Fact]
    public void The_programme_counts_right_who_waits_who_may_return_and_which_groups_live() => Along(Agree);

    [Fact]
    public void Silence_brings_all_of_it_to_its_end() => Along(world =>
    {
        var steps = 0;
        for (; world.Due is { } due && steps < 600; steps++)
        {
            world.Wait(due > world.Now ? due - world.Now : TimeSpan.Zero);
            world.Settle(steps);
            Agree(world);
        }

        Assert.InRange(steps, 0, 599);
        Assert.IsType<ProgrammeStage.Erased>(world.Programme.Stage);
        Assert.All(world.Groups.Values, g => Assert.IsType<GroupStage.Ended>(g.Stage));
        Assert.All(world.SignUps.Values, s => Assert.True(s.Stage is SignUpStage.Erased or SignUpStage.Expired or SignUpStage.Unborn, s.ToString()));
    }, runs: 40);

    private static void Agree(World world)
    {
        var p = world.Programme;
        if (p.Stage is ProgrammeStage.SummingUp) return; // who comes then is told that it is over, and is not counted any more
        var counts = p.Stage is not (ProgrammeStage.Closed or ProgrammeStage.Erased);
        Assert.Equal(counts ? Count<SignUpStage.Waiting>() : 0, p.Waiting);
        Assert.Equal(counts ? Count<SignUpStage.Returning>() : 0, p.MayReturn);
        Assert.Equal(world.Groups.Values.Count(g => g.Stage is not GroupStage.Ended), p.Live);
        Assert.Equal(world.Groups.Values.Count(g => g.Stage is GroupStage.Ended), p.Ended);
        if (p.Alone is { } alone) Assert.IsNotType<GroupStage.Ended>(world.Groups[alone].Stage);
        var seated = world.Groups.Values.Where(g => g.Stage is not GroupStage.Ended).SelectMany(g => g.Members.Select(m => (m.Id, g.Id))).Order();
        Assert.Equal(seated, world.SignUps.Values.Where(s => s.Stage is SignUpStage.InGroup).Select(s => (s.Id, ((SignUpStage.InGroup)s.Stage).Group)).Order());

        int Count<T>() => world.SignUps.Values.Count(s => s.Stage is T);
    }

    private static void Along(Action<World> law, int runs = 100) => Randomly.Check(moves => Run(moves, law), runs);

    internal static void Run(Move[] moves, Action<World> law)
    {
        var world = new World(moves.Length % 4 == 0 ? Models.Pair : Open, 9);
        world.Put("p", new ProgrammeEvent.Opened(moves.Length % 4 == 0 ? Models.Pair : Open, "kaisa", Times.Monday.AddDays(5)));
        for (var n = 0; n < 6; n++)
        {
            world.Put($"s{n}", new SignUpEvent.Asked("p", Open));
            world.Put($"s{n}", new SignUpEvent.Confirmed());
        }

        world.Settle(0);
        world.Wait(TimeSpan.FromDays(5));
        world.Settle(0);
        world.Put("p", new ProgrammeEvent.SentOut(1));
        foreach (var move in moves)
        {
            Happens(world, move);
            for (var n = move.What % 12; n > 0; n--) world.Turn(move.Other + n * move.Who);
        }

        world.Settle(moves.Length);
        law(world);
    }

    /// <summary>Somebody presses something, once or twice, or time passes.</summary>
    private static void Happens(World world, Move m)
    {
        var who = $"s{(m.Who * 3 + m.Other) % 9}";
        switch (m.What % 16)
        {
            case 0: world.Wait(TimeSpan.FromHours(m.Hours)); break;
            case 1: Press(who, new SignUpEvent.Leaves()); break;
            case 2 when m.Other < 30: Press(who, new SignUpEvent.EraseAsked()); break;
            case 3 or 4: Press(who, new SignUpEvent.Asked("p", Open)); break;
            case 5 or 6: Press(who, new SignUpEvent.Confirmed()); break;
            case 7: Press(who, new SignUpEvent.Again(m.Other % 3 > 0)); break;
            case 8 or 9:
                if (world.SignUps.Values.FirstOrDefault(s => s.Stage is SignUpStage.Waiting { Called.Length: > 0 }) is { Stage: SignUpStage.Waiting w } s)
                    Press(s.Id, new SignUpEvent.WantsSeat(w.Called[m.Other % w.Called.Length], Role.Peer, m.Other % 3 == 0 ? "boss" : null));
                break;
            case 10:
                foreach (var x in world.SignUps.Values.Where(s => s.Stage is SignUpStage.Waiting { Joining: not null }))
                    Press(x.Id, new SignUpEvent.SupervisorSaid(((SignUpStage.Waiting)x.Stage).Joining!, "boss", Role.Peer, m.Other > 20));
                break;
            case 11: Press("p", m.Other % 2 == 0 ? new ProgrammeEvent.ProposeAgain() : new ProgrammeEvent.SentOut(world.Programme.Round)); break;
            default:
                foreach (var g in world.Groups.Values.Where((_, i) => (m.Other + i) % 2 == 0).ToArray())
                {
                    var by = g.Members.IsEmpty ? "s0" : g.Members[m.Who % g.Members.Length].Id;
                    Press(g.Id, g.Stage switch
                    {
                        GroupStage.Approving => m.Other > 85 ? new GroupEvent.Declined("boss") : new GroupEvent.Approved("boss"),
                        GroupStage.Agreeing => new GroupEvent.Assessed(by),
                        GroupStage.Finding => new GroupEvent.TimePicked(g.Number, world.Now.AddHours(m.Other), by),
                        GroupStage.Reporting => new GroupEvent.Reported(g.Number, Report.Held, by),
                        GroupStage.Deciding => new GroupEvent.Decided(g.Held, by, m.Other % 3 > 0),
                        GroupStage.Evaluating => new GroupEvent.Evaluated(by),
                        _ => new GroupEvent.DeadlinePassed(),
                    });
                }

                world.Wait(TimeSpan.FromHours(m.Hours / 4));
                break;
        }

        void Press(string instance, object e)
        {
            world.Put(instance, e);
            if (m.Other % 5 == 0) world.Put(instance, e);
        }
    }
}
