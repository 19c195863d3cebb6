using System.Text.Json;

namespace GovernanceBot.Cards;

/// <summary>The fields of a card; see <see cref="CardJson"/>.</summary>
internal static class CardInputJson
{
    /// <summary>Into the object that was begun for the element.</summary>
    public static void Write(Utf8JsonWriter json, CardElement element)
    {
        switch (element)
        {
            case TextInput text:
                Write(json, text);
                break;
            case ChoiceInput choice:
                Write(json, choice);
                break;
            case DateInput date:
                Write(json, "Input.Date"u8, date.Id, date.Label, date.Value);
                json.WriteText("min"u8, date.Min);
                break;
            case TimeInput time:
                Write(json, "Input.Time"u8, time.Id, time.Label, time.Value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(element), element, "No such element.");
        }
    }

    private static void Write(Utf8JsonWriter json, TextInput text)
    {
        Write(json, "Input.Text"u8, text.Id, text.Label, text.Value);
        json.WriteText("placeholder"u8, text.Placeholder);
        json.WriteFlag("isMultiline"u8, text.IsMultiline);
        json.WriteFlag("isRequired"u8, text.IsRequired);
        json.WriteText("errorMessage"u8, text.ErrorMessage);
        json.WriteText("style"u8, text.Style?.Name());
        if (text.MaxLength is { } length)
        {
            json.WriteNumber("maxLength"u8, length);
        }
    }

    private static void Write(Utf8JsonWriter json, ChoiceInput input)
    {
        Write(json, "Input.ChoiceSet"u8, input.Id, input.Label, input.Value);
        CardJson.WriteAll(json, "choices"u8, input.Choices, Write);
        json.WriteText("style"u8, input.Style?.Name());
        json.WriteFlag("isMultiSelect"u8, input.IsMultiSelect);
        json.WriteText("placeholder"u8, input.Placeholder);
        json.WriteFlag("isRequired"u8, input.IsRequired);
        json.WriteText("errorMessage"u8, input.ErrorMessage);
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> type, string id, string label, string? value)
    {
        json.WriteString("type"u8, type);
        json.WriteString("id"u8, id);
        json.WriteString("label"u8, label);
        json.WriteText("value"u8, value);
    }

    private static void Write(Utf8JsonWriter json, Choice choice)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, choice.Title);
        json.WriteString("value"u8, choice.Value);
        json.WriteEndObject();
    }
}
