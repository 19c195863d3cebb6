using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GovernanceBot.Teams;

/// <summary>Parts of an activity that have a form of their own.</summary>
internal static class InboundJson
{
    /// <returns>Null where it has another form, or holds half a character: that comes from nobody's keyboard, and no store keeps it.</returns>
    public static T? Read<T>(this JsonTypeInfo<T> form, JsonElement? value)
        where T : class
    {
        try
        {
            return value is { } present ? present.Deserialize(form) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
