using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Responsibilities;
using static GovernanceBot.Domain.Tests.Responsibilities.TheMandates;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Responsibilities;

public sealed class MandatesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-07-13T21:59:00Z", false)] // 23:59 in Amsterdam, the day before
    [InlineData("2026-07-13T22:00:00Z", true)] // midnight
    [InlineData("2026-07-15T12:00:00Z", true)]
    [InlineData("2026-07-16T21:59:59Z", true)] // the last second of the last day
    [InlineData("2026-07-16T22:00:00Z", false)]
    public void A_responsibility_holds_from_its_first_day_through_its_last_by_the_organisations_calendar(string at, bool holds)
    {
        var summer = Coordinator(Carla) with { From = new(2026, 7, 14), Until = new(2026, 7, 16) };

        Of(summer).Coordinators(At(at)).Contains(Carla).ShouldBe(holds);
    }

    [Theory]
    [InlineData(null, "2026-07-15", true)]
    [InlineData("2026-07-15", null, true)]
    [InlineData(null, "2026-07-14", false)]
    [InlineData("2026-07-16", null, false)]
    [InlineData(null, null, true)]
    public void A_side_that_is_left_open_has_no_limit(string? from, string? until, bool holds) =>
        (Coordinator(Carla) with { From = Day(from), Until = Day(until) }).Holds(new(2026, 7, 15)).ShouldBe(holds);

    [Fact]
    public void Nobody_stands_in_for_a_responsibility_that_has_ended()
    {
        var mandates = Of(Coordinator(Carla, deputy: Dirk) with { Until = new(2026, 7, 14) }, Coordinator(Carla, deputy: Erik));

        mandates.DeputiesOf(Carla, Role.Coordinator, Noon).ShouldBe([Erik]);
    }

    [Fact]
    public void A_deputy_stands_in_only_for_the_role_they_were_named_for()
    {
        var mandates = Of(Editor(Emma, deputy: Dirk), Held(Role.Spokesperson, Emma, deputy: Sofie));

        mandates.DeputiesOf(Emma, Role.Editor, Noon).ShouldBe([Dirk]);
        mandates.DeputiesOf(Emma, Role.Spokesperson, Noon).ShouldBe([Sofie]);
        mandates.DeputiesOf(Emma, Role.Coordinator, Noon).ShouldBeEmpty();
    }

    [Fact]
    public void Who_holds_a_role_twice_is_one_person()
    {
        var mandates = Of(Coordinator(Carla, deputy: Dirk), Coordinator(Carla, deputy: Dirk), Coordinator(Emma));

        mandates.Coordinators(Noon).ShouldBe([Carla, Emma]);
        mandates.DeputiesOf(Carla, Role.Coordinator, Noon).ShouldBe([Dirk]);
    }

    [Theory]
    [InlineData(Channel.Instagram, "jeugd", true)]
    [InlineData(Channel.Instagram, "Jeugd", true)]
    [InlineData(Channel.LinkedIn, "jeugd", false)]
    [InlineData(Channel.Instagram, "kunst", false)]
    [InlineData(Channel.Instagram, "", false)]
    public void A_responsibility_covers_its_own_channels_and_themes(Channel channel, string theme, bool covers) =>
        (Editor(Emma, null, Channel.Instagram, Channel.TikTok) with { Themes = ["JEUGD"] }).Covers(channel, theme).ShouldBe(covers);

    [Fact]
    public void Without_channels_and_themes_a_responsibility_covers_everything() =>
        Enum.GetValues<Channel>().ShouldAllBe(channel => Editor(Emma, null).Covers(channel, "wat dan ook"));

    [Fact]
    public void A_guideline_has_an_owner_only_where_somebody_answers_for_its_label()
    {
        var mandates = Of(
            Held(Role.GuidelineOwner, Emma) with { Owns = ["communicatie"] },
            Held(Role.GuidelineOwner, Piet) with { Owns = ["Privacy"], Until = new(2026, 7, 15) });

        mandates.OwnerOf("privacy", Noon).ShouldBe(Piet);
        mandates.OwnerOf("privacy", Noon.AddDays(1)).ShouldBeNull();
        mandates.OwnerOf("juridisch", Noon).ShouldBeNull();
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(Right.Everyone, true, true, true)]
    [InlineData(Right.TakePart, true, true, true)]
    [InlineData(Right.KeepGuidelines, false, true, true)]
    [InlineData(Right.Administer, false, false, true)]
    public void A_right_comes_from_a_responsibility_or_from_the_configuration(Right right, bool employee, bool owner, bool administrator)
    {
        var mandates = Of(Held(Role.GuidelineOwner, Emma) with { Owns = ["communicatie"] }) with { Administrators = [Carla] };

        mandates.Grants(right, Piet, Noon).ShouldBe(employee);
        mandates.Grants(right, Emma, Noon).ShouldBe(owner);
        mandates.Grants(right, Carla, Noon).ShouldBe(administrator);
    }
}
