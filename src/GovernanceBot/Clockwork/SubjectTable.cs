using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GovernanceBot.Storage;

namespace GovernanceBot.Clockwork;

/// <summary>One partition for each subject: <c>state</c>, <c>h-000012</c> (what happened, never changed), <c>o-000012</c> (effects).</summary>
internal static class SubjectTable
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

    private const int LongestPrefix = 16;
    private const int LongestName = 64;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    public static string HistoryRow(int version) => $"{HistoryPrefix}{version:D6}";

    public static string PrefixOf(string id) => id[..id.IndexOf('-', StringComparison.Ordinal)];

    /// <returns>Every subject that is kept.</returns>
    public static IAsyncEnumerable<string> IdsAsync(ITableEngine engine, CancellationToken cancellation) =>
        engine.QueryAsync(Name, new KeyRange(null, null, StateRow, KeyRange.After(StateRow)), cancellation).Select(row => row.Key.Partition);

    /// <summary>A prefix of letters, a hyphen, and letters and digits.</summary>
    public static bool IsId(string id) =>
        id.IndexOf('-', StringComparison.Ordinal) is > 0 and <= LongestPrefix and var hyphen
        && !id.AsSpan(0, hyphen).ContainsAnyExceptInRange('a', 'z')
        && id.Length - hyphen - 1 is > 0 and <= LongestName
        && !id.AsSpan(hyphen + 1).ContainsAnyExcept(NameCharacters);

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

}
