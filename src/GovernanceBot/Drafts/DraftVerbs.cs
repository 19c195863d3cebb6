using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Teams;

namespace GovernanceBot.Drafts;

internal static class DraftVerbs
{
    public static readonly Verb<FormRequest> NewForm = new("draft.new", DraftJson.Default.FormRequest);
    public static readonly Verb<SubmitAnswer> Submit = new("draft.submit", DraftJson.Default.SubmitAnswer);
    public static readonly Verb<ResubmitAnswer> Resubmit = new("draft.resubmit", DraftJson.Default.ResubmitAnswer);
    public static readonly Verb<DraftRef> Withdraw = new("draft.withdraw", DraftJson.Default.DraftRef);
    public static readonly Verb<ReviewAnswer> Approve = new("draft.approve", DraftJson.Default.ReviewAnswer);
    public static readonly Verb<ReviewAnswer> RequestChanges = new("draft.requestChanges", DraftJson.Default.ReviewAnswer);
    public static readonly Verb<ReviewAnswer> Reject = new("draft.reject", DraftJson.Default.ReviewAnswer);
}

/// <param name="Text">What stands in the card's text field, where it has one; likewise the channel.</param>
internal sealed record FormRequest(string? Text = null, string? Channel = null);

/// <param name="Draft">The id that this form gives its draft: pressed twice, it is one draft.</param>
/// <param name="Channels">The chosen channels, joined with commas.</param>
/// <param name="Post">The chosen entry of the calendar, or <see cref="LoosePost"/>.</param>
/// <param name="Date">As yyyy-MM-dd.</param>
/// <param name="Time">As HH:mm.</param>
internal sealed record SubmitAnswer(
    string? Draft, string? Text = null, string? Channels = null, string? Post = null, string? Date = null, string? Time = null)
{
    /// <summary>Clients show no choice whose value is empty.</summary>
    public const string LoosePost = "loose";
}

/// <param name="Version">The version that the card showed.</param>
internal sealed record ResubmitAnswer(string? Draft, int Version, string? Text = null, string? Date = null, string? Time = null);

internal sealed record DraftRef(string? Draft);

/// <param name="Version">The version that the card showed.</param>
/// <param name="Change">The reason for a change; a field of its own, because ids have to differ within a card.</param>
/// <param name="Objection">The reason for a no.</param>
internal sealed record ReviewAnswer(string? Draft, int Version, string? Change = null, string? Objection = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FormRequest))]
[JsonSerializable(typeof(SubmitAnswer))]
[JsonSerializable(typeof(ResubmitAnswer))]
[JsonSerializable(typeof(DraftRef))]
[JsonSerializable(typeof(ReviewAnswer))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(DraftCommand))]
internal sealed partial class DraftJson : JsonSerializerContext;

/// <summary>How drafts are kept: escaped, a long text with accents or quotes would not fit in its row.</summary>
internal static class DraftRow
{
    public static readonly DraftJson Json = new(DraftJson.Default.Options.Unescaped());
}
