using System.Collections.Frozen;
using System.Text.Json;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams.Files;

namespace GovernanceBot.Teams;

/// <summary>Which handler answers what, and who may ask it; filled once at start by the features.</summary>
public sealed class Router(MandateBook mandates)
{
    private readonly Dictionary<string, VerbRoute> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommandRoute> _commands = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SearchRoute> _searches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommandRoute> _dialogs = new(StringComparer.Ordinal);
    private readonly List<RightAsked> _rights = [];
    private readonly List<(Func<Turn, bool> Recognises, CommandRoute Route)> _pasted = [];
    private Func<Turn, CancellationToken, Task<Reply>>? _freeText;
    private (Right Right, Func<Turn, FileConsentAnswer, CancellationToken, Task<Reply>> Handle)? _fileConsent;

    /// <summary>The right that each verb and each command asks for, those of the message extension included, and what comes in without a name of
    /// its own, in brackets.</summary>
    public IReadOnlyList<RightAsked> Rights => _rights;

    /// <remarks>A verb that no handler knows, or data that cannot be read, comes from a card of another version of the bot, or from a forged one.</remarks>
    public void On<TData>(Verb<TData> verb, Right right, Func<Turn, TData, CancellationToken, Task<Reply>> handle)
        where TData : class
    {
        _rights.Add(new(verb.Name, right));
        _verbs.Add(verb.Name, new(right, (turn, data, cancellation) =>
            verb.Json.Read(data) is { } read ? handle(turn, read, cancellation) : Words(turn, TeamsTexts.UnknownButton)));
    }

    public void On(Command command, Right right, Func<Turn, CancellationToken, Task<Reply>> handle)
    {
        _rights.Add(new(command.Dutch.Concat(command.English).First(), right));
        foreach (var (word, language) in Spellings(command))
        {
            _commands.Add(word, new(right, language, handle));
        }
    }

    public void On(SearchCommand command, Right right, Func<Turn, SearchQuery, CancellationToken, Task<Reply.WithResults>> find)
    {
        _rights.Add(new(command.Id, right));
        _searches.Add(command.Id, new(right, find));
    }

    /// <param name="open">The text of its turn is that of the message on which it was chosen.</param>
    public void On(DialogCommand command, Right right, Func<Turn, CancellationToken, Task<Reply>> open)
    {
        _rights.Add(new(command.Id, right));
        _dialogs.Add(command.Id, new(right, null, open));
    }

    /// <summary>A file that somebody sent in a personal chat. Whoever asks something with a picture beside it wants an answer to the question.</summary>
    public void OnFile(Right right, Func<Turn, SharedFile, CancellationToken, Task<Reply>> handle)
    {
        _rights.Add(new("(file)", right));
        _pasted.Insert(0, (IsFile, new(right, null, (turn, cancellation) => handle(turn, turn.File!, cancellation))));
    }

    /// <summary>A text that is neither a command nor a question, by its looks.</summary>
    /// <param name="kind">What it looks like.</param>
    public void OnPasted(string kind, Func<Turn, bool> recognises, Right right, Func<Turn, CancellationToken, Task<Reply>> handle)
    {
        _rights.Add(new($"(pasted {kind})", right));
        _pasted.Add((recognises, new(right, null, handle)));
    }

    /// <summary>The answer to a question whether a file may be put in somebody's OneDrive.</summary>
    public void OnFileConsent(Right right, Func<Turn, FileConsentAnswer, CancellationToken, Task<Reply>> handle)
    {
        _rights.Add(new("(file consent)", right));
        _fileConsent = (right, handle);
    }

    /// <remarks>Asks for no right: whatever is not recognised comes here.</remarks>
    public void OnFreeText(Func<Turn, CancellationToken, Task<Reply>> handle)
    {
        _rights.Add(new("(free text)", Right.Everyone));
        _freeText = handle;
    }

    public Task<Reply> PressAsync(Turn turn, string verb, JsonElement data, CancellationToken cancellation) =>
        _verbs.TryGetValue(verb, out var route)
            ? IfMayAsync(turn, route.Right, () => route.Handle(turn, data, cancellation), cancellation)
            : Words(turn, TeamsTexts.UnknownButton);

    /// <summary>A command answers in the language in which it was typed; a word that is the same in both, in the person's own: one word is too
    /// little to guess from.</summary>
    public Task<Reply> SayAsync(Turn turn, CancellationToken cancellation)
    {
        if (_pasted.Find(one => one.Recognises(turn)).Route is not { } route
            && !_commands.TryGetValue(turn.Text, out route)
            && !_commands.TryGetValue(turn.Text.TrimEnd('!', '?', '.', ' '), out route))
        {
            return _freeText!(turn, cancellation);
        }

        var said = turn with { Language = route.Language ?? turn.Person.Language };
        return IfMayAsync(said, route.Right, () => route.Handle(said, cancellation), cancellation);
    }

    public Task<Reply> SearchAsync(Turn turn, string command, SearchQuery query, CancellationToken cancellation) =>
        _searches.TryGetValue(command, out var route)
            ? IfMayAsync(turn, route.Right, async () => await route.Find(turn, query, cancellation), cancellation)
            : Words(turn, TeamsTexts.UnknownCommand);

    public Task<Reply> OpenAsync(Turn turn, string command, CancellationToken cancellation) =>
        _dialogs.TryGetValue(command, out var route)
            ? IfMayAsync(turn, route.Right, () => route.Handle(turn, cancellation), cancellation)
            : Words(turn, TeamsTexts.UnknownCommand);

    public Task<Reply> ConsentAsync(Turn turn, FileConsentAnswer answer, CancellationToken cancellation) =>
        _fileConsent is { } route
            ? IfMayAsync(turn, route.Right, () => route.Handle(turn, answer, cancellation), cancellation)
            : Words(turn, TeamsTexts.UnknownCommand);

    private async Task<Reply> IfMayAsync(Turn turn, Right right, Func<Task<Reply>> answer, CancellationToken cancellation) =>
        (await mandates.CurrentAsync(cancellation)).Grants(right, turn.Person.Id, turn.Now)
            ? await answer()
            : await Words(turn, right == Right.Administer ? TeamsTexts.OnlyAdministrators : TeamsTexts.OnlyKeepers);

    private static bool IsFile(Turn turn) =>
        turn.File is { } file && (turn.Text.Length == 0 || file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase));

    private static Task<Reply> Words(Turn turn, Text words) => Task.FromResult<Reply>(new Reply.WithText(words.In(turn.Language)));

    private static FrozenDictionary<string, Language?> Spellings(Command command)
    {
        var both = command.Dutch.Intersect(command.English, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return command.Dutch.Select(word => (word, language: Language.Dutch))
            .Concat(command.English.Select(word => (word, language: Language.English)))
            .DistinctBy(spelling => spelling.word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(s => s.word, s => both.Contains(s.word) ? null : (Language?)s.language, StringComparer.OrdinalIgnoreCase);
    }

    private sealed record VerbRoute(Right Right, Func<Turn, JsonElement, CancellationToken, Task<Reply>> Handle);

    private sealed record SearchRoute(Right Right, Func<Turn, SearchQuery, CancellationToken, Task<Reply.WithResults>> Find);

    private sealed record CommandRoute(Right Right, Language? Language, Func<Turn, CancellationToken, Task<Reply>> Handle);
}

/// <param name="Name">A verb, the first spelling of a command, or in brackets what has neither.</param>
public sealed record RightAsked(string Name, Right Right);
