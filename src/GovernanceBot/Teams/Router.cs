using System.Collections.Frozen;
using System.Text.Json;
using GovernanceBot.Domain;

namespace GovernanceBot.Teams;

/// <summary>Which handler answers what; filled once at start by the features.</summary>
public sealed class Router
{
    private readonly Dictionary<string, Func<Turn, JsonElement, CancellationToken, Task<Reply?>>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommandRoute> _commands = new(StringComparer.OrdinalIgnoreCase);
    private Func<Turn, CancellationToken, Task<Reply>>? _freeText;

    public void On<TData>(Verb<TData> verb, Func<Turn, TData, CancellationToken, Task<Reply>> handle)
        where TData : class =>
        _verbs.Add(verb.Name, async (turn, data, cancellation) =>
            Read(verb, data) is { } read ? await handle(turn, read, cancellation) : null);

    public void On(Command command, Func<Turn, CancellationToken, Task<Reply>> handle)
    {
        foreach (var (word, language) in Spellings(command))
        {
            _commands.Add(word, new(language, handle));
        }
    }

    public void OnFreeText(Func<Turn, CancellationToken, Task<Reply>> handle) => _freeText = handle;

    /// <returns>Null where no handler knows this verb or its data cannot be read: a card from another version of the bot, or a forged one.</returns>
    public Task<Reply?> PressAsync(Turn turn, string verb, JsonElement data, CancellationToken cancellation) =>
        _verbs.TryGetValue(verb, out var handle) ? handle(turn, data, cancellation) : Task.FromResult<Reply?>(null);

    /// <summary>A command answers in the language in which it was typed; a word that is the same in both, in the person's own: one word is too
    /// little to guess from.</summary>
    public Task<Reply> SayAsync(Turn turn, CancellationToken cancellation) =>
        _commands.TryGetValue(turn.Text, out var route) || _commands.TryGetValue(turn.Text.TrimEnd('!', '?', '.', ' '), out route)
            ? route.Handle(turn with { Language = route.Language ?? turn.Person.Language }, cancellation)
            : _freeText!(turn, cancellation);

    private static TData? Read<TData>(Verb<TData> verb, JsonElement data)
        where TData : class
    {
        try
        {
            return data.Deserialize(verb.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FrozenDictionary<string, Language?> Spellings(Command command)
    {
        var both = command.Dutch.Intersect(command.English, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return command.Dutch.Select(word => (word, language: Language.Dutch))
            .Concat(command.English.Select(word => (word, language: Language.English)))
            .DistinctBy(spelling => spelling.word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(s => s.word, s => both.Contains(s.word) ? null : (Language?)s.language, StringComparer.OrdinalIgnoreCase);
    }

    private sealed record CommandRoute(Language? Language, Func<Turn, CancellationToken, Task<Reply>> Handle);
}
