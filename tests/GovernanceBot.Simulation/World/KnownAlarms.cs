using System.Globalization;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.World;

/// <summary>The alarms as they stand in their table, by subject and by when they ring.</summary>
internal sealed class KnownAlarms
{
    private readonly Dictionary<TableKey, AlarmRow> _rows = [];
    private readonly Dictionary<string, HashSet<TableKey>> _ofSubject = new(StringComparer.Ordinal);
    private readonly PriorityQueue<TableKey, long> _ringing = new();

    public IEnumerable<AlarmRow> All => _rows.Values;

    /// <summary>Told from when on an alarm can be rung that was set or claimed.</summary>
    public Action<DateTimeOffset>? Set { get; set; }

    /// <summary>From when on the next alarm can be rung; null where none is set.</summary>
    public DateTimeOffset? NextRing()
    {
        while (_ringing.TryPeek(out var key, out var ticks))
        {
            if (_rows.TryGetValue(key, out var alarm) && alarm.RingsFrom.UtcTicks == ticks)
            {
                return alarm.RingsFrom;
            }

            _ringing.Dequeue();
        }

        return null;
    }

    public bool Has(string subject, DateTimeOffset until) =>
        _ofSubject.TryGetValue(subject, out var keys) && keys.Any(key => _rows[key].Due <= until);

    public void Written(TableKey key, TableWrite write)
    {
        if (_rows.Remove(key, out var before))
        {
            _ofSubject[before.Subject].Remove(key);
        }

        if (write is TableWrite.Delete)
        {
            return;
        }

        var alarm = AlarmRow.Of(key, Invariants.Commit.ValuesOf(write));
        _rows[key] = alarm;
        if (!_ofSubject.TryGetValue(alarm.Subject, out var keys))
        {
            _ofSubject.Add(alarm.Subject, keys = []);
        }

        keys.Add(key);
        _ringing.Enqueue(key, alarm.RingsFrom.UtcTicks);
        Set?.Invoke(alarm.RingsFrom);
    }
}

internal sealed record AlarmRow(string Subject, DateTimeOffset Due, DateTimeOffset LeasedUntil)
{
    private const string Moment = "yyyyMMddHHmmssfffffff";

    public DateTimeOffset RingsFrom => Due > LeasedUntil ? Due : LeasedUntil;

    public static AlarmRow Of(TableKey key, IReadOnlyDictionary<string, object> values)
    {
        var due = DateTime.ParseExact(
            key.Row[..Moment.Length], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        return new((string)values["Subject"], new(due), (DateTimeOffset)values["LeasedUntil"]);
    }
}
