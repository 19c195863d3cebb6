using GovernanceBot.Domain.Calendar;
using static GovernanceBot.Domain.Tests.Calendar.APost;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Calendar;

public sealed class SettlingTests
{
    [Fact]
    public void A_posted_post_keeps_who_when_and_where()
    {
        var posted = Due.After(new PlannedPostCommand.MarkPosted(Emma, " https://example.org/1 "), PostAt.AddMinutes(5));

        posted.Status.ShouldBe(PlannedPostStatus.Posted);
        posted.Settled.ShouldBe(new(Emma, PostAt.AddMinutes(5), "https://example.org/1"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_post_may_be_settled_without_a_link(string? link) =>
        Due.After(new PlannedPostCommand.MarkPosted(Emma, link)).Settled!.Note.ShouldBeNull();

    [Theory]
    [InlineData("instagram.com/p/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gepost!")]
    public void Only_a_web_address_is_a_link(string link) =>
        Due.On(new PlannedPostCommand.MarkPosted(Emma, link)).ShouldBeRefused(new NotAWebAddress());

    [Fact]
    public void A_link_is_no_longer_than_a_browser_keeps()
    {
        var longest = "https://example.org/".PadRight(2_000, 'x');

        Due.On(new PlannedPostCommand.MarkPosted(Emma, longest)).ShouldChange();
        Due.On(new PlannedPostCommand.MarkPosted(Emma, longest + 'x')).ShouldBeRefused(new NotAWebAddress());
    }

    [Fact]
    public void A_skip_needs_a_reason()
    {
        Due.On(new PlannedPostCommand.Skip(Emma, " ")).ShouldBeRefused(new ReasonMissing());
        Due.After(new PlannedPostCommand.Skip(Emma, " Afgelast ")).Settled!.Note.ShouldBe("Afgelast");
    }

    [Fact]
    public void Answers_delivered_twice_count_once()
    {
        Posted.On(new PlannedPostCommand.MarkPosted(Emma, "https://example.org/1")).ShouldBeUnchanged();
        Skipped.On(new PlannedPostCommand.Skip(Emma, "Het gaat niet door. ")).ShouldBeUnchanged();
        Due.After(HandOver(Emma, Erik)).On(HandOver(Emma, Erik)).ShouldBeUnchanged();
        Snoozed.On(Snooze(Emma, TimeSpan.FromHours(2)), PostAt.AddSeconds(3)).ShouldBeUnchanged();
    }

    [Fact]
    public void Another_answer_to_a_settled_post_is_refused()
    {
        Posted.On(new PlannedPostCommand.MarkPosted(Emma, "https://example.org/2")).ShouldBeRefused(new AlreadySettled());
        Posted.On(new PlannedPostCommand.MarkPosted(Carla, "https://example.org/1")).ShouldBeRefused(new AlreadySettled());
    }

    [Fact]
    public void The_coordinator_the_deputy_and_the_coordinators_of_the_calendar_may_settle_a_post()
    {
        foreach (var person in (People.PersonId[])[Emma, Dirk, Carla])
        {
            Due.After(new PlannedPostCommand.MarkPosted(person, null)).Settled!.By.ShouldBe(person);
        }
    }

    [Fact]
    public void A_stranger_may_do_nothing_with_a_post_and_learns_nothing_of_its_fate()
    {
        PlannedPostCommand[] commands =
        [
            new PlannedPostCommand.MarkPosted(Stranger, null),
            new PlannedPostCommand.Skip(Stranger, "Nee"),
            Snooze(Stranger, TimeSpan.FromHours(1)),
            HandOver(Stranger, Emma),
        ];

        foreach (var post in (PlannedPost[])[Planned, Due, Snoozed, Posted, Skipped])
        {
            commands.ShouldAllBe(command => post.On(command).Outcome() == nameof(NotYourPost));
        }
    }

    [Fact]
    public void A_deputy_whose_time_is_over_may_no_longer_settle_a_post() =>
        Due.On(new PlannedPostCommand.MarkPosted(Dirk, null), PostAt.AddYears(1)).ShouldBeRefused(new NotYourPost(Emma));
}
