using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Managing;

internal static class ManageVerbs
{
    public static readonly Verb<ListRequest> List = new("guidelines.list", ManageJson.Default.ListRequest);
    public static readonly Verb<ManagedRef> Open = new("guidelines.open", ManageJson.Default.ManagedRef);
    public static readonly Verb<ManagedRef> New = new("guidelines.new", ManageJson.Default.ManagedRef);
    public static readonly Verb<FormRef> Edit = new("guidelines.edit", ManageJson.Default.FormRef);
    public static readonly Verb<GuidelineAnswer> Save = new("guidelines.save", ManageJson.Default.GuidelineAnswer);
    public static readonly Verb<RetireAnswer> Retire = new("guidelines.retire", ManageJson.Default.RetireAnswer);
    public static readonly Verb<ManagedRef> History = new("guidelines.history", ManageJson.Default.ManagedRef);
    public static readonly Verb<ManagedRef> Json = new("guidelines.json", ManageJson.Default.ManagedRef);
}

/// <param name="Find">Part of the words or the id.</param>
/// <param name="Kind">"do", "dont", "retired", or anything else for all that hold.</param>
/// <param name="Owner">A label of an owner, or anything else for all of them.</param>
/// <param name="Page">From 0.</param>
internal sealed record ListRequest(int Page = 0, string? Find = null, string? Kind = null, string? Owner = null);

internal sealed record ManagedRef(string? Guideline = null);

internal sealed record FormRef(string? Guideline, FormPart Part);

internal sealed record RetireAnswer(string? Guideline, int Base, string? Reason = null);

/// <summary>A form of all fields would be too long for a phone, and sometimes too heavy for a card.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FormPart>))]
public enum FormPart
{
    /// <summary>What people read, in both languages.</summary>
    Words,

    /// <summary>The same for texts that do not fit on one card together.</summary>
    Dutch,
    English,

    /// <summary>What the checks do with it.</summary>
    Checks,
}

/// <summary>A form as it is filled in; what its part does not show is null.</summary>
/// <param name="Base">The version that the form shows; 0 for a new guideline.</param>
/// <param name="Form">The id that the form of a new guideline was given: pressed twice, it is one guideline.</param>
/// <param name="Review">As yyyy-MM-dd.</param>
/// <param name="Checks">The chosen categories, joined with commas.</param>
/// <param name="Role">As the guidelines file spells it, or <see cref="Nobody"/>.</param>
internal sealed record GuidelineAnswer(
    string? Guideline,
    int Base,
    FormPart Part,
    string? Kind = null,
    string? Scope = null,
    string? Owner = null,
    string? Review = null,
    string? NlTitle = null,
    string? NlText = null,
    string? NlExample = null,
    string? NlTags = null,
    string? EnTitle = null,
    string? EnText = null,
    string? EnExample = null,
    string? EnTags = null,
    string? Checks = null,
    string? Role = null,
    string? Flagged = null,
    string? Clean = null,
    Guid? Form = null)
{
    /// <summary>Clients show no choice whose value is empty.</summary>
    public const string Nobody = "nobody";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListRequest))]
[JsonSerializable(typeof(ManagedRef))]
[JsonSerializable(typeof(FormRef))]
[JsonSerializable(typeof(GuidelineAnswer))]
[JsonSerializable(typeof(RetireAnswer))]
internal sealed partial class ManageJson : JsonSerializerContext;
