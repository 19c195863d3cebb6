using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Asking;

internal static class GuidelineVerbs
{
    public static readonly Verb<NoData> AskExample = new("guideline.example", GuidelineVerbJson.Default.NoData);
    public static readonly Verb<GuidelineRef> Show = new("guideline.show", GuidelineVerbJson.Default.GuidelineRef);
    public static readonly Verb<GuidelineRef> Meant = new("guideline.meant", GuidelineVerbJson.Default.GuidelineRef);
    public static readonly Verb<GuidelineRefs> Others = new("guideline.others", GuidelineVerbJson.Default.GuidelineRefs);

    /// <summary>Opens the form with which a post is held against the guidelines.</summary>
    public static readonly Verb<NoData> CheckForm = new("check.new", GuidelineVerbJson.Default.NoData);

    public static readonly Verb<AskedText> Ask = new("guideline.ask", GuidelineVerbJson.Default.AskedText);
}

internal sealed record NoData;

/// <param name="Others">What was offered beside it, to go back to.</param>
/// <param name="Question">The asker's own words, to take along to a person; kept nowhere else.</param>
internal sealed record GuidelineRef(string? Guideline, IReadOnlyList<string>? Others = null, string? Question = null);

/// <param name="Guidelines">The ones to offer instead, best first.</param>
/// <param name="Question">As in <see cref="GuidelineRef"/>.</param>
/// <param name="Shown">The guideline that was shown as the answer: it stays readable.</param>
internal sealed record GuidelineRefs(IReadOnlyList<string>? Guidelines, string? Question = null, string? Shown = null);

/// <param name="Text">What was pasted or typed before.</param>
internal sealed record AskedText(string? Text = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoData))]
[JsonSerializable(typeof(GuidelineRef))]
[JsonSerializable(typeof(GuidelineRefs))]
[JsonSerializable(typeof(AskedText))]
internal sealed partial class GuidelineVerbJson : JsonSerializerContext;
