using GovernanceBot.Clockwork;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Guidelines.Words;
using GovernanceBot.Local;
using GovernanceBot.Storage;
using GovernanceBot.Teams;
using GovernanceBot.Teams.Connector;
using GovernanceBot.Teams.Files;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace GovernanceBot.Tests.Chat;

/// <summary>The bot through its own entry point, on Kestrel, with memory for its tables and a clock and alarms in the hands of the test.</summary>
/// <remarks>The type argument names the bot's assembly; the local starter has a <c>Program</c> too.</remarks>
/// <param name="serviceUrl">The one address that replies may go to; null for the product's own list.</param>
internal class BotHost(string? serviceUrl, DateTimeOffset start, BotSetup setup)
    : WebApplicationFactory<ActivityHandler>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    // Reading it takes longer than a turn, and it never changes.
    private static readonly Lazy<Lexicon> Shipped = new(LexiconFile.ReadShipped);

    public static string DemoFolder => Path.Combine(Repository.Root, "src", "GovernanceBot.Local", "Demo");

    public TestClock Clock { get; } = new(start);

    public CountingEngine Engine { get; } = new();

    public CapturedLog Log { get; } = new();

    public static BotHost Start(string serviceUrl, DateTimeOffset start, BotSetup setup)
    {
        var host = new BotHost(serviceUrl, start, setup);
        host.UseKestrel();
        host.StartServer();
        return host;
    }

    /// <summary>Waits until no work is left that follows from a turn or an alarm.</summary>
    public async Task SettledAsync()
    {
        int before;
        do
        {
            before = Engine.Writes;
            var fences = Fence.Across();
            foreach (var fence in fences)
            {
                Services.GetRequiredService<Lanes>().Add(fence);
            }

            await Task.WhenAll(fences.Select(fence => fence.Finished.Task)).WaitAsync(Limit, TestContext.Current.CancellationToken);
        }
        while (Engine.Writes != before);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseUrls("http://127.0.0.1:0");
        builder.UseEnvironment(Environments.Production);
        if (serviceUrl is not null)
        {
            builder.UseSetting("Teams:ServiceUrls:0", serviceUrl);
        }

        builder.UseSetting("Organisation:Administrators", BotUnderTest.Administrator);
        builder.UseSetting("Organisation:People", setup.People ?? Path.Combine(DemoFolder, "organisatie.json"));
        builder.UseSetting("Organisation:Guidelines", Path.Combine(DemoFolder, "richtlijnen.json"));
        builder.UseSetting("Organisation:Calendar", setup.Calendar ?? Path.Combine(DemoFolder, "kalender.csv"));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(Replace);
    }

    private void Replace(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ITableEngine>(Engine);
        services.AddSingleton(_ => Shipped.Value);
        services.AddSingleton<ISubjectWorker, Fence>();
        services.AddSingleton(setup.Pace ?? PaceSettings.Unlimited);
        if (setup.Limits is { } limits)
        {
            services.AddSingleton(limits);
        }

        // Its tick is real time; tests ring it themselves.
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(AlarmClock)));
        services.AddSingleton<AlarmClock>();
        if (setup.Model is { } model)
        {
            services.AddSingleton(provider => new Answers(provider.GetRequiredService<GuidelineBook>(), model));
        }

        if (setup.Files is { } files)
        {
            services.AddHttpClient<FileTransfer>().ConfigurePrimaryHttpMessageHandler(() => files);
        }

        if (setup.Patience is { } limit)
        {
            services.Configure<HttpClientFactoryOptions>(
                nameof(ConnectorClient), options => options.HttpClientActions.Add(http => http.Timeout = limit));
        }
    }
}

/// <param name="People">The file with people and responsibilities; null for the demo organisation's.</param>
/// <param name="Calendar">Likewise the calendar.</param>
/// <param name="Patience">How long a call to the connector may take; null for the product's own limit.</param>
/// <param name="Model">Chooses among guidelines; null for none, which is how the product is delivered.</param>
/// <param name="Files">What stands in for the hosts that files come from; null for the network.</param>
/// <param name="Pace">How fast it may send; null for as fast as it can.</param>
/// <param name="Limits">How much work it takes on; null for the product's own limits.</param>
internal sealed record BotSetup(
    string? People = null,
    string? Calendar = null,
    TimeSpan? Patience = null,
    ModelChoice? Model = null,
    HttpMessageHandler? Files = null,
    PaceSettings? Pace = null,
    TurnLimits? Limits = null);
