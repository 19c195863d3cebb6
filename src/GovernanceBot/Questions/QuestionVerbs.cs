using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Teams;

namespace GovernanceBot.Questions;

internal static class QuestionVerbs
{
    /// <summary>Asked for where others read along.</summary>
    public static readonly Verb<AskStart> AskInOurChat = new("question.askInOurChat", QuestionJson.Default.AskStart);
    public static readonly Verb<AskAnswer> Ask = new("question.ask", QuestionJson.Default.AskAnswer);
    public static readonly Verb<QuestionRef> Withdraw = new("question.withdraw", QuestionJson.Default.QuestionRef);
    public static readonly Verb<OwnerAnswer> Answer = new("question.answer", QuestionJson.Default.OwnerAnswer);
    public static readonly Verb<OwnerAnswer> HandOver = new("question.handOver", QuestionJson.Default.OwnerAnswer);
    public static readonly Verb<OwnerAnswer> Close = new("question.close", QuestionJson.Default.OwnerAnswer);
    public static readonly Verb<QuestionRef> AsGuideline = new("question.asGuideline", QuestionJson.Default.QuestionRef);
    public static readonly Verb<QuestionRef> AsExample = new("question.asExample", QuestionJson.Default.QuestionRef);
}

/// <param name="Words">The question as it was asked.</param>
internal sealed record AskStart(string? Guideline = null, string? Words = null);

/// <param name="Question">The id that this form gives its question: pressed twice, it is one question.</param>
/// <param name="Guideline">The guideline that did not settle it; null where none was found.</param>
internal sealed record AskAnswer(string? Question, string? Guideline = null, string? Text = null);

internal sealed record QuestionRef(string? Question);

/// <param name="Since">Since when it was with the person that the card named.</param>
/// <param name="Text">What stands in the field for the answer, whichever button was pressed.</param>
/// <param name="To">Whom to pass it on to.</param>
/// <param name="Reason">Why it needs no answer.</param>
internal sealed record OwnerAnswer(string? Question, DateTimeOffset? Since = null, string? Text = null, PersonId? To = null, string? Reason = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskStart))]
[JsonSerializable(typeof(AskAnswer))]
[JsonSerializable(typeof(QuestionRef))]
[JsonSerializable(typeof(OwnerAnswer))]
[JsonSerializable(typeof(OpenQuestion))]
[JsonSerializable(typeof(QuestionCommand))]
internal sealed partial class QuestionJson : JsonSerializerContext;

/// <summary>How questions are kept: letters outside ASCII as they are, because a row is counted in characters.</summary>
internal static class QuestionRow
{
    public static readonly QuestionJson Json = new(QuestionJson.Default.Options.Unescaped());
}
