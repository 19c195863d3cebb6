using System.Collections.Immutable;

namespace GovernanceBot.Guidelines.Files;

/// <summary>What is refused of a guidelines file, each with its entry and its field.</summary>
internal sealed class EntryRefusals
{
    private const int LongestDetail = 80;

    private readonly List<RefusedEntry> _refused;
    private readonly Entry _entry;
    private readonly string _prefix;

    public EntryRefusals() : this([], new Entry(null), "")
    {
    }

    private EntryRefusals(List<RefusedEntry> refused, Entry entry, string prefix)
    {
        _refused = refused;
        _entry = entry;
        _prefix = prefix;
    }

    public int Count => _refused.Count;

    public bool IsEmpty => _refused.Count == 0;

    public static EntryRefusals ForEntry(int position) => new([], new Entry(position), "");

    public EntryRefusals Inside(string field) => new(_refused, _entry, $"{_prefix}{field}.");

    public ImmutableArray<RefusedEntry> ToImmutable() => [.. _refused];

    public void AddAll(EntryRefusals other) => _refused.AddRange(other._refused);

    public void Add(RefusalReason reason, string field, string detail) =>
        _refused.Add(new(_entry.Position, _entry.Id, reason, _prefix + field, detail.Length <= LongestDetail ? detail : detail[..LongestDetail] + "…"));

    public string? Identify(string? id, HashSet<string> seen)
    {
        if (string.IsNullOrEmpty(id))
        {
            Add(RefusalReason.MissingId, "id", "");
            return null;
        }

        _entry.Id = id;
        if (seen.Contains(id))
        {
            Add(RefusalReason.DuplicateId, "id", id);
        }

        return id;
    }

    private sealed class Entry(int? position)
    {
        public int? Position { get; } = position;
        public string? Id { get; set; }
    }
}
