using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernanceBot.Tests.Chat;

/// <summary>A button that sends something, with the fields whose values go along.</summary>
internal sealed class CardButton(JsonElement action, IReadOnlyList<CardField> fields)
{
    public IReadOnlyList<CardField> Fields => fields;

    public string Title => action.GetProperty("title").GetString()!;

    /// <summary>In a dialog the verb travels among the data.</summary>
    public string Verb => (action.TryGetProperty("verb", out var verb) ? verb : action.GetProperty("data").GetProperty("verb")).GetString()!;

    public JsonObject Data => JsonObject.Create(action.GetProperty("data"))!;

    /// <summary>What a client sends: the button's own data and the fields by their ids, as they were filled in or stood there already.</summary>
    /// <exception cref="InvalidOperationException">A client would not send this.</exception>
    public JsonObject Filled(IReadOnlyDictionary<string, string> filled)
    {
        var data = Data;
        if (filled.Keys.Except(fields.Select(field => field.Id), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new InvalidOperationException($"No field '{unknown}' goes with '{Title}'.");
        }

        if (action.TryGetProperty("associatedInputs", out var associated) && associated.GetString() == "none")
        {
            return data;
        }

        foreach (var field in fields)
        {
            var value = filled.GetValueOrDefault(field.Id) ?? field.Value;
            field.Check(value);
            if (value is not null)
            {
                data[field.Id] = value;
            }
        }

        return data;
    }
}

/// <summary>An input of a card.</summary>
internal sealed class CardField(JsonElement input)
{
    public string Id => input.GetProperty("id").GetString()!;

    public string Type => input.GetProperty("type").GetString()!;

    public bool IsMultiSelect => Is("isMultiSelect");

    public bool IsLink => input.TryGetProperty("style", out var style) && style.GetString() == "url";

    public int MaxLength => input.TryGetProperty("maxLength", out var most) ? most.GetInt32() : int.MaxValue;

    public string? Value => input.TryGetProperty("value", out var value) ? value.GetString() : null;

    public IReadOnlyList<(string Title, string Value)> Choices => input.TryGetProperty("choices", out var choices)
        ? [.. choices.EnumerateArray().Select(c => (c.GetProperty("title").GetString()!, c.GetProperty("value").GetString()!))]
        : [];

    /// <exception cref="InvalidOperationException">A client does not let a person fill in this.</exception>
    public void Check(string? value)
    {
        var values = Is("isMultiSelect") ? (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries) : [value ?? ""];
        var trouble = value switch
        {
            null or "" => Is("isRequired") ? "needs a value" : null,
            _ when Choices.Count > 0 && values.Except(Choices.Select(choice => choice.Value), StringComparer.Ordinal).Any() => "has no such choice",
            _ when input.TryGetProperty("maxLength", out var most) && value.Length > most.GetInt32() => "is too long",
            _ => null,
        };
        if (trouble is not null)
        {
            throw new InvalidOperationException($"Field '{Id}' {trouble}.");
        }
    }

    private bool Is(string property) => input.TryGetProperty(property, out var value) && value.GetBoolean();
}
