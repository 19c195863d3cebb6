namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>Decides one category without judgement. It knows neither guidelines nor severity.</summary>
internal interface IDetector
{
    string Category { get; }

    /// <summary>True where the rule is about the organisation's own accounts only, whatever the scope of the guideline.</summary>
    bool OrganisationOnly => false;

    /// <summary>Whether there is anything in such a post that it could find something about.</summary>
    bool LooksAt(Post post) => true;

    void Find(PostReading post, List<TextSpan?> found);
}
