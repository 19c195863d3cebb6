using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>What a file would make of the guidelines that are kept, worked out before anything is written.</summary>
/// <param name="Added">The new versions, as are those changed.</param>
/// <param name="Retired">What is kept and not in the file.</param>
public sealed record ImportPlan(
    ImmutableArray<Versioned<Guideline>> Added,
    ImmutableArray<Versioned<Guideline>> Changed,
    ImmutableArray<Versioned<Guideline>> Retired)
{
    public IEnumerable<Versioned<Guideline>> All => [.. Added, .. Changed, .. Retired];

    public bool IsEmpty => Added.IsEmpty && Changed.IsEmpty && Retired.IsEmpty;

    /// <summary>Of what the plan replaces: a plan of the same file that does anything else has another mark.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', All.Select(version => string.Create(CultureInfo.InvariantCulture, $"{version.Content.Id} {version.Number}"))))));

    /// <param name="untouched">Ids that stay as they are, because what the file says of them was refused.</param>
    /// <param name="reason">Why what is not in the file no longer holds.</param>
    public static ImportPlan Of(
        IReadOnlyCollection<Versioned<Guideline>> kept,
        ImmutableArray<Guideline> imported,
        IReadOnlySet<string> untouched,
        PersonId? by,
        string reason,
        DateTimeOffset now)
    {
        var old = kept.ToDictionary(version => version.Content.Id, StringComparer.OrdinalIgnoreCase);
        var ids = imported.Select(guideline => guideline.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            [.. imported.Where(guideline => !old.ContainsKey(guideline.Id)).Select(guideline => Versioned.First(guideline, by, now))],
            [.. imported.Where(IsChanged).Select(guideline => Next(old[guideline.Id], guideline))],
            [.. kept.Where(version => !version.IsRetired && !ids.Contains(version.Content.Id) && !untouched.Contains(version.Content.Id))
                .Select(version => version.Next(version.Content, by, now, reason))]);

        bool IsChanged(Guideline guideline) =>
            old.TryGetValue(guideline.Id, out var version) && (version.IsRetired || !GuidelineFields.Between(version.Content, guideline).IsEmpty);

        // The id stays as it was first written.
        Versioned<Guideline> Next(Versioned<Guideline> version, Guideline guideline) => version.Next(guideline with { Id = version.Content.Id }, by, now);
    }
}
