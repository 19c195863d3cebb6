using GovernanceBot.Cards;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Importing;
using GovernanceBot.Guidelines.Rules;
using GovernanceBot.Guidelines.Words;
using GovernanceBot.Hosting;
using GovernanceBot.Responsibilities;
using GovernanceBot.Storage;
using GovernanceBot.Teams;
using GovernanceBot.Teams.Authentication;
using GovernanceBot.Teams.Connector;
using GovernanceBot.Teams.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovernanceBot.Simulation.World;

/// <summary>Puts a process together as the program does, with the edges of the simulation.</summary>
internal static class Parts
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static readonly IConfiguration NoSettings = new ConfigurationBuilder().Build();

    private static readonly ServiceDescriptor[] Features =
    [
        .. new ServiceCollection()
            .AddClockwork(NoSettings)
            .AddPeople().AddGuidelines(NoSettings).AddCalendar().AddDrafts().AddQuestions().AddChecks().AddRouter(),
    ];

    // Costly to prepare and the same for every seed; nothing of it changes.
    private static readonly Lexicon Lexicon = LexiconFile.ReadShipped();
    private static readonly Lazy<GuidelineBook> Guidelines = new(PrepareGuidelines);

    public static ServiceProvider Provide(Simulation world, Life life, SimulatedClock clock, string process)
    {
        IServiceCollection services = new ServiceCollection();
        foreach (var descriptor in Features)
        {
            services.Add(descriptor);
        }

        services
            .AddSingleton(new OrganisationSettings(Zone, null, null, null, [world.Organisation.Administrator]))
            .AddSingleton(Zone)
            .AddSingleton<Wording>()
            .AddSingleton(world.Plant.Engine(new FaultyEngine(world, life)))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(ClockworkSettings.For(1) with { Process = process, NewId = _ => world.NewGuid() })
            .AddSingleton(new TeamsSettings())
            .AddSingleton(new ConnectorClient(
                new HttpClient(world.Plant.Connector(new ConnectorStandIn(world, life))) { Timeout = Timeout.InfiniteTimeSpan },
                ServiceUrlAllowList.From([]),
                new Pacer(PaceSettings.Unlimited, new(clock)),
                new(clock),
                world.Chance))
            .AddSingleton(new WallClock(clock))
            .AddSingleton(FileSettings.From(NoSettings))
            .AddSingleton<HttpClient>()
            .AddSingleton<FileTransfer>()
            .AddSingleton<TurnReader>()
            .AddSingleton<Replies>()
            .AddSingleton<Installations>()
            .AddSingleton<ActivityHandler>()
            .AddSingleton(Guidelines.Value)
            .AddSingleton(GraphStandIn.Installation(world, life))
            .AddSingleton(Lexicon)
            .AddSingleton(world)
            .AddSingleton(typeof(ILogger<>), typeof(SimulatedLog<>));
        return services.BuildServiceProvider();
    }

    private static GuidelineBook PrepareGuidelines()
    {
        using var file = new StreamReader(typeof(Parts).Assembly.GetManifestResourceStream("guidelines.json")!);
        var engine = SqliteTableEngine.OpenMemory();
        engine.CreateTablesAsync(TableCreation.Tables, CancellationToken.None).GetAwaiter().GetResult();
        var (table, clock) = (new GuidelineTable(engine), new StoppedClock());
        var book = new GuidelineBook(table, Lexicon, RuleFile.FromAssembly, clock);
        var mandates = new MandateBook(engine, new(Zone, null, null, null, []), clock);
        new GuidelineImport(table, book, mandates, clock).TakeOverAsync(file.ReadToEnd(), null, "", CancellationToken.None).GetAwaiter().GetResult();
        book.IndexAsync(CancellationToken.None).GetAwaiter().GetResult();
        return book;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}

/// <summary>Nothing is written; an error that no fault explains is a failure of the seed.</summary>
internal sealed class SimulatedLog<T>(Simulation world) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error && exception is not (null or StorageUnavailableException or SubjectContendedException))
        {
            world.Violate(world.Subject.Value ?? "", $"An error was logged: {exception}");
        }
    }
}
