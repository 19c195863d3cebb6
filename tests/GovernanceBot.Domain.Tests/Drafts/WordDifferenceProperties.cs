using FsCheck;
using FsCheck.Fluent;
using GovernanceBot.Domain.Drafts;

namespace GovernanceBot.Domain.Tests.Drafts;

public sealed class WordDifferenceProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_302, 9_973);

    [Fact]
    public void The_pieces_give_back_both_texts_whatever_they_are() => Prop.ForAll(Texts(), Texts(), GiveBackBoth).Check(Fixed);

    [Fact]
    public void An_unchanged_text_is_one_piece() => Prop.ForAll(
        Texts(),
        text => WordDifference.Between(text, text).ShouldBe(text.Length == 0 ? [] : [new Piece(PieceKind.Kept, text)])).Check(Fixed);

    private static void GiveBackBoth(string old, string @new)
    {
        var pieces = WordDifference.Between(old, @new);

        string.Concat(pieces.Where(p => p.Kind != PieceKind.Removed).Select(p => p.Text)).ShouldBe(@new);
        string.Concat(pieces.Where(p => p.Kind != PieceKind.Added).Select(p => p.Text)).ShouldBe(old);
        pieces.All(p => p.Text.Length > 0).ShouldBeTrue();
        pieces.Zip(pieces.Skip(1)).All(pair => pair.First.Kind != pair.Second.Kind).ShouldBeTrue();
    }

    /// <summary>From few words, so that texts have much in common; with every kind of space and halves of characters.</summary>
    private static Arbitrary<string> Texts() =>
        Gen.Elements("kom", "naar", "de", "week", "Week", "📚", "👩‍👧", "\ud83d", " ", " ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2028", ".")
            .ArrayOf().Select(string.Concat).ToArbitrary();
}
