namespace GovernanceBot.Cards;

public abstract record CardElement
{
    public Spacing? Spacing { get; init; }

    public bool? Separator { get; init; }
}

/// <summary>One paragraph. Clients read Markdown in it, so the text is escaped here and nowhere else.</summary>
public sealed record TextBlock : CardElement
{
    public TextBlock(string text) => Text = CardText.WithoutMarkdown(text);

    public string Text { get; }

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    /// <summary>"heading" lets screen readers jump to it.</summary>
    public string? Style { get; init; }
}

/// <summary>Runs of text that no client reads as Markdown: the place for what people wrote.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;

public sealed record TextRun
{
    public TextRun(string text) => Text = CardText.WithoutMacros(text);

    public string Text { get; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? Strikethrough { get; init; }

    public bool? Underline { get; init; }
}

public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public ContainerStyle? Style { get; init; }

    public bool? Bleed { get; init; }

    /// <summary>By which a <see cref="ToggleVisibilityAction"/> finds it; unique on the card.</summary>
    public string? Id { get; init; }

    public bool? IsVisible { get; init; }

    /// <summary>Makes the whole container a button: for choices whose words are too long for one.</summary>
    public CardAction? SelectAction { get; init; }
}

public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

public sealed record Fact
{
    public Fact(string title, string value)
    {
        Title = title;
        Value = CardText.WithoutMarkdown(value);
    }

    public string Title { get; }

    public string Value { get; }
}

public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;

public enum Spacing
{
    None,
    Small,
    Medium,
    Large,
}

public enum TextSize
{
    Small,
    Medium,
    Large,
}

public enum TextWeight
{
    Lighter,
    Bolder,
}

public enum TextColor
{
    Accent,
    Good,
    Warning,
    Attention,
}

public enum ContainerStyle
{
    Emphasis,
    Good,
    Warning,
    Attention,
    Accent,
}
