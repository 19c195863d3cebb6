namespace GovernanceBot.Domain.Tests;

public sealed class ReasonTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00a0")]
    public void Only_space_is_no_reason(string? words) => Reason.From(words).ShouldBeNull();

    [Fact]
    public void A_reason_is_kept_without_the_space_around_it() => Reason.From("  Te lang,\nkort het in.\r\n").ShouldBe("Te lang,\nkort het in.");

    [Fact]
    public void A_reason_of_the_greatest_length_is_kept_whole() =>
        Reason.From(' ' + new string('x', Reason.Longest) + ' ').ShouldBe(new string('x', Reason.Longest));

    [Fact]
    public void What_is_longer_is_cut() => Reason.From(new string('x', Reason.Longest + 1)).ShouldBe(new string('x', Reason.Longest));

    [Fact]
    public void A_cut_never_splits_a_character() =>
        Reason.From(new string('x', Reason.Longest - 1) + "📚 en nog meer").ShouldBe(new string('x', Reason.Longest - 1));

    [Fact]
    public void A_character_that_just_fits_is_kept() =>
        Reason.From(new string('x', Reason.Longest - 2) + "📚 en nog meer").ShouldBe(new string('x', Reason.Longest - 2) + "📚");

    [Fact]
    public void A_reason_read_again_is_the_same()
    {
        var once = Reason.From(new string('x', Reason.Longest - 1) + " staart");

        Reason.From(once).ShouldBe(once);
    }
}
