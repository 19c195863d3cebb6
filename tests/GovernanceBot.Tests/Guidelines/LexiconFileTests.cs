using System.Text.Json;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Guidelines.Words;

namespace GovernanceBot.Tests.Guidelines;

public class LexiconFileTests
{
    [Fact]
    public void Shipped_lexicon_speaks_both_languages_and_holds_together()
    {
        var lexicon = LexiconFile.ReadShipped();

        lexicon.Concepts.Length.ShouldBeGreaterThan(250);
        lexicon.Concepts.Select(concept => concept.Id).ShouldBeUnique(StringComparer.Ordinal);
        lexicon.Concepts.ShouldAllBe(concept => concept.Dutch.Length > 0 && concept.English.Length > 0);
        GuidelineIndex.Build([], lexicon).Ask("mag dit", Language.Dutch).ShouldBeOfType<Answer.NotInThere>();
    }

    [Theory]
    [InlineData("portrait")]
    [InlineData("minors")]
    [InlineData("giveaway")]
    [InlineData("alt-text")]
    [InlineData("ad-disclosure")]
    [InlineData("sensitive-topic")]
    public void Concept_is_called_what_its_check_is_called(string category) =>
        LexiconFile.ReadShipped().Concepts.ShouldContain(concept => concept.Id.Equals(category, StringComparison.Ordinal));

    [Fact]
    public void Forms_are_separated_by_commas_and_lines_and_implications_carry_a_weight()
    {
        var lexicon = LexiconFile.Read(
            """
            { "concepts": [
                { "id": "consent", "nl": ["toestemming,", "goed vinden"], "en": ["consent"] },
                { "id": "minors", "implies": "consent 0.5", "nl": ["kind,, kinderen "], "en": ["child"], },
                { "id": "printer", "kind": "elsewhere", "nl": ["printer"], "en": ["printer"] } ],
              "everydayWords": ["mooi mooie", "nice"],
              "shorthands": ["mn mijn, vd van de", "bc because"] }
            """);

        lexicon.Concepts[0].Dutch.ShouldBe(["toestemming", "goed vinden"]);
        lexicon.Concepts[1].Dutch.ShouldBe(["kind", "kinderen"]);
        lexicon.Concepts[1].Implies.ShouldBe([new Implication("consent", 0.5)]);
        lexicon.Concepts[2].Kind.ShouldBe(ConceptKind.Elsewhere);
        lexicon.EverydayWords.ShouldBe(["mooi", "mooie", "nice"]);
        lexicon.Shorthands.Select(shorthand => $"{shorthand.Spelling}: {string.Join(' ', shorthand.Words)}").ShouldBe(["mn: mijn", "vd: van de", "bc: because"]);
    }

    [Theory]
    [InlineData("""{ "concepts": [{ "id": "minors", "implies": "consent" }] }""")]
    [InlineData("""{ "concepts": [{ "id": "minors", "implies": "consent 2" }] }""")]
    [InlineData("""{ "concepts": [{ "id": "minors", "kind": "animal" }] }""")]
    [InlineData("""{ "shorthands": ["vd van de, minors"] }""")]
    public void Row_that_cannot_be_understood_is_named(string json) =>
        Should.Throw<FormatException>(() => LexiconFile.Read(json)).Message.ShouldContain("minors");

    [Fact]
    public void Text_that_is_no_JSON_is_refused() => Should.Throw<JsonException>(() => LexiconFile.Read("concepts: consent"));
}
