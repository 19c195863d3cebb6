using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovernanceBot.Floor;

internal sealed record FloorActivity(string ServiceUrl, string Text, FloorConversation Conversation);

internal sealed record FloorConversation(string Id);

internal sealed record FloorReply(string Type, string Text);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorReply))]
internal sealed partial class FloorJson : JsonSerializerContext;
