using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Answering;

namespace GovernanceBot.Domain.Tests.Guidelines.Answering;

public class GuidelineIndexTests
{
    [Theory]
    [InlineData("Mag ik een foto van bezoekers plaatsen?", "portrait")]
    [InlineData("Wat doen we met een klacht?", "complaints")]
    [InlineData("Moet er een alt-tekst bij?", "alt")]
    [InlineData("moet er een alt tekst bij", "alt")]
    [InlineData("mag een verkrote link", "links")]
    [InlineData("hoe werkt de regeling voor klachten", "complaints")]
    public void Question_finds_its_guideline_as_people_type_it(string question, string guideline) =>
        Library.BestFor(question).ShouldBe(guideline);

    [Theory]
    [InlineData("Een vader belt: zijn zoon staat op onze insta en hij wil dat niet", "children")]
    [InlineData("Iemand scheldt ons uit onder een bericht", "trolls")]
    public void Situation_told_without_a_word_of_the_guideline_finds_it(string question, string guideline) =>
        Library.BestFor(question).ShouldBe(guideline);

    [Fact]
    public void English_question_finds_the_same_guideline_as_the_Dutch_one() =>
        Library.BestFor("May I use a shortened link?", Language.English).ShouldBe(Library.BestFor("Mag ik een verkorte link gebruiken?"));

    [Fact]
    public void Clear_question_is_answered() =>
        Library.Index.Ask("Mogen we kinderen op Instagram laten zien zonder toestemming?", Language.Dutch)
            .ShouldBeOfType<Answer.Found>().Guideline.Id.ShouldBe("children");

    [Fact]
    public void Question_that_two_guidelines_answer_gets_both_as_suggestions()
    {
        var twins = Library.Guidelines.Insert(0, Library.Guidelines[0] with { Id = "portrait of staff" });

        GuidelineIndex.Build(twins, Library.Lexicon).Ask("Mogen we een foto van bezoekers plaatsen zonder toestemming?", Language.Dutch)
            .ShouldBeOfType<Answer.DidYouMean>().Suggestions.Take(2).Select(guideline => guideline.Id).ShouldBe(["portrait of staff", "portrait"]);
    }

    [Theory]
    [InlineData("Hoe maak ik een mooie foto van de maan?")]
    [InlineData("De printer is stuk en de toner is op")]
    [InlineData("Wat is de hoofdstad van Frankrijk?")]
    public void Question_about_something_else_is_not_in_there(string question) =>
        Library.Index.Ask(question, Language.Dutch).ShouldBeOfType<Answer.NotInThere>();

    [Fact]
    public void Question_in_scope_scores_above_one_that_borrows_its_words() =>
        Library.Index.Ask("Mag een foto van bezoekers op Instagram?", Language.Dutch).Score
            .ShouldBeGreaterThan(Library.Index.Ask("Hoe hang ik een foto van mijn hond aan de muur?", Language.Dutch).Score);

    [Fact]
    public void Ranking_holds_at_most_ten_best_first()
    {
        var many = Enumerable.Range(0, 30).Select(number => Library.Guidelines[number % 6] with { Id = $"G{number}" });

        var ranking = GuidelineIndex.Build(many, Library.Lexicon).Ask("toestemming voor een foto", Language.Dutch).Ranking;

        ranking.Length.ShouldBe(10);
        ranking.Select(ranked => ranked.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Index_without_guidelines_has_no_answer() =>
        GuidelineIndex.Build([], Library.Lexicon).Ask("Mag een foto van bezoekers?", Language.Dutch).ShouldBeOfType<Answer.NotInThere>();

    [Fact]
    public void Added_row_teaches_the_index_a_word_of_the_organisation()
    {
        var taught = Library.Lexicon.With([Library.Of("consent", ConceptKind.Subject, "quitclaim", "quitclaim")]);

        Library.BestFor("is er een quitclaim").ShouldBe("none");
        GuidelineIndex.Build(Library.Guidelines, taught).Ask("is er een quitclaim", Language.Dutch).Ranking[0].Guideline.Id
            .ShouldBeOneOf("portrait", "children");
    }

    [Fact]
    public void Chat_spelling_is_read_as_the_words_it_stands_for()
    {
        var chatty = Library.Lexicon with { Shorthands = [new Shorthand("afbvd", ["afbeelding", "van", "de"])] };

        Library.BestFor("wat zet ik bij afbvd kast").ShouldBe("none");
        GuidelineIndex.Build(Library.Guidelines, chatty).Ask("wat zet ik bij afbvd kast", Language.Dutch).Ranking[0].Guideline.Id.ShouldBe("alt");
    }

    [Fact]
    public void Lexicon_that_implies_an_unknown_concept_is_refused() =>
        Should.Throw<ArgumentException>(() => GuidelineIndex.Build([], new Lexicon(
            [Library.Of("minors", ConceptKind.Subject, "kind", "child", new Implication("nowhere", 0.5))], [])));

    [Fact]
    public void Check_on_a_guideline_makes_it_about_the_concept_of_that_name()
    {
        var silent = Library.Guidelines.Select(guideline => guideline.Id is "links" ? guideline with { Checks = ["abuse"] } : guideline);

        GuidelineIndex.Build(silent, Library.Lexicon).Ask("trol", Language.Dutch).Ranking.ShouldContain(ranked => ranked.Guideline.Id.Equals("links", StringComparison.Ordinal));
    }
}
