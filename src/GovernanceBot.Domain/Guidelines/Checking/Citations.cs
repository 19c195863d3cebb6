using System.Collections.Frozen;

namespace GovernanceBot.Domain.Guidelines.Checking;

/// <summary>Which guideline a finding rests on: the first that names the category and covers the account.</summary>
internal sealed class Citations
{
    private readonly FrozenDictionary<string, string> _forOrganisation;
    private readonly FrozenDictionary<string, string> _forPersonal;

    public Citations(IEnumerable<Guideline> guidelines)
    {
        _forOrganisation = For(guidelines, AccountKind.Organisation);
        _forPersonal = For(guidelines, AccountKind.Personal);
    }

    public bool Knows(string category) => _forOrganisation.ContainsKey(category) || _forPersonal.ContainsKey(category);

    public string? For(string category, AccountKind account) =>
        (account == AccountKind.Organisation ? _forOrganisation : _forPersonal).GetValueOrDefault(category);

    private static FrozenDictionary<string, string> For(IEnumerable<Guideline> guidelines, AccountKind account) => guidelines
        .Where(guideline => guideline.Scope.Covers(account))
        .SelectMany(guideline => guideline.Checks.Select(category => (category, guideline.Id)))
        .DistinctBy(pair => pair.category, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.category, pair => pair.Id, StringComparer.OrdinalIgnoreCase);
}
