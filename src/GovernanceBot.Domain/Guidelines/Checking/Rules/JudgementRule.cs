using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>A check that needs words: kept as data, so that an organisation changes it without a release.</summary>
/// <param name="Id">Unique among the rules.</param>
/// <param name="Category">What its findings are called; a guideline that names it in its checks is cited.</param>
public sealed record JudgementRule(string Id, string Category, Severity Severity)
{
    public AccountScope Account { get; init; } = AccountScope.All;

    /// <summary>Platforms in lower case; none means all.</summary>
    public ImmutableArray<string> Platforms { get; init; } = [];

    public LookAt LookAt { get; init; } = LookAt.Text;

    public RuleTerms Terms { get; init; } = RuleTerms.None;

    /// <summary>What an image or video of the post must be like; null where media do not matter.</summary>
    public MediaCondition? Media { get; init; }

    public Advice? Advice { get; init; }

    public RuleExamples Examples { get; init; } = RuleExamples.None;
}

public enum LookAt
{
    Text,

    /// <summary>The post and the alternative texts of the media that meet the condition.</summary>
    TextAndAlt,
}

/// <summary>When a rule speaks. The terms are written as <see cref="TermSyntax"/> says; within a group one term is enough.</summary>
public sealed record RuleTerms
{
    public static RuleTerms None { get; } = new();

    /// <summary>One of these is a finding.</summary>
    public ImmutableArray<string> Any { get; init; } = [];

    /// <summary>Of every group one term, in any order, with at most <see cref="Distance"/> words between neighbours, is a finding.</summary>
    public ImmutableArray<ImmutableArray<string>> Near { get; init; } = [];

    /// <summary>In words.</summary>
    public int Distance { get; init; } = 8;

    /// <summary>Besides, of every group one term must be somewhere in the post.</summary>
    public ImmutableArray<ImmutableArray<string>> All { get; init; } = [];

    /// <summary>Anywhere in the post, these take the finding away.</summary>
    public ImmutableArray<string> Unless { get; init; } = [];

    /// <summary>In the sentence of the finding, these take it away.</summary>
    public ImmutableArray<string> UnlessNear { get; init; } = [];

    public IEnumerable<string> Every => [.. Any, .. Near.SelectMany(group => group), .. All.SelectMany(group => group), .. Unless, .. UnlessNear];
}

/// <summary>One image or video that answers to every part that is given.</summary>
/// <param name="People">Null in the list is an author who did not say.</param>
public sealed record MediaCondition(ImmutableArray<MediaSource> Source, ImmutableArray<MediaPeople?> People, ImmutableArray<MediaConsent?> Consent)
{
    public bool Holds(Media media) =>
        (Source.IsEmpty || Source.Contains(media.Source))
        && (People.IsEmpty || People.Contains(media.People))
        && (Consent.IsEmpty || Consent.Contains(media.Consent));
}
