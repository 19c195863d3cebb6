using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Domain;
using GovernanceBot.Teams;

namespace GovernanceBot.Clockwork;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Effect))]
[JsonSerializable(typeof(MessageReference))]
internal sealed partial class ClockworkJson : JsonSerializerContext
{
    public static string Write(Effect effect) => JsonSerializer.Serialize(effect, Default.Effect);

    public static string Write(MessageReference copy) => JsonSerializer.Serialize(copy, Default.MessageReference);

    public static Effect ReadEffect(string json) => JsonSerializer.Deserialize(json, Default.Effect)!;

    public static MessageReference ReadCopy(string json) => JsonSerializer.Deserialize(json, Default.MessageReference)!;
}
