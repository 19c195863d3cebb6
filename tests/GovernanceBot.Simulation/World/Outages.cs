namespace GovernanceBot.Simulation.World;

/// <summary>The hours in which the connector takes nothing from anybody: the days on which they begin are drawn from the seed, and how long they last.</summary>
internal sealed class Outages
{
    private const int LongestInHours = 70;

    private readonly Faults _faults;
    private readonly List<(DateTimeOffset From, DateTimeOffset Until, OutageKind Kind)> _all = [];

    public Outages(Faults faults, Random chance, Year year)
    {
        _faults = faults;
        for (var day = 0; day < year.Days; day++)
        {
            if (faults.Strikes(Fault.ConnectorOutage))
            {
                var from = Simulation.Start.AddDays(day + chance.NextDouble());
                var until = from.AddHours(LongestInHours * Math.Pow(chance.NextDouble(), 3));
                _all.Add((from, until, (OutageKind)chance.Next(Enum.GetValues<OutageKind>().Length)));
            }
        }
    }

    /// <returns>What is wrong at this moment; null where nothing is.</returns>
    public OutageKind? At(DateTimeOffset now)
    {
        foreach (var (from, until, kind) in _all)
        {
            if (from <= now && now < until && !_faults.AreOver)
            {
                return kind;
            }
        }

        return null;
    }
}

internal enum OutageKind
{
    IsDown,
    IsGone,
    Hangs,

    /// <summary>As when the bot's secret has expired.</summary>
    KnowsNobody,
}
