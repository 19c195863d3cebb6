using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>One version of something that people keep: a guideline, a shipped rule, the own words of a concept. No version is ever changed.</summary>
/// <param name="Number">From 1, each change one higher.</param>
/// <param name="By">Who made it; null where it came with a file or with the product.</param>
/// <param name="RetiredFor">Why it no longer holds; null while it does. What is retired stays, so that its id is never given away again.</param>
/// <param name="Form">The id of the form that its first version came from, by which that form is known when it is sent again; null where there was none.</param>
public sealed record Versioned<T>(T Content, int Number, PersonId? By, DateTimeOffset At, string? RetiredFor = null, Guid? Form = null)
{
    public bool IsRetired => RetiredFor is not null;

    public Versioned<T> Next(T content, PersonId? by, DateTimeOffset at, string? retiredFor = null) =>
        new(content, Number + 1, by, at, retiredFor, Form);
}

public static class Versioned
{
    public static Versioned<T> First<T>(T content, PersonId? by, DateTimeOffset at, Guid? form = null) => new(content, 1, by, at, Form: form);
}

/// <summary>What came of a wish to change something that people keep.</summary>
public abstract record EditOutcome<T>
{
    /// <summary>This version has to be kept in place of the one that was decided on.</summary>
    public sealed record Changed(Versioned<T> Version) : EditOutcome<T>;

    /// <summary>It was so already: a click that was delivered twice, or a form in which nothing was changed.</summary>
    public sealed record Unchanged(Versioned<T> Now) : EditOutcome<T>;

    public sealed record Refused(Refusal Why) : EditOutcome<T>;
}
