namespace GovernanceBot.Simulation.World;

internal enum Fault
{
    StorageFailsBeforeWrite,
    StorageFailsAfterWrite,
    StorageFailsToRead,
    StorageIsSlow,
    StorageConflict,
    ReplicaKilled,
    ClockIsOff,
    BusyWithRetryAfter,
    BusyForLong,
    BusyWithoutRetryAfter,
    PreconditionFailed,
    InternalServerError,
    BadGateway,
    ServiceUnavailable,
    ConnectionLost,
    ConnectorOutage,
    TimeoutBeforeDelivery,
    TimeoutAfterDelivery,
    Forbidden,
    NotFound,
    ConnectorIsSlow,
    ActivityLate,
    ActivityTwice,
    ActivityOutOfOrder,
    BotBlocked,
    AppUninstalled,
    GraphTimesOut,
    GraphRefuses,
    GraphIsBusy,
    GraphFails,
}

/// <summary>How often what goes wrong, drawn from the seed: some seeds have a fault not at all, some have it often.</summary>
internal sealed class Faults
{
    private static readonly int Kinds = Enum.GetValues<Fault>().Length;

    private readonly double[] _rates = new double[Kinds];
    private readonly Random _chance;

    public Faults(Random chance)
    {
        _chance = chance;
        for (var kind = 0; kind < Kinds; kind++)
        {
            var none = chance.NextDouble() < 0.15;
            var strength = Math.Pow(chance.NextDouble(), 2);
            _rates[kind] = none ? 0 : strength * Worst((Fault)kind);
        }
    }

    public long[] Struck { get; } = new long[Kinds];

    /// <summary>Nothing goes wrong any more: what is left must settle.</summary>
    public bool AreOver { get; set; }

    public bool Strikes(Fault fault)
    {
        var rate = _rates[(int)fault];
        if (AreOver || rate <= 0 || _chance.NextDouble() >= rate)
        {
            return false;
        }

        Struck[(int)fault]++;
        return true;
    }

    /// <summary>The highest rate: for each call, wait, process, activity, day or person and month.</summary>
    private static double Worst(Fault fault) => fault switch
    {
        Fault.ReplicaKilled => 0.002,
        Fault.ClockIsOff => 1,
        Fault.ConnectorOutage => 0.04,
        Fault.StorageFailsBeforeWrite or Fault.StorageFailsAfterWrite or Fault.StorageFailsToRead => 0.01,
        Fault.StorageConflict => 0.02,
        Fault.StorageIsSlow => 0.01,
        Fault.BusyForLong or Fault.Forbidden or Fault.NotFound or Fault.TimeoutAfterDelivery or Fault.TimeoutBeforeDelivery => 0.02,
        Fault.ActivityLate or Fault.ActivityTwice or Fault.ActivityOutOfOrder => 0.1,
        Fault.BotBlocked or Fault.AppUninstalled => 0.1,
        Fault.GraphTimesOut or Fault.GraphRefuses or Fault.GraphIsBusy or Fault.GraphFails => 0.2,
        _ => 0.05,
    };
}
