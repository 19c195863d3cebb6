using System.Text.Json;

namespace GovernanceBot.Cards;

/// <summary>
/// Cards in the JSON of their schema (https://adaptivecards.io/explorer/), what is null left out. By hand, since every turn ends with a card: the
/// serializer goes through a description of each type for it, which costs a multiple and delays the first answer after a start.
/// </summary>
internal static class CardJson
{
    public static void Write(Utf8JsonWriter json, AdaptiveCard card)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "AdaptiveCard"u8);
        json.WriteString("$schema"u8, "http://adaptivecards.io/schemas/adaptive-card.json"u8);
        json.WriteString("version"u8, AdaptiveCard.Version);
        WriteAll(json, "body"u8, card.Body, CardElementJson.Write);
        WriteAll(json, "actions"u8, card.Actions, Write);
        json.WriteText("lang"u8, card.Lang);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, CardAction action)
    {
        json.WriteStartObject();
        switch (action)
        {
            case ExecuteAction execute:
                json.WriteString("type"u8, "Action.Execute"u8);
                json.WriteString("verb"u8, execute.Verb);
                json.WritePropertyName("data"u8);
                execute.Data.WriteTo(json);
                json.WriteText("associatedInputs"u8, execute.AssociatedInputs);
                break;
            case SubmitAction submit:
                json.WriteString("type"u8, "Action.Submit"u8);
                json.WritePropertyName("data"u8);
                submit.Data.WriteTo(json);
                json.WriteText("associatedInputs"u8, submit.AssociatedInputs);
                break;
            case ShowCardAction show:
                json.WriteString("type"u8, "Action.ShowCard"u8);
                json.WritePropertyName("card"u8);
                Write(json, show.Card);
                break;
            case ToggleVisibilityAction toggle:
                json.WriteString("type"u8, "Action.ToggleVisibility"u8);
                WriteAll(json, "targetElements"u8, toggle.TargetElements, static (to, id) => to.WriteStringValue(id));
                break;
            case OpenUrlAction open:
                json.WriteString("type"u8, "Action.OpenUrl"u8);
                json.WriteString("url"u8, open.Url);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(action), action, "No such action.");
        }

        json.WriteString("title"u8, action.Title);
        json.WriteText("style"u8, action.Style?.Name());
        json.WriteEndObject();
    }

    public static void WriteAll<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (items is null)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            write(json, items[i]);
        }

        json.WriteEndArray();
    }

    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteFlag(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }
}
