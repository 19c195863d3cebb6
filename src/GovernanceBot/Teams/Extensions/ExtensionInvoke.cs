using System.Text.Json;
using GovernanceBot.Domain;

namespace GovernanceBot.Teams.Extensions;

/// <summary>One of the three things that the message extension asks.</summary>
internal abstract record ExtensionInvoke
{
    /// <summary>Longer than any search or title; the rest is not read.</summary>
    private const int LongestQuery = 200;

    public sealed record Search(string Command, SearchQuery Query) : ExtensionInvoke;

    /// <param name="Text">Of the message on which the command was chosen; empty where it was chosen elsewhere.</param>
    public sealed record Open(string Command, string Text) : ExtensionInvoke;

    public sealed record Press(string Verb, JsonElement Data) : ExtensionInvoke;

    public static bool IsKnown(string? name) => name is "composeExtension/query" or "composeExtension/fetchTask" or "composeExtension/submitAction";

    /// <returns>Null where the payload is broken.</returns>
    public static ExtensionInvoke? Read(Activity activity) => (activity.Name, Wire.Json.ExtensionValue.Read(activity.Value)) switch
    {
        (_, null) => null,
        ("composeExtension/query", { CommandId: { Length: > 0 } command } value) => new Search(command, ReadQuery(value)),
        ("composeExtension/fetchTask", { CommandId: { Length: > 0 } command } value) => new Open(command, ReadText(value.MessagePayload?.Body)),
        ("composeExtension/submitAction", { Data: { } data }) when Wire.Json.DialogAnswer.Read(data) is { Verb: { Length: > 0 } verb } => new Press(verb, data),
        _ => null,
    };

    public Task<Reply> AskAsync(Router router, Turn turn, CancellationToken cancellation) => this switch
    {
        Search search => router.SearchAsync(turn, search.Command, search.Query, cancellation),
        Open open => router.OpenAsync(turn with { Text = open.Text }, open.Command, cancellation),
        Press press => router.PressAsync(turn, press.Verb, press.Data, cancellation),
        _ => throw new InvalidOperationException($"No such invoke: {GetType()}."),
    };

    public ExtensionResponse Answer(Reply reply, Language language) => (this, reply) switch
    {
        (_, Reply.Beside beside) => Answer(beside.Message, language),
        (Search, Reply.WithResults { Found: { Count: > 0 } found }) => ExtensionResponse.Of(found),
        (Search, Reply.WithResults nothing) => ExtensionResponse.InsteadOfResults(nothing.Otherwise),
        (Search, Reply.WithText text) => ExtensionResponse.InsteadOfResults(text.Text),
        (_, Reply.WithCard card) => ExtensionResponse.Of(card.Card, card.Summary),
        (_, Reply.WithText text) => ExtensionResponse.InDialog(text.Text, language),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "No such reply."),
    };

    private static SearchQuery ReadQuery(ExtensionValue value)
    {
        var typed = value.Parameters?.FirstOrDefault(parameter => parameter is { Name: not "initialRun", Value.ValueKind: JsonValueKind.String });
        var text = Wire.Json.String.Read(typed?.Value) ?? "";
        return new(
            text.Length > LongestQuery ? text[..LongestQuery] : text,
            Math.Max(0, value.QueryOptions?.Skip ?? 0),
            Math.Clamp(value.QueryOptions?.Count ?? SearchQuery.MostAtOnce, 1, SearchQuery.MostAtOnce));
    }

    private static string ReadText(ExtensionMessageBody? body) => body switch
    {
        { Content: { } content, ContentType: "text" } => content.Trim(),
        { Content: { } content } => MessageHtml.Text(content),
        _ => "",
    };
}
