using GovernanceBot.Domain.Guidelines.Answering;

namespace GovernanceBot.Domain.Tests.Guidelines.Answering;

public class HostileQuestionTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\ud800")]
    [InlineData("foto \udc00 toestemming \ud83d")]
    [InlineData("?!...,,,;;--//\\\\''''")]
    [InlineData("\u202e\u200f\u2066\u2069")]
    [InlineData("﷽ ٩٩٩ 𝕱𝖔𝖙𝖔 ก็็็็็ Z͑ͫa͒l̃g̑o")]
    [InlineData("\0\u0001\uffff\ufffe")]
    public void Text_that_says_nothing_is_not_in_there(string question) =>
        Library.Index.Ask(question, Language.Dutch).ShouldNotBeNull();

    [Fact]
    public void Text_without_a_space_is_not_in_there() =>
        Library.Index.Ask(new string('a', 100_000), Language.Dutch).ShouldBeOfType<Answer.NotInThere>();

    [Fact]
    public void Hundred_thousand_words_are_answered_by_the_first_of_them() =>
        Library.Index.Ask("trol " + string.Concat(Enumerable.Repeat("telefoonnummertoestemmingslijst ", 10_000)), Language.Dutch)
            .Ranking.ShouldContain(ranked => ranked.Guideline.Id.Equals("trolls", StringComparison.Ordinal));

    [Theory]
    [InlineData("toe\u200bstem\u200dming")]
    [InlineData("\u202etoestemming\u202c")]
    [InlineData("ｔｏｅｓｔｅｍｍｉｎｇ")]
    [InlineData("𝐭𝐨𝐞𝐬𝐭𝐞𝐦𝐦𝐢𝐧𝐠")]
    [InlineData("TOESTEMMING!!!")]
    [InlineData("tòéstêmmïng")]
    public void Disguised_word_is_still_read(string word) =>
        Library.BestFor($"{word} voor een foto van bezoekers").ShouldBe("portrait");

    [Fact]
    public void Guideline_with_hostile_text_is_indexed()
    {
        var hostile = Library.Guidelines[0] with { Dutch = new(new string('x', 100_000), "\ud800\udfff\udc00", "\u202e", default) };

        GuidelineIndex.Build([hostile], Library.Lexicon).Ask("photo of visitors", Language.English).Ranking.Length.ShouldBe(1);
    }
}
