using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.World;

/// <summary>A bug put in on purpose, between the product and its edges, to prove that it is caught.</summary>
internal sealed record Plant(Func<ITableEngine, ITableEngine> Engine, Func<HttpMessageHandler, HttpMessageHandler> Connector)
{
    public static readonly Plant None = new(engine => engine, connector => connector);

    /// <summary>Whether an installation that Graph allows is asked for.</summary>
    public bool Installs { get; init; } = true;

    /// <summary>How far the clocks of all processes are off.</summary>
    public TimeSpan ClocksAreOff { get; init; }

    public Func<Teams.Activity, Teams.Activity> Activity { get; init; } = activity => activity;
}
