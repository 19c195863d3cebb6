using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Calendar;

/// <summary>
/// The content calendar as Dutch Excel writes it as CSV: semicolons, dd-mm-jjjj, UTF-8. Each row that cannot be read is named with its line; the
/// others are.
/// </summary>
public sealed class CalendarFile(TimeZoneInfo zone, IReadOnlyCollection<Person> people)
{
    private static readonly CsvReaderOptions Form = new()
    {
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MaxRecordSize = 256 * 1024,
    };

    // Outside these years a date is a typing error.
    private const int EarliestYear = 2000;
    private const int LatestYear = 2200;
    private const int LongestTheme = 100;

    private static readonly string[] Columns = ["Datum", "Tijd", "Kanalen", "Titel", "Tekst", "Thema", "Soort", "Verantwoordelijke"];

    /// <summary>UTF-8 or UTF-16 where the file says or shows so; otherwise what Dutch Excel writes as plain CSV, Windows-1252.</summary>
    public static string Decode(byte[] file)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(file), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        }
    }

    public CalendarReading Read(TextReader file)
    {
        using var csv = CsvReader.Create(file, Form, leaveOpen: true);
        var posts = ImmutableArray.CreateBuilder<PlannedPost>();
        var refused = ImmutableArray.CreateBuilder<RefusedRow>();
        if (Columns.FirstOrDefault(column => !csv.TryGetFieldIndex(column, out _)) is { } missing)
        {
            return new([], [new(1, missing, CalendarRefusal.ColumnMissing)]);
        }

        try
        {
            while (csv.Read())
            {
                var row = new Row(csv.LineNumber, column => csv.GetString(column).Trim());
                if (Refusal(row) is { } why)
                {
                    refused.Add(why);
                }
                else
                {
                    posts.Add(Post(row));
                }
            }
        }
        catch (CsvFormatException)
        {
            // Typically a quote that is never closed: everything after it is one row.
            refused.Add(new(csv.LineNumber, "", CalendarRefusal.Unreadable));
        }

        return new(posts.ToImmutable(), refused.ToImmutable());
    }

    private static DateOnly? Date(Row row) =>
        DateOnly.TryParseExact(row["Datum"], ["d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= EarliestYear and <= LatestYear
            ? date
            : null;

    private static TimeOnly? Time(Row row) =>
        TimeOnly.TryParseExact(row["Tijd"], ["H:mm", "H.mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static IEnumerable<Channel?> Channels(Row row) =>
        row["Kanalen"].Split([',', '+', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ChannelTexts.Read);

    private static ContentKind? Kind(Row row) => row["Soort"].ToUpperInvariant() switch
    {
        "INFORMATIEF" => ContentKind.Informative,
        "VERMAKELIJK" => ContentKind.Entertaining,
        "PROMOTIONEEL" => ContentKind.Promotional,
        "INTERACTIEF" => ContentKind.Interactive,
        _ => null,
    };

    /// <summary>Two people of one name are nobody: the file has to say who is meant.</summary>
    private Person? Coordinator(Row row) =>
        people.Where(person => string.Equals(person.Name, row["Verantwoordelijke"], StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null;

    private RefusedRow? Refusal(Row row) => row switch
    {
        _ when Date(row) is null => row.Refuse("Datum", CalendarRefusal.NotADate),
        _ when Time(row) is null => row.Refuse("Tijd", CalendarRefusal.NotATime),
        _ when !Channels(row).Any() || Channels(row).Contains(null) => row.Refuse("Kanalen", CalendarRefusal.UnknownChannel),
        _ when row["Titel"].Length is 0 or > PlannedPost.LongestTitle => row.Refuse("Titel", CalendarRefusal.EmptyOrTooLong),
        _ when row["Thema"].Length > LongestTheme => row.Refuse("Thema", CalendarRefusal.EmptyOrTooLong),
        _ when TextCost.Of(row["Tekst"]) > PlannedPost.LongestText => row.Refuse("Tekst", CalendarRefusal.EmptyOrTooLong),
        _ when Kind(row) is null => row.Refuse("Soort", CalendarRefusal.UnknownKind),
        _ when Coordinator(row) is null => row.Refuse("Verantwoordelijke", CalendarRefusal.UnknownPerson),
        _ => null,
    };

    private PlannedPost Post(Row row)
    {
        var postAt = OrganisationTime.Instant(Date(row)!.Value, Time(row)!.Value, zone);
        ImmutableArray<Channel> channels = [.. Channels(row).OfType<Channel>().Distinct()];
        return PlannedPost.At(
            Id(postAt, channels, row["Titel"]), row["Titel"], row["Tekst"], channels, row["Thema"], Kind(row)!.Value, postAt, Coordinator(row)!.Id);
    }

    /// <summary>The file has no ids: what, where and when make an entry, so that reading a file twice plans nothing twice.</summary>
    private static string Id(DateTimeOffset postAt, IEnumerable<Channel> channels, string title)
    {
        var what = $"{postAt:yyyyMMddHHmm}|{string.Join(',', channels.Order())}|{title}";
        return $"{PlannedPost.IdPrefix}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..24]}";
    }

    private sealed record Row(long Line, Func<string, string> Field)
    {
        public string this[string column] => Field(column);

        public RefusedRow Refuse(string column, CalendarRefusal why) => new(Line, column, why);
    }
}

public sealed record CalendarReading(ImmutableArray<PlannedPost> Posts, ImmutableArray<RefusedRow> Refused);

/// <param name="Line">In the file, from 1; of a row with line breaks the first.</param>
public sealed record RefusedRow(long Line, string Column, CalendarRefusal Why);

public enum CalendarRefusal
{
    /// <summary>The rows from here on cannot be told apart.</summary>
    Unreadable,
    ColumnMissing,
    NotADate,
    NotATime,
    UnknownChannel,
    EmptyOrTooLong,
    UnknownKind,
    UnknownPerson,
}
