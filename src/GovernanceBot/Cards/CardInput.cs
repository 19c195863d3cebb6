namespace GovernanceBot.Cards;

/// <param name="Id">The name under which the answer reaches the verb's data.</param>
public sealed record TextInput(string Id, string Label) : CardElement
{
    public string? Placeholder { get; init; }

    public string? Value { get; init; }

    public bool? IsMultiline { get; init; }

    public bool? IsRequired { get; init; }

    /// <summary>What the client says when a required answer is missing.</summary>
    public string? ErrorMessage { get; init; }

    public int? MaxLength { get; init; }

    public TextInputStyle? Style { get; init; }
}

public enum TextInputStyle
{
    Text,
    Url,
}

/// <summary>With several answers the client joins their values with commas.</summary>
public sealed record ChoiceInput(string Id, string Label, IReadOnlyList<Choice> Choices) : CardElement
{
    public ChoiceStyle? Style { get; init; }

    public bool? IsMultiSelect { get; init; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool? IsRequired { get; init; }

    public string? ErrorMessage { get; init; }
}

public sealed record Choice(string Title, string Value);

public enum ChoiceStyle
{
    Compact,
    Expanded,
}

/// <summary>Values as yyyy-MM-dd.</summary>
public sealed record DateInput(string Id, string Label) : CardElement
{
    public string? Value { get; init; }

    public string? Min { get; init; }
}

/// <summary>Values as HH:mm.</summary>
public sealed record TimeInput(string Id, string Label) : CardElement
{
    public string? Value { get; init; }
}
