using System.Globalization;
using System.Runtime.CompilerServices;
using GovernanceBot.Storage;

namespace GovernanceBot.Clockwork;

/// <summary>
/// When to look at which subject: a hint, never the truth. A hint too many costs one look; a hint too few would lose something, so it is written
/// before the change it belongs to, and a near one once more after it.
/// </summary>
public sealed class Alarms(ITableEngine engine)
{
    public const string Table = "Alarms";

    /// <returns>By which whoever set it removes it, if nobody set or claimed it since.</returns>
    public async Task<ClaimableAlarm> SetAsync(AlarmKey alarm, CancellationToken cancellation)
    {
        var key = alarm.Table;
        var set = new TableWrite.Upsert(key.Row, Values(alarm.Subject, DateTimeOffset.UnixEpoch));
        var result = await engine.WriteAsync(Table, key.Partition, [set], cancellation);
        return new(alarm.Subject, key, result.ETags[0]!);
    }

    /// <summary>Takes back an alarm whose work is done; gone already is as good.</summary>
    public async Task ForgetAsync(AlarmKey alarm, CancellationToken cancellation)
    {
        if (await engine.FindAsync(Table, alarm.Table, cancellation) is { } row)
        {
            await engine.WriteAsync(Table, row.Key.Partition, [new TableWrite.Delete(row.Key.Row, row.ETag)], cancellation);
        }
    }

    /// <returns>The alarms that are due and that nobody is working on, oldest first.</returns>
    public async IAsyncEnumerable<ClaimableAlarm> DueAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Up to the next moment that the store can tell apart: what is due at this very one is due.
        var range = new KeyRange(null, KeyRange.After(AlarmKey.Hour(now)), null, AlarmKey.Moment(now.AddTicks(1)));
        await foreach (var row in engine.QueryAsync(Table, range, cancellation))
        {
            // A row that is not of this form is no alarm of this version; it must not keep the others from ringing.
            if (row.Values.GetValueOrDefault("LeasedUntil") is DateTimeOffset leased && leased <= now && row.Values.ContainsKey("Subject"))
            {
                yield return new ClaimableAlarm((string)row.Values["Subject"], row.Key, row.ETag);
            }
        }
    }

    /// <returns>The alarm as claimed, or null where another process was first.</returns>
    public async Task<ClaimableAlarm?> ClaimAsync(ClaimableAlarm alarm, DateTimeOffset until, CancellationToken cancellation)
    {
        var claim = new TableWrite.Replace(alarm.Key.Row, Values(alarm.Subject, until), alarm.ETag);
        var result = await engine.WriteAsync(Table, alarm.Key.Partition, [claim], cancellation);
        return result.Outcome == WriteOutcome.Written ? alarm with { ETag = result.ETags[0]! } : null;
    }

    /// <summary>Removes an alarm as it was set or claimed here; one that was set anew or claimed elsewhere in the meantime stays.</summary>
    public Task RemoveAsync(ClaimableAlarm own, CancellationToken cancellation) =>
        engine.WriteAsync(Table, own.Key.Partition, [new TableWrite.Delete(own.Key.Row, own.ETag)], cancellation);

    private static Dictionary<string, object> Values(string subject, DateTimeOffset leasedUntil) =>
        new(StringComparer.Ordinal) { ["Subject"] = subject, ["LeasedUntil"] = leasedUntil };
}

/// <summary>One alarm: the moment, the subject and what it is for, so that two reasons to look at a subject never share a row.</summary>
/// <param name="Purpose">Letters and digits.</param>
public sealed record AlarmKey(DateTimeOffset Due, string Subject, string Purpose)
{
    public TableKey Table => new(Hour(Due), $"{Moment(Due)}-{Subject}-{Purpose}");

    /// <summary>The subject itself said when to ask it again.</summary>
    public static AlarmKey Wake(DateTimeOffset due, string subject) => new(due, subject, "wake");

    /// <summary>The effects of this change have to be made, by whoever is alive then.</summary>
    public static AlarmKey SafetyNet(DateTimeOffset due, string subject, int version) => new(due, subject, $"v{version}");

    /// <summary>An effect waits for its next attempt.</summary>
    public static AlarmKey Retry(DateTimeOffset due, string subject) => new(due, subject, "retry");

    /// <summary>The copies of its cards have to be drawn again.</summary>
    public static AlarmKey Redraw(DateTimeOffset due, string subject) => new(due, subject, "redraw");

    public static string Hour(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture);
}

/// <summary>An alarm as it was read or set; the ETag decides who may work on it.</summary>
public sealed record ClaimableAlarm(string Subject, TableKey Key, string ETag);
