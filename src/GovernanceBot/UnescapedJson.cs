using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernanceBot;

/// <summary>JSON in which letters outside ASCII stay as they are. None of it ends up in a web page, and escaped they would cost up to six
/// characters each of what a row or a card may hold.</summary>
internal static class UnescapedJson
{
    public static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonSerializerOptions Unescaped(this JsonSerializerOptions options) =>
        new(options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
