namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
internal static class EditDistance
{
    /// <param name="most">Above this the exact number does not matter.</param>
    /// <returns>The number of edits, or <paramref name="most"/> + 1 where it takes more.</returns>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        Span<int> rows = stackalloc int[3 * (right.Length + 1)];
        var width = right.Length + 1;
        for (var column = 0; column < width; column++)
        {
            rows[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            var current = rows.Slice(row % 3 * width, width);
            var above = rows.Slice((row + 2) % 3 * width, width);
            var twoAbove = rows.Slice((row + 1) % 3 * width, width);
            if (FillRow(left, right, row, current, above, twoAbove) > most)
            {
                return most + 1;
            }
        }

        return Math.Min(rows[(left.Length % 3 * width) + right.Length], most + 1);
    }

    private static int FillRow(
        ReadOnlySpan<char> left, ReadOnlySpan<char> right, int row, Span<int> current, ReadOnlySpan<int> above, ReadOnlySpan<int> twoAbove)
    {
        current[0] = row;
        var least = row;
        for (var column = 1; column < current.Length; column++)
        {
            var replaced = above[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
            var edits = Math.Min(replaced, Math.Min(above[column], current[column - 1]) + 1);
            if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
            {
                edits = Math.Min(edits, twoAbove[column - 2] + 1);
            }

            current[column] = edits;
            least = Math.Min(least, edits);
        }

        return least;
    }
}
