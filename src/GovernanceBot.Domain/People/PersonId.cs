using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovernanceBot.Domain.People;

/// <summary>A person's object id in the organisation's Microsoft Entra tenant: the only identity that rights are given to.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct PersonId(string Value)
{
    /// <summary>The same id in one spelling, however it was written.</summary>
    public static PersonId Of(string id) => new(Guid.TryParse(id, out var guid) ? guid.ToString() : id);

    public override string ToString() => Value;

    public sealed class Json : JsonConverter<PersonId>
    {
        public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Of(reader.GetString() ?? throw new JsonException("A person's id is a string."));

        public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
