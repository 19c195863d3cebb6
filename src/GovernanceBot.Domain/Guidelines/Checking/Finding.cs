namespace GovernanceBot.Domain.Guidelines.Checking;

/// <summary>One remark of a check.</summary>
/// <param name="Category">One of <see cref="CheckCategory"/>, or the category of an organisation's own rule.</param>
/// <param name="Guideline">The id of the guideline it rests on: one that names the category in its checks and covers the post's account.</param>
/// <param name="Span">What it is about, in the post's text; null where it concerns the post as a whole or its media.</param>
/// <param name="Advice">What to do about it; null where no better wording is known.</param>
public sealed record Finding(string Category, string Guideline, Severity Severity, TextSpan? Span, Advice? Advice);

/// <summary>From worst to least.</summary>
public enum Severity
{
    High,
    Medium,
    Low,
}

/// <param name="Start">In UTF-16 units from the start of the text.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public string Of(string text) => text.Substring(Start, Length);
}

public sealed record Advice(string Dutch, string English)
{
    public string In(Language language) => language == Language.Dutch ? Dutch : English;
}
