using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines;

internal static class GuidelineVerbs
{
    public static readonly Verb<NoData> AskExample = new("guideline.example", GuidelineVerbJson.Default.NoData);
    public static readonly Verb<GuidelineRef> Show = new("guideline.show", GuidelineVerbJson.Default.GuidelineRef);
    public static readonly Verb<GuidelineRefs> Others = new("guideline.others", GuidelineVerbJson.Default.GuidelineRefs);

    /// <summary>Opens the form with which a post is held against the guidelines.</summary>
    public static readonly Verb<NoData> CheckForm = new("check.new", GuidelineVerbJson.Default.NoData);

    public static readonly Verb<AskedText> Ask = new("guideline.ask", GuidelineVerbJson.Default.AskedText);
}

internal sealed record NoData;

/// <param name="Others">What was offered beside it, to go back to.</param>
internal sealed record GuidelineRef(string? Guideline, IReadOnlyList<string>? Others = null);

/// <param name="Guidelines">The ones to offer instead, best first.</param>
internal sealed record GuidelineRefs(IReadOnlyList<string>? Guidelines);

/// <param name="Text">What was pasted or typed before.</param>
internal sealed record AskedText(string? Text = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoData))]
[JsonSerializable(typeof(GuidelineRef))]
[JsonSerializable(typeof(GuidelineRefs))]
[JsonSerializable(typeof(AskedText))]
internal sealed partial class GuidelineVerbJson : JsonSerializerContext;
