namespace GovernanceBot.Cards;

/// <summary>The parts that make all cards of the product look alike.</summary>
internal static class CardParts
{
    /// <summary>Above this number of lines a text is one block: a block each would weigh more than the text.</summary>
    private const int MostLines = 40;

    public static TextBlock Heading(string text) => new(text) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = "heading" };

    public static TextBlock Label(string text) => new(text) { Size = TextSize.Small, Weight = TextWeight.Bolder, IsSubtle = true, Spacing = Spacing.Medium };

    public static TextBlock Aside(string text) => new(text) { Size = TextSize.Small, IsSubtle = true };

    /// <summary>A line that says what just happened or what is wrong, in the colour that fits it.</summary>
    public static Container Notice(string text, ContainerStyle style) =>
        new([new TextBlock(text)]) { Style = style, Bleed = true };

    /// <summary>Text that a person wrote, line for line, in a box of its own.</summary>
    public static Container Quote(string text) => new(Lines(text)) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Small };

    private static IReadOnlyList<CardElement> Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.Length > MostLines
            ? [new RichTextBlock([new TextRun(text)])]
            : [.. Paragraphs(lines)];
    }

    private static IEnumerable<CardElement> Paragraphs(string[] lines)
    {
        var afterBlank = false;
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                yield return new RichTextBlock([new TextRun(line)]) { Spacing = afterBlank ? Spacing.Medium : Spacing.None };
            }

            afterBlank = line.Length == 0;
        }
    }
}
