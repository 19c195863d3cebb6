using System.Collections.Immutable;

namespace GovernanceBot.Domain.Drafts;

/// <summary>What changed between two versions of a text, word by word.</summary>
public static class WordDifference
{
    /// <summary>Above so many pieces times pieces the texts are shown as wholly replaced: the comparison would take too long.</summary>
    private const int LargestTable = 4_000_000;

    /// <returns>The pieces in reading order; joined, the kept and added ones are the new text, the kept and removed ones the old.</returns>
    public static ImmutableArray<Piece> Between(string old, string @new)
    {
        var before = Words(old);
        var after = Words(@new);
        return (long)before.Length * after.Length > LargestTable
            ? [new(PieceKind.Removed, old), new(PieceKind.Added, @new)]
            : Joined(Steps(before, after, Common(before, after)));
    }

    /// <summary>Words and the spaces between them, each by itself: a word that changes leaves the line break after it alone.</summary>
    private static ImmutableArray<string> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsWhiteSpace(text[i - 1]) != char.IsWhiteSpace(text[i]))
            {
                words.Add(text[start..i]);
                start = i;
            }
        }

        return words.ToImmutable();
    }

    /// <summary>The length of the longest common run of words from each pair of places on.</summary>
    private static int[,] Common(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var length = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                length[i, j] = before[i] == after[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        return length;
    }

    private static IEnumerable<Piece> Steps(ImmutableArray<string> before, ImmutableArray<string> after, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                yield return new(PieceKind.Kept, before[i++]);
                j++;
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return new(PieceKind.Removed, before[i++]);
            }
            else
            {
                yield return new(PieceKind.Added, after[j++]);
            }
        }
    }

    private static ImmutableArray<Piece> Joined(IEnumerable<Piece> steps)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var step in steps)
        {
            if (pieces.Count > 0 && pieces[^1].Kind == step.Kind)
            {
                pieces[^1] = step with { Text = pieces[^1].Text + step.Text };
            }
            else
            {
                pieces.Add(step);
            }
        }

        return pieces.ToImmutable();
    }
}

public sealed record Piece(PieceKind Kind, string Text);

public enum PieceKind
{
    Kept,
    Removed,
    Added,
}
