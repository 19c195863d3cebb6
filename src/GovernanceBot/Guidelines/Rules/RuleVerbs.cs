using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Rules;

internal static class RuleVerbs
{
    public static readonly Verb<RuleListRequest> List = new("rules.list", RuleVerbJson.Default.RuleListRequest);
    public static readonly Verb<ManagedRef> OfGuideline = new("rules.ofGuideline", RuleVerbJson.Default.ManagedRef);
    public static readonly Verb<RuleRef> Open = new("rules.open", RuleVerbJson.Default.RuleRef);
    public static readonly Verb<RuleAnswer> Save = new("rules.save", RuleVerbJson.Default.RuleAnswer);
    public static readonly Verb<RuleSwitch> Switch = new("rules.switch", RuleVerbJson.Default.RuleSwitch);
    public static readonly Verb<RuleSwitch> Restore = new("rules.restore", RuleVerbJson.Default.RuleSwitch);
    public static readonly Verb<RuleSwitch> Remove = new("rules.remove", RuleVerbJson.Default.RuleSwitch);
    public static readonly Verb<RuleRef> History = new("rules.history", RuleVerbJson.Default.RuleRef);
}

/// <param name="Category">One of the categories, or anything else for all.</param>
internal sealed record RuleListRequest(int Page = 0, string? Category = null);

/// <param name="Guideline">The guideline that the rule belongs to; null for one that came with the product.</param>
/// <param name="Rule">Null for a new one.</param>
internal sealed record RuleRef(string? Guideline, string? Rule);

/// <param name="Base">The version of the guideline or of the shipped rule that the card showed.</param>
/// <param name="Reason">Why a rule is switched off; null switches it on.</param>
internal sealed record RuleSwitch(string? Guideline, string? Rule, int Base, string? Reason = null);

/// <summary>A rule's form as it is filled in: terms and examples a line each, the terms of a group with semicolons between them.</summary>
/// <param name="IsNew">Whether nothing of the rule was kept when the form was shown: it never replaces a rule that got the same id meanwhile.</param>
internal sealed record RuleAnswer(
    string? Guideline,
    string? Rule,
    int Base,
    string? Category = null,
    string? Severity = null,
    string? Account = null,
    string? Platforms = null,
    string? Any = null,
    string? Near = null,
    string? Distance = null,
    string? All = null,
    string? Unless = null,
    string? UnlessNear = null,
    string? Source = null,
    string? People = null,
    string? Consent = null,
    string? LookAt = null,
    string? Nl = null,
    string? En = null,
    string? Match = null,
    string? Clean = null,
    bool IsNew = false);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RuleListRequest))]
[JsonSerializable(typeof(ManagedRef))]
[JsonSerializable(typeof(RuleRef))]
[JsonSerializable(typeof(RuleAnswer))]
[JsonSerializable(typeof(RuleSwitch))]
internal sealed partial class RuleVerbJson : JsonSerializerContext;
