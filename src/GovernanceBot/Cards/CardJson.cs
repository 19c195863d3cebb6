using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovernanceBot.Cards;

/// <summary>How cards are written. Letters outside ASCII stay as they are: escaped they would cost up to six bytes each of the budget.</summary>
internal static class CardWriter
{
    /// <summary>What one card may weigh, in bytes of UTF-8: well under the least that Teams is said to accept for a message (40 KB).</summary>
    public const int Budget = 25_000;

    private static readonly CardJson Compact = new(CardJson.Default.Options.Unescaped());

    public static byte[] Write(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, Compact.AdaptiveCard);

    public static bool Fits(AdaptiveCard card) => Write(card).Length <= Budget;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJson : JsonSerializerContext;

internal sealed class CamelCaseEnum<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase)
    where TEnum : struct, Enum;
