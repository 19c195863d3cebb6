using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovernanceBot.Cards;

/// <summary>How cards are written.</summary>
internal static class CardWriter
{
    /// <summary>What one card may weigh, in bytes of UTF-8: well under the least that Teams is said to accept for a message (40 KB).</summary>
    public const int Budget = 25_000;

    public static byte[] Write(AdaptiveCard card)
    {
        var buffer = new ArrayBufferWriter<byte>(4_096);
        using var json = new Utf8JsonWriter(buffer, UnescapedJson.Writer);
        CardJson.Write(json, card);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static bool Fits(AdaptiveCard card) => Write(card).Length <= Budget;
}

/// <summary>Cards inside other JSON; they only ever go out.</summary>
internal sealed class CardConverter : JsonConverter<AdaptiveCard>
{
    public override AdaptiveCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written, never read.");

    public override void Write(Utf8JsonWriter writer, AdaptiveCard value, JsonSerializerOptions options) => CardJson.Write(writer, value);
}
