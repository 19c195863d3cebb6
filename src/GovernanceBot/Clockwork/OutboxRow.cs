using GovernanceBot.Domain;
using GovernanceBot.Storage;
using GovernanceBot.Teams;
using GovernanceBot.Teams.Connector;

namespace GovernanceBot.Clockwork;

/// <summary>An effect with what became of it. A delivered card stays on record here, so that it can follow the subject.</summary>
/// <param name="ClaimedBy">The process that is making it; another one leaves it alone until the claim has lapsed.</param>
/// <param name="Attempts">How often in a row it could not be made, or its copy not be changed.</param>
/// <param name="Copy">The message that shows the card; null until it is delivered.</param>
/// <param name="Shown">The version of the subject that the copy shows.</param>
/// <param name="IsNewest">Whether the copy was drawn as the newest one of its card.</param>
/// <param name="Reason">Why it can never be made.</param>
internal sealed record OutboxRow(
    string Row,
    Effect Effect,
    OutboxStatus Status,
    string ClaimedBy,
    DateTimeOffset ClaimedUntil,
    int Attempts,
    MessageReference? Copy,
    int Shown,
    bool IsNewest,
    string? Reason,
    string ETag)
{
    public const string Prefix = "o-";

    public static OutboxRow Pending(int number, Effect effect, string by, DateTimeOffset until) =>
        new($"{Prefix}{number:D6}", effect, OutboxStatus.Pending, by, until, 0, null, 0, true, null, "");

    public bool IsFreeFor(string process, DateTimeOffset now) =>
        Status == OutboxStatus.Pending && (ClaimedBy == process || ClaimedUntil <= now);

    /// <summary>Whether its copy is being drawn by another process, or failed and is tried again later.</summary>
    public bool WaitsFor(string process, DateTimeOffset now) =>
        ClaimedUntil > now && (ClaimedBy.Length > 0 ? ClaimedBy != process : Attempts > 0);

    /// <returns>As it waits for its next attempt; null where it was tried often enough.</returns>
    public OutboxRow? Postponed(Delivery.Postponed later, ClockworkSettings settings, DateTimeOffset now)
    {
        var attempts = Math.Min(Attempts + 1, settings.MostCounted(later.Outage));
        return attempts < settings.Attempts
            ? this with { Attempts = attempts, ClaimedBy = "", ClaimedUntil = settings.NextAttempt(now, attempts - 1, later.NotWithin) }
            : null;
    }

    public Dictionary<string, object> Values()
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Effect"] = ClockworkJson.Write(Effect),
            ["Status"] = Status.ToString(),
            ["ClaimedBy"] = ClaimedBy,
            ["ClaimedUntil"] = ClaimedUntil,
            ["Attempts"] = Attempts,
            ["Shown"] = Shown,
            ["IsNewest"] = IsNewest,
        };
        if (Copy is not null)
        {
            values["Copy"] = ClockworkJson.Write(Copy);
        }

        if (Reason is not null)
        {
            values["Reason"] = Reason;
        }

        return values;
    }

    public static OutboxRow Read(TableRow row) => new(
        row.Key.Row,
        ClockworkJson.ReadEffect((string)row.Values["Effect"]),
        Enum.Parse<OutboxStatus>((string)row.Values["Status"]),
        (string)row.Values["ClaimedBy"],
        (DateTimeOffset)row.Values["ClaimedUntil"],
        (int)row.Values["Attempts"],
        row.Values.TryGetValue("Copy", out var copy) ? ClockworkJson.ReadCopy((string)copy) : null,
        (int)row.Values["Shown"],
        (bool)row.Values["IsNewest"],
        row.Values.TryGetValue("Reason", out var reason) ? (string)reason : null,
        row.ETag);
}

internal enum OutboxStatus
{
    Pending,
    Delivered,
    Blocked,
}
