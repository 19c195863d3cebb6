using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace GovernanceBot.Cards;

/// <summary>What a button carries. It becomes JSON only where its card does: a card has several buttons, and each turn ends with a card.</summary>
public abstract record CardData
{
    public static CardData Of<T>(T value, JsonTypeInfo<T> form)
        where T : class => new Typed<T>(value, form);

    public abstract void WriteTo(Utf8JsonWriter json);

    public abstract JsonObject ToJson();

    private sealed record Typed<T>(T Value, JsonTypeInfo<T> Form) : CardData
        where T : class
    {
        public override void WriteTo(Utf8JsonWriter json) => JsonSerializer.Serialize(json, Value, Form);

        public override JsonObject ToJson() => JsonSerializer.SerializeToNode(Value, Form)!.AsObject();
    }
}
