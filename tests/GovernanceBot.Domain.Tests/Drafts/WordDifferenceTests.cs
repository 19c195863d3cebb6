using GovernanceBot.Domain.Drafts;

namespace GovernanceBot.Domain.Tests.Drafts;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("Kom morgen luisteren", "Kom morgen luisteren", "Kom morgen luisteren")]
    [InlineData("Kom morgen luisteren", "Kom overmorgen luisteren", "Kom [-morgen-][+overmorgen+] luisteren")]
    [InlineData("Kom gratis luisteren", "Kom luisteren", "Kom [-gratis -]luisteren")]
    [InlineData("Kom luisteren", "Kom gratis en gezellig luisteren", "Kom [+gratis en gezellig +]luisteren")]
    [InlineData("", "Kom", "[+Kom+]")]
    [InlineData("Kom", "", "[-Kom-]")]
    [InlineData("", "", "")]
    [InlineData("een twee drie vier", "een drie twee vier", "een [-twee -]drie [+twee +]vier")]
    [InlineData("Regel een\nregel twee", "Regel een\nregel drie", "Regel een\nregel [-twee-][+drie+]")]
    [InlineData("Wat fijn 📚!", "Wat fijn 👩‍👧!", "Wat fijn [-📚!-][+👩‍👧!+]")]
    public void A_reviewer_sees_word_by_word_what_changed(string old, string @new, string shown) =>
        string.Concat(WordDifference.Between(old, @new).Select(Shown)).ShouldBe(shown);

    [Fact]
    public void Texts_of_very_many_words_are_shown_as_wholly_replaced()
    {
        var (old, @new) = (string.Concat(Enumerable.Repeat("a ", 2_000)), string.Concat(Enumerable.Repeat("a ", 2_001)));

        WordDifference.Between(old, @new).ShouldBe([new(PieceKind.Removed, old), new(PieceKind.Added, @new)]);
    }

    private static string Shown(Piece piece) => piece.Kind switch
    {
        PieceKind.Removed => $"[-{piece.Text}-]",
        PieceKind.Added => $"[+{piece.Text}+]",
        _ => piece.Text,
    };
}
