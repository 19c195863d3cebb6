namespace GovernanceBot.Cards;

/// <summary>What the schema calls the choices that there are in a card.</summary>
internal static class CardNames
{
    public static string Name(this Spacing spacing) => spacing switch
    {
        Spacing.None => "none",
        Spacing.Small => "small",
        Spacing.Medium => "medium",
        Spacing.Large => "large",
        _ => throw new ArgumentOutOfRangeException(nameof(spacing)),
    };

    public static string Name(this TextSize size) => size switch
    {
        TextSize.Small => "small",
        TextSize.Medium => "medium",
        TextSize.Large => "large",
        _ => throw new ArgumentOutOfRangeException(nameof(size)),
    };

    public static string Name(this TextWeight weight) => weight switch
    {
        TextWeight.Lighter => "lighter",
        TextWeight.Bolder => "bolder",
        _ => throw new ArgumentOutOfRangeException(nameof(weight)),
    };

    public static string Name(this TextColor color) => color switch
    {
        TextColor.Accent => "accent",
        TextColor.Good => "good",
        TextColor.Warning => "warning",
        TextColor.Attention => "attention",
        _ => throw new ArgumentOutOfRangeException(nameof(color)),
    };

    public static string Name(this ContainerStyle style) => style switch
    {
        ContainerStyle.Emphasis => "emphasis",
        ContainerStyle.Good => "good",
        ContainerStyle.Warning => "warning",
        ContainerStyle.Attention => "attention",
        ContainerStyle.Accent => "accent",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    public static string Name(this ActionStyle style) => style switch
    {
        ActionStyle.Positive => "positive",
        ActionStyle.Destructive => "destructive",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    public static string Name(this TextInputStyle style) => style switch
    {
        TextInputStyle.Text => "text",
        TextInputStyle.Url => "url",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    public static string Name(this ChoiceStyle style) => style switch
    {
        ChoiceStyle.Compact => "compact",
        ChoiceStyle.Expanded => "expanded",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
