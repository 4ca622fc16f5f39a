using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Programmes;

/// <summary>The seven models as the documents of practice describe them; each figure stands in one of them.</summary>
public class ModelsOfPractice
{
    private static (int First, int Every, int Cap, int CadenceDays, int Minutes) Meetings(Plan p) => (p.First, p.Every, p.Cap, p.CadenceDays, p.Minutes);

    private static (Approval Approval, int MinGoals, int MaxGoals, bool Open, bool SmallFirst) Rules(Plan p) => (p.Approval, p.MinGoals, p.MaxGoals, p.Open, p.SmallFirst);

    [Fact]
    public void There_are_seven_in_this_order() =>
        Assert.Equal(["pair", "mepe", "group", "supervisors", "emessi", "entrepreneurs", "verme"], Models.All.Select(m => m.Model));

    [Fact]
    public void All_of_them_pause_in_July_and_speak_three_languages() => Assert.All(Models.All, m =>
    {
        Assert.Equal([new Pause("07-01", "07-31")], m.Pauses.AsEnumerable());
        Assert.Equal(["fi", "sv", "en"], m.Languages.AsEnumerable());
    });

    [Fact]
    public void Pairs_have_two_peers_and_their_supervisors_approval()
    {
        Assert.Equal([new Seat(Role.Peer, 2, 2)], Models.Pair.Seats.AsEnumerable());
        Assert.Equal((3, 3, 5, 30, 60), Meetings(Models.Pair));
        Assert.Equal((Approval.Supervisor, 1, 2, false, false), Rules(Models.Pair));
        Assert.True(Models.Pair.Pairs);
        Assert.All(Models.All.Skip(1), m => Assert.False(m.Pairs));
    }

    [Fact]
    public void The_training_of_mentors_has_five_meetings_with_a_theme_each_a_diary_and_a_certificate()
    {
        var mepe = Models.Mepe;
        Assert.Equal([new Seat(Role.Peer, 4, 12), new Seat(Role.Trainer, 1, 1)], mepe.Seats.AsEnumerable());
        Assert.Equal((5, 5, 14, 90), (mepe.First, mepe.Cap, mepe.CadenceDays, mepe.Minutes));
        Assert.Equal((Approval.Coordinator, 0, 0, false, false), Rules(mepe));
        Assert.Equal(["online-work", "mentoring", "ethics", "group-agreement", "own-strengths"], mepe.Course.AsEnumerable());
        Assert.Equal((4, true, 0), (mepe.Diary, mepe.Certificate, mepe.Credits));
        Assert.Equal(["listening", "online", "ethics"], mepe.Items.AsEnumerable());
    }

    [Fact]
    public void Groups_have_three_to_five_actors_with_one_or_two_mentors()
    {
        Assert.Equal([new Seat(Role.Actor, 3, 5), new Seat(Role.Mentor, 1, 2)], Models.Group.Seats.AsEnumerable());
        Assert.Equal((3, 3, 9, 30, 90), Meetings(Models.Group));
        Assert.Equal((Approval.Named, 1, 3, true, true), Rules(Models.Group));
        Assert.True(Models.Group.Themes && Models.Group.Poll);
    }

    [Fact]
    public void Supervisors_meet_in_two_series_of_four_with_talks()
    {
        Assert.Equal([new Seat(Role.Peer, 4, 8)], Models.Supervisors.Seats.AsEnumerable());
        Assert.Equal((4, 4, 8, 21, 90), Meetings(Models.Supervisors));
        Assert.Equal((Approval.Coordinator, 0, 0, false, false), Rules(Models.Supervisors));
        Assert.Equal((120, true, true, true), (Models.Supervisors.RestDays, Models.Supervisors.Themes, Models.Supervisors.Talks, Models.Supervisors.Poll));
    }

    [Fact]
    public void EMessi_is_a_closed_group_of_five_or_six_with_a_facilitator_and_an_observer_and_four_sides()
    {
        var emessi = Models.Emessi;
        Assert.Equal([new Seat(Role.Peer, 5, 6), new Seat(Role.Facilitator, 1, 1), new Seat(Role.Observer, 1, 1)], emessi.Seats.AsEnumerable());
        Assert.Equal((7, 7, 30, 105), (emessi.First, emessi.Cap, emessi.CadenceDays, emessi.Minutes));
        Assert.InRange(emessi.Cap, 6, 8);
        Assert.Equal((Approval.Coordinator, 1, 3, false, true), Rules(emessi));
        Assert.Equal(["individual", "work", "community", "organisation"], emessi.Sides.AsEnumerable());
    }

    [Fact]
    public void Entrepreneurs_meet_five_times_three_weeks_apart()
    {
        Assert.Equal([new Seat(Role.Peer, 6, 12)], Models.Entrepreneurs.Seats.AsEnumerable());
        Assert.Equal((3, 3, 5, 21, 60), Meetings(Models.Entrepreneurs));
        Assert.Equal((Approval.Coordinator, 1, 2, false, false), Rules(Models.Entrepreneurs));
        Assert.Equal(["productivity"], Models.Entrepreneurs.Items.AsEnumerable());
    }

    [Fact]
    public void Verme_has_four_to_ten_peers_goals_with_deeds_methods_and_meetings_between_groups()
    {
        var verme = Models.Verme;
        Assert.Equal([new Seat(Role.Peer, 4, 10)], verme.Seats.AsEnumerable());
        Assert.Equal((3, 3, 8, 35, 120), Meetings(verme));
        Assert.InRange(verme.Cap, 6, 8);
        Assert.Equal((Approval.Coordinator, 1, 3, true, false), Rules(verme));
        Assert.Equal((true, true, true, 4), (verme.Deeds, verme.Methods, verme.Poll, verme.Together));
        Assert.Equal(["competence"], verme.Items.AsEnumerable());
    }

    [Fact]
    public void Each_model_and_an_eighth_can_run_and_is_stored_as_it_is() => Assert.All(Models.All.Append(ATable.Eighth), plan =>
    {
        Assert.Empty(plan.Refusals());
        Laws.Stored.RoundTrips(plan);
        Assert.Equal(Core.Evaluation.Assessment.Of(plan).Length, plan.Scores);
    });

    public static TheoryData<string, Plan> Impossible => new()
    {
        { "seats", Models.Mepe with { Seats = [new(Role.Trainer, 1, 1)] } },
        { "seats", Models.Verme with { Seats = [new(Role.Peer, 3, 5), new(Role.Peer, 3, 5)] } },
        { "seats", Models.Verme with { Seats = [new(Role.Peer, 5, 4)] } },
        { "seats", Models.Group with { Seats = [new(Role.Actor, 3, 10), new(Role.Mentor, 1, 3)] } },
        { "minSize", Models.Verme with { Seats = [new(Role.Peer, 2, 5)] } },
        { "deeds", Models.Mepe with { Deeds = true } },
        { "course", Models.Mepe with { Cap = 6 } },
        { "course", Models.Mepe with { Course = ["ethics", "singing", "ethics", "ethics", "ethics"] } },
        { "themes", Models.Mepe with { Themes = true } },
        { "sides", Models.Pair with { Sides = ["work"] } },
        { "diary", Models.Mepe with { Diary = 6 } },
        { "credits", Models.Pair with { Credits = 5 } },
        { "pauses", Models.Pair with { Pauses = [new("02-30", "03-01")] } },
        { "pauses", Models.Pair with { Pauses = [new("03-01", "12-01")] } },
        { "minGoals", Models.Pair with { MinGoals = 3 } },
        { "languages", Models.Pair with { Languages = [] } },
        { "statements", Models.Pair with { Statements = ["a", "b", "c", "d"] } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Figures_that_do_not_fit_each_other_are_refused(string field, Plan plan) => Assert.Contains(plan.Refusals(), r => r.Field == field);
}
