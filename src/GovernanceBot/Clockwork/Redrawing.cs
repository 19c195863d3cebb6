using GovernanceBot.Domain;

namespace GovernanceBot.Clockwork;

/// <summary>Has the cards of a subject drawn again although it did not change itself: they show something of another one that did.</summary>
public sealed class Redrawing(SubjectOutbox outbox, Alarms alarms, Lanes lanes, ClockworkSettings settings, TimeProvider clock)
{
    /// <returns>False where that has to be asked for again later: a card is on its way just now, and may show what was.</returns>
    internal async Task<bool> TryAskForAsync(string subject, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var rows = (await outbox.OfAsync(subject, cancellation)).FindAll(row => row.Copy is not null || IsOnItsWay(row, now));
        if (rows.Count == 0)
        {
            return true;
        }

        var safetyNet = await alarms.SetAsync(AlarmKey.Redraw(now + settings.Lease, subject), cancellation);
        var isAsked = true;
        foreach (var row in rows)
        {
            isAsked &= row.Copy is not null && (row.Shown == 0 || await outbox.ReplaceAsync(subject, row with { Shown = 0 }, cancellation) is not null);
        }

        lanes.Add(new(subject, SafetyNet: safetyNet));
        return isAsked;
    }

    private static bool IsOnItsWay(OutboxRow row, DateTimeOffset now) =>
        row is { Status: OutboxStatus.Pending, Effect: Effect.SendCard, ClaimedBy.Length: > 0 } && row.ClaimedUntil > now;
}
