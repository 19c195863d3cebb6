using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Teams;

namespace GovernanceBot.Calendar;

internal static class CalendarVerbs
{
    public static readonly Verb<PostedAnswer> Posted = new("post.posted", CalendarJson.Default.PostedAnswer);
    public static readonly Verb<SnoozeAnswer> Snooze = new("post.snooze", CalendarJson.Default.SnoozeAnswer);
    public static readonly Verb<HandOverAnswer> HandOver = new("post.handOver", CalendarJson.Default.HandOverAnswer);
    public static readonly Verb<SkipAnswer> Skip = new("post.skip", CalendarJson.Default.SkipAnswer);
}

internal sealed record PostedAnswer(string? Post, string? Link = null);

/// <param name="Seen">When the last thing that the card showed was done.</param>
/// <param name="Minutes">As the card's choice gives it: digits.</param>
internal sealed record SnoozeAnswer(string? Post, DateTimeOffset? Seen, string? Minutes = null);

/// <param name="Seen">When the last thing that the card showed was done.</param>
internal sealed record HandOverAnswer(string? Post, DateTimeOffset? Seen, PersonId? To = null);

internal sealed record SkipAnswer(string? Post, string? Reason = null);

/// <summary>How planned posts are kept: letters outside ASCII as they are, because a row is counted in characters.</summary>
internal static class PlannedPostRow
{
    public static readonly CalendarJson Json = new(CalendarJson.Default.Options.Unescaped());
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PostedAnswer))]
[JsonSerializable(typeof(SnoozeAnswer))]
[JsonSerializable(typeof(HandOverAnswer))]
[JsonSerializable(typeof(SkipAnswer))]
[JsonSerializable(typeof(PlannedPost))]
[JsonSerializable(typeof(PlannedPostCommand))]
internal sealed partial class CalendarJson : JsonSerializerContext;
