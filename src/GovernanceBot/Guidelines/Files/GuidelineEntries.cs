using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Rules;

namespace GovernanceBot.Guidelines.Files;

/// <summary>Reads the <c>guidelines</c> of a file, each on its own.</summary>
internal static class GuidelineEntries
{
    private const int LongestId = 40;
    private const int LongestTitle = 200;
    private const int LongestText = 4_000;

    public static ImmutableArray<Guideline> Read(JsonElement file, EntryRefusals refused)
    {
        if (refused.Array(file, "guidelines") is not { } entries)
        {
            return [];
        }

        var guidelines = ImmutableArray.CreateBuilder<Guideline>(entries.GetArrayLength());
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var position = 0;
        foreach (var entry in entries.EnumerateArray())
        {
            var own = EntryRefusals.ForEntry(++position);
            if (ReadOne(entry, own, seen) is { } guideline && own.IsEmpty)
            {
                seen.Add(guideline.Id);
                guidelines.Add(guideline);
            }

            refused.AddAll(own);
        }

        return guidelines.ToImmutable();
    }

    private static Guideline? ReadOne(JsonElement entry, EntryRefusals refused, HashSet<string> seen)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            refused.Add(RefusalReason.WrongType, "guidelines", entry.ValueKind.ToString());
            return null;
        }

        var id = refused.Identify(refused.Text(entry, "id", LongestId)?.Trim(), seen);
        var kind = GuidelineNames.Kind(refused.Text(entry, "kind") ?? "");
        if (kind is null)
        {
            refused.Add(RefusalReason.UnknownKind, "kind", refused.Text(entry, "kind") ?? "");
        }

        var scope = GuidelineNames.Scope(refused.Text(entry, "scope") ?? "all");
        if (scope is null)
        {
            refused.Add(RefusalReason.UnknownScope, "scope", refused.Text(entry, "scope") ?? "");
        }

        var dutch = ReadWords(entry, "nl", refused);
        var english = ReadWords(entry, "en", refused);
        var guideline = new Guideline(
            id ?? "", kind ?? default, scope ?? default, refused.Text(entry, "owner", LongestTitle) ?? "",
            refused.Texts(entry, "checks") ?? [], dutch, english, ReadRole(entry, refused), ReadReview(entry, refused));
        return guideline with { Examples = ReadExamples(entry, refused), Rules = ReadRules(entry, refused) };
    }

    private static GuidelineExamples ReadExamples(JsonElement entry, EntryRefusals refused) => refused.Object(entry, "examples") is { } examples
        ? new(refused.Texts(examples, "flagged") ?? [], refused.Texts(examples, "clean") ?? [])
        : GuidelineExamples.None;

    private static ImmutableArray<JudgementRule> ReadRules(JsonElement entry, EntryRefusals refused)
    {
        if (refused.Array(entry, "rules") is not { } rules)
        {
            return [];
        }

        var read = ImmutableArray.CreateBuilder<JudgementRule>();
        foreach (var rule in rules.EnumerateArray())
        {
            try
            {
                read.Add(RuleReading.ToDomain(rule.Deserialize(RuleFileContext.Default.RuleJson) ?? new()));
            }
            catch (JsonException refusal)
            {
                refused.Add(RefusalReason.InvalidRule, "rules", refusal.Message);
            }
        }

        // An organisation's own rules may refer to the word lists that are shipped.
        foreach (var problem in read.SelectMany(RuleFile.Shipped().ProblemsOf))
        {
            refused.Add(RefusalReason.InvalidRule, "rules", $"{problem.Where}: {problem.Term} ({problem.Reason})");
        }

        return read.ToImmutable();
    }

    private static GuidelineWords ReadWords(JsonElement entry, string language, EntryRefusals refused)
    {
        if (refused.Object(entry, language) is not { } words)
        {
            refused.Add(RefusalReason.MissingLanguage, language, "");
            return new("", "", "", []);
        }

        var within = refused.Inside(language);
        return new(
            within.Required(words, "title", LongestTitle),
            within.Required(words, "text", LongestText),
            within.Text(words, "example", LongestText) ?? "",
            within.Texts(words, "tags") ?? []);
    }

    private static Role? ReadRole(JsonElement entry, EntryRefusals refused)
    {
        var name = refused.Text(entry, "mustAgree");
        var role = GuidelineNames.Role(name ?? "");
        if (name is not null && role is null)
        {
            refused.Add(RefusalReason.UnknownRole, "mustAgree", name);
        }

        return role;
    }

    private static DateOnly? ReadReview(JsonElement entry, EntryRefusals refused)
    {
        if (refused.Text(entry, "review") is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, GuidelineNames.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        refused.Add(RefusalReason.InvalidDate, "review", text);
        return null;
    }
}
