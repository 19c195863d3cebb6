using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Reviewing;

internal static class ReviewVerbs
{
    public static readonly Verb<ConfirmAnswer> Confirm = new("review.confirm", ReviewJson.Default.ConfirmAnswer);
    public static readonly Verb<ReviewRetireAnswer> Retire = new("review.retire", ReviewJson.Default.ReviewRetireAnswer);
}

/// <param name="Base">The version of the guideline that the card showed.</param>
/// <param name="Next">As yyyy-MM-dd.</param>
internal sealed record ConfirmAnswer(string? Guideline, int Base, string? Next = null);

internal sealed record ReviewRetireAnswer(string? Guideline, int Base, string? Reason = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConfirmAnswer))]
[JsonSerializable(typeof(ReviewRetireAnswer))]
[JsonSerializable(typeof(GuidelineReview))]
[JsonSerializable(typeof(ReviewCommand))]
internal sealed partial class ReviewJson : JsonSerializerContext;
