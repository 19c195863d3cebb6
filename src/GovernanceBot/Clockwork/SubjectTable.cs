using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using GovernanceBot.Storage;

namespace GovernanceBot.Clockwork;

/// <summary>One partition for each subject: <c>state</c>, <c>h-000012</c> (what happened, never changed), <c>o-000012</c> (effects).</summary>
internal static partial class SubjectTable
{
    public const string Name = "Subjects";

    public const string StateRow = "state";

    public const string HistoryPrefix = "h-";

    public const string State = "State";
    public const string Version = "Version";
    public const string Effects = "Effects";
    public const string At = "At";
    public const string Command = "Command";

    /// <summary>See <see cref="HistoryChain"/>.</summary>
    public const string Hash = "Hash";

    public static string HistoryRow(int version) => $"{HistoryPrefix}{version:D6}";

    public static string PrefixOf(string id) => id[..id.IndexOf('-', StringComparison.Ordinal)];

    /// <returns>Every subject that is kept.</returns>
    public static IAsyncEnumerable<string> IdsAsync(ITableEngine engine, CancellationToken cancellation) =>
        engine.QueryAsync(Name, new KeyRange(null, null, StateRow, KeyRange.After(StateRow)), cancellation).Select(row => row.Key.Partition);

    public static bool IsId(string id) => IdPattern().IsMatch(id);

    public static Kept<TState> Read<TState>(string id, TableRow row, JsonTypeInfo<TState> json) => new(
        id,
        JsonSerializer.Deserialize((string)row.Values[State], json)!,
        (int)row.Values[Version],
        (int)row.Values[Effects],
        (string)row.Values[Hash],
        row.ETag);

    public static Dictionary<string, object> Values(string state, int version, int effects, string hash) =>
        new(StringComparer.Ordinal) { [State] = state, [Version] = version, [Effects] = effects, [Hash] = hash };

    public static Dictionary<string, object> History(DateTimeOffset at, string command, string hash) =>
        new(StringComparer.Ordinal) { [At] = at, [Command] = command, [Hash] = hash };

    [GeneratedRegex(@"^[a-z]{1,16}-[a-z0-9]{1,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();
}
