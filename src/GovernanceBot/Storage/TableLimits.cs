using System.Buffers;

namespace GovernanceBot.Storage;

/// <summary>
/// The bounds of what can be kept, checked by both engines before anything is sent. They are those of Azure Tables
/// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model), narrowed where the engines would
/// otherwise differ.
/// </summary>
/// <remarks>
/// <para>Keys are 1 to <see cref="KeyLength"/> characters of printable ASCII, space to tilde, without <c>/ \ # ?</c> (refused by Azure) and
/// <c>%</c> (decoded twice by some of its front ends). SQLite orders keys by UTF-8 bytes and Azure by UTF-16 units: within ASCII these orders
/// are the same, and a space is the smallest character, which <see cref="KeyRange.After"/> relies on.</para>
/// <para>Strings are well-formed UTF-16: a lone surrogate cannot travel as UTF-8, so it is refused rather than replaced.</para>
/// </remarks>
public static class TableLimits
{
    /// <summary>In characters; Azure's 1 KiB of UTF-16.</summary>
    public const int KeyLength = 512;

    /// <summary>In UTF-16 units; Azure's 64 KiB.</summary>
    public const int StringLength = 32 * 1_024;

    /// <summary>In bytes.</summary>
    public const int BinaryLength = 64 * 1_024;

    /// <summary>Azure allows 252, of which the engine keeps one for itself.</summary>
    public const int PropertyCount = 251;

    /// <summary>In characters.</summary>
    public const int PropertyNameLength = 255;

    /// <summary>In bytes, by Azure's own reckoning of a row (2 bytes a character, 8 a property).</summary>
    public const int RowSize = 1_024 * 1_024;

    /// <summary>In writes.</summary>
    public const int BatchCount = 100;

    /// <summary>In bytes on the wire; a batch stays under it.</summary>
    public const int BatchSize = 4 * 1_024 * 1_024;

    private const int RowOverhead = 48; // Azure's 4 bytes a row and the engine's own property.

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except(@"/\#?%").ToArray());

    private static readonly SearchValues<char> TableCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>The first instant that a row can hold; the last is that of <see cref="DateTimeOffset"/>. The unit is 100 ns.</summary>
    public static DateTimeOffset EarliestInstant { get; } = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void CheckTable(string table)
    {
        if (table.Length is < 3 or > 63 || !char.IsAsciiLetter(table[0]) || table.AsSpan().ContainsAnyExcept(TableCharacters)
            || table.Equals("tables", StringComparison.OrdinalIgnoreCase))
        {
            throw new TableLimitException($"'{table}' is no table name: 3 to 63 letters and digits, a letter first, not 'tables'.");
        }
    }

    internal static void CheckKey(TableKey key)
    {
        CheckKey(key.Partition);
        CheckKey(key.Row);
    }

    internal static void CheckKey(string key)
    {
        if (key.Length is 0 or > KeyLength || key.AsSpan().ContainsAnyExcept(KeyCharacters))
        {
            throw new TableLimitException($"A key of {key.Length} characters was refused: 1 to {KeyLength} of printable ASCII without / \\ # ? %.");
        }
    }

    /// <summary>A bound is no key: it may hold every ASCII character and be one longer.</summary>
    internal static void CheckRange(KeyRange range)
    {
        foreach (var bound in (ReadOnlySpan<string?>)[range.PartitionFrom, range.PartitionUntil, range.RowFrom, range.RowUntil])
        {
            if (bound is not null && (bound.Length > KeyLength + 1 || bound.AsSpan().ContainsAnyExceptInRange(' ', '\u007F')))
            {
                throw new TableLimitException($"A bound of {bound.Length} characters was refused: at most {KeyLength + 1} of printable ASCII.");
            }
        }
    }

    internal static void CheckValues(string partition, string row, IReadOnlyDictionary<string, object> values)
    {
        if (values.Count > PropertyCount)
        {
            throw new TableLimitException($"A row has {values.Count} values; {PropertyCount} is the most.");
        }

        var size = RowOverhead + (2L * (partition.Length + row.Length));
        foreach (var (name, value) in values)
        {
            CheckName(name);
            size += 8 + (2 * name.Length) + SizeOf(name, value);
        }

        if (size > RowSize)
        {
            throw new TableLimitException($"A row takes {size} bytes; {RowSize} is the most.");
        }
    }

    /// <summary>"*" would mean any version, and a line break would end the header that carries it.</summary>
    internal static void CheckETag(string etag)
    {
        if (etag is "" or "*" || etag.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new TableLimitException("An ETag is what a read or write of the row returned.");
        }
    }

    private static void CheckName(string name)
    {
        // A leading underscore is left to the engines: what they add to a row cannot meet a caller's name.
        if (name.Length is 0 or > PropertyNameLength || !char.IsAsciiLetter(name[0]) || name.AsSpan().ContainsAnyExcept(NameCharacters)
            || IsKeptByAzure(name))
        {
            throw new TableLimitException(
                $"'{name}' is no name for a value: letters, digits and underscores, a letter first, at most {PropertyNameLength}, none of Azure's own.");
        }
    }

    private static bool IsKeptByAzure(string name) =>
        name.Equals("PartitionKey", StringComparison.OrdinalIgnoreCase)
        || name.Equals("RowKey", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Timestamp", StringComparison.OrdinalIgnoreCase);

    private static int SizeOf(string name, object value) => value switch
    {
        string { Length: <= StringLength } text when IsWellFormed(text) => (2 * text.Length) + 4,
        byte[] { Length: <= BinaryLength } bytes => bytes.Length + 4,
        DateTimeOffset instant when instant >= EarliestInstant => 8,
        int => 4,
        long or double => 8,
        bool => 1,
        Guid => 16,
        string => throw new TableLimitException($"{name}: text of at most {StringLength} characters, without lone surrogates."),
        byte[] => throw new TableLimitException($"{name}: at most {BinaryLength} bytes."),
        DateTimeOffset => throw new TableLimitException($"{name}: an instant from {EarliestInstant:O} on."),
        _ => throw new TableLimitException($"{name}: a {value?.GetType().Name ?? "null"} cannot be kept."),
    };

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
