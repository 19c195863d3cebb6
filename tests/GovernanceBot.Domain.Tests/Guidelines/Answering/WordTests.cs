using GovernanceBot.Domain.Guidelines.Answering;

namespace GovernanceBot.Domain.Tests.Guidelines.Answering;

public class WordTests
{
    [Theory]
    [InlineData("bericht", "berichten", "berichtje", "berichtjes")]
    [InlineData("foto", "foto", "foto", "foto")]
    [InlineData("plaats", "plaatsen", "plaatst", "plaatste")]
    [InlineData("reageer", "reageren", "reageert", "reageer")]
    [InlineData("schrijf", "schrijven", "schrijft", "schrijven")]
    [InlineData("beeld", "beelden", "beeld", "beelden")]
    public void Dutch_forms_share_a_stem(params string[] forms) =>
        forms.Select(DutchStemmer.Stem).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);

    [Theory]
    [InlineData("geplaatst", "plaatsen")]
    [InlineData("gedeeld", "delen")]
    [InlineData("doorgestuurd", "doorsturen")]
    [InlineData("aangemaakt", "aanmaken")]
    public void Participle_leads_to_its_verb(string participle, string verb) =>
        DutchStemmer.StemOfParticiple(participle).ShouldBe(DutchStemmer.Stem(verb));

    [Theory]
    [InlineData("tag", "tags", "tagged", "tagging")]
    [InlineData("share", "shares", "shared", "sharing")]
    [InlineData("policy", "policies", "policy", "policies")]
    [InlineData("delete", "deletes", "deleted", "deleting")]
    public void English_forms_share_a_stem(params string[] forms) =>
        forms.Select(EnglishStemmer.Stem).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);

    [Theory]
    [InlineData("telefoon", "telefoon", 0)]
    [InlineData("telefoon", "telfoon", 1)]
    [InlineData("telefoon", "teelfoon", 1)]
    [InlineData("telefoon", "telefono", 1)]
    [InlineData("telefoon", "tellevoon", 2)]
    [InlineData("telefoon", "microfoon", 3)]
    public void Distance_counts_edits_up_to_one_above_the_most_allowed(string left, string right, int distance) =>
        EditDistance.Between(left, right, most: 2).ShouldBe(distance);

    [Theory]
    [InlineData("klantgegevens", "klant gegevens")]
    [InlineData("klachtenregeling", "klachten regeling")]
    [InlineData("veiligheidsregels", "veiligheid regels")]
    [InlineData("fotobijschrift", "")]
    [InlineData("klant", "")]
    public void Compound_splits_into_known_words_only(string compound, string parts)
    {
        var vocabulary = new Vocabulary();
        foreach (var word in "klant gegevens klachten klacht regeling veiligheid regels foto".Split(' '))
        {
            vocabulary.Add(word, Language.Dutch);
        }

        string.Join(' ', new CompoundSplitter(vocabulary).Split(compound)).ShouldBe(parts);
    }

    [Fact]
    public void Per_cent_sign_is_a_word_of_its_own() =>
        TextFolding.Words("20% korting, 100 %!", 40).ShouldBe(["20", "%", "korting", "100", "%"]);

    [Theory]
    [InlineData("Mag ik een foto plaatsen?", Language.Dutch)]
    [InlineData("hoe lang bewaren we dit", Language.Dutch)]
    [InlineData("May I post a picture?", Language.English)]
    [InlineData("who approves our posts", Language.English)]
    [InlineData("hashtags", null)]
    [InlineData("", null)]
    [InlineData("12345", null)]
    public void Language_of_a_short_text_is_told_by_its_small_words(string text, Language? language) =>
        QuestionLanguage.Of(text).ShouldBe(language);
}
