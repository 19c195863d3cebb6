using System.Text.Json;

namespace GovernanceBot.Teams;

/// <summary>Text in JSON from outside. Half a character comes from nobody's keyboard and no store keeps it: where one stands, there is no text.</summary>
internal static class InboundText
{
    /// <returns>Null where it is no text.</returns>
    public static string? AsText(this JsonElement element) => Readable(() => element.ValueKind == JsonValueKind.String ? element.GetString() : null);

    /// <returns>Null where it is no object, or has no such text.</returns>
    public static string? TextOf(this JsonElement element, string property) => Readable(() =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? value.AsText() : null);

    private static string? Readable(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
