using System.Text.Json;

namespace GovernanceBot.Cards;

/// <summary>The elements of a card; see <see cref="CardJson"/>.</summary>
internal static class CardElementJson
{
    public static void Write(Utf8JsonWriter json, CardElement element)
    {
        json.WriteStartObject();
        switch (element)
        {
            case TextBlock text:
                Write(json, text);
                break;
            case RichTextBlock rich:
                json.WriteString("type"u8, "RichTextBlock"u8);
                CardJson.WriteAll(json, "inlines"u8, rich.Inlines, Write);
                break;
            case Container container:
                Write(json, container);
                break;
            case FactSet facts:
                json.WriteString("type"u8, "FactSet"u8);
                CardJson.WriteAll(json, "facts"u8, facts.Facts, Write);
                break;
            case ActionSet set:
                json.WriteString("type"u8, "ActionSet"u8);
                CardJson.WriteAll(json, "actions"u8, set.Actions, CardJson.Write);
                break;
            default:
                CardInputJson.Write(json, element);
                break;
        }

        json.WriteText("spacing"u8, element.Spacing?.Name());
        json.WriteFlag("separator"u8, element.Separator);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextBlock text)
    {
        json.WriteString("type"u8, "TextBlock"u8);
        json.WriteString("text"u8, text.Text);
        json.WriteBoolean("wrap"u8, true);
        json.WriteText("size"u8, text.Size?.Name());
        json.WriteText("weight"u8, text.Weight?.Name());
        json.WriteText("color"u8, text.Color?.Name());
        json.WriteFlag("isSubtle"u8, text.IsSubtle);
        json.WriteText("style"u8, text.Style);
    }

    private static void Write(Utf8JsonWriter json, TextRun run)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextRun"u8);
        json.WriteString("text"u8, run.Text);
        json.WriteText("weight"u8, run.Weight?.Name());
        json.WriteText("color"u8, run.Color?.Name());
        json.WriteFlag("strikethrough"u8, run.Strikethrough);
        json.WriteFlag("underline"u8, run.Underline);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Container container)
    {
        json.WriteString("type"u8, "Container"u8);
        CardJson.WriteAll(json, "items"u8, container.Items, Write);
        json.WriteText("style"u8, container.Style?.Name());
        json.WriteFlag("bleed"u8, container.Bleed);
        json.WriteText("id"u8, container.Id);
        json.WriteFlag("isVisible"u8, container.IsVisible);
        if (container.SelectAction is { } action)
        {
            json.WritePropertyName("selectAction"u8);
            CardJson.Write(json, action);
        }
    }

    private static void Write(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, fact.Title);
        json.WriteString("value"u8, fact.Value);
        json.WriteEndObject();
    }
}
