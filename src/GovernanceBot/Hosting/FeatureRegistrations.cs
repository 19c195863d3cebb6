using GovernanceBot.Calendar;
using GovernanceBot.Cards;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;
using GovernanceBot.Teams.Authentication;
using GovernanceBot.Teams.Connector;
using Microsoft.Graph;

namespace GovernanceBot.Hosting;

/// <summary>The parts of the bot, feature by feature.</summary>
internal static class FeatureRegistrations
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(OrganisationSettings.From(configuration))
        .AddSingleton(provider => provider.GetRequiredService<OrganisationSettings>().Zone)
        .AddSingleton<Wording>()
        .AddSingleton(_ => StorageSettings.Open(configuration));

    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = TeamsSettings.From(configuration);
        services.AddConnectorAuthentication(settings);
        services.AddHttpClient<ConnectorClient>(client => client.Timeout = ConnectorClient.TryTimeout).AddConnectorTokens(settings);
        return services
            .AddSingleton(Random.Shared)
            .AddSingleton<TurnReader>()
            .AddSingleton<ActivityHandler>();
    }

    public static IServiceCollection AddClockwork(this IServiceCollection services, IConfiguration configuration)
    {
        var clock = ProductClock.From(configuration);
        return services
            .AddSingleton(ProductClock.IsSet(configuration) ? clock : TimeProvider.System)
            .AddSingleton(ClockworkSettings.For(clock.Speed))
            .AddSingleton<Alarms>()
            .AddSingleton<Lanes>()
            .AddSingleton<SubjectOutbox>()
            .AddSingleton<ReadIndex>()
            .AddHostedService<Takeover>()
            .AddHostedService<LaneWorkers>()
            .AddHostedService<AlarmClock>();
    }

    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<PeopleTable>()
        .AddSingleton(provider => Installation(provider.GetRequiredService<TeamsSettings>()))
        .AddSingleton<MandateBook>()
        .AddSingleton<Welcome>();

    public static IServiceCollection AddGuidelines(this IServiceCollection services) => services
        .AddSingleton(_ => LexiconFile.ReadShipped())
        .AddSingleton(_ => RuleFile.Shipped())
        .AddSingleton<GuidelineTable>()
        .AddSingleton<GuidelineBook>()
        .AddSingleton<AskHandlers>();

    public static IServiceCollection AddCalendar(this IServiceCollection services) => services
        .AddSubject<PlannedPost, PlannedPostCommand>(provider => provider.GetRequiredService<Reminders>().Kind)
        .AddSingleton<UpcomingPosts>()
        .AddSingleton<Reminders>()
        .AddSingleton<CalendarCards>()
        .AddSingleton<CalendarHandlers>();

    public static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddSubject<Draft, DraftCommand>(provider => provider.GetRequiredService<DraftRendering>().Kind)
        .AddSingleton<DraftCheck>()
        .AddSingleton<DraftRendering>()
        .AddSingleton<ApprovedDrafts>()
        .AddSingleton<DraftForm>()
        .AddSingleton<DraftHandlers>();

    public static IServiceCollection AddRouter(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var router = new Router(provider.GetRequiredService<MandateBook>());
        provider.GetRequiredService<Welcome>().AddTo(router);
        provider.GetRequiredService<AskHandlers>().AddTo(router);
        provider.GetRequiredService<CalendarHandlers>().AddTo(router);
        provider.GetRequiredService<DraftHandlers>().AddTo(router);
        return router;
    });

    private static AppInstallation Installation(TeamsSettings settings) =>
        settings.CatalogAppId is { } app && ConnectorCredential.From(settings) is { } credential
            ? new(new GraphServiceClient(credential), app)
            : new(null, null);

    private static IServiceCollection AddSubject<TState, TCommand>(
        this IServiceCollection services, Func<IServiceProvider, SubjectKind<TState, TCommand>> kind)
        where TState : class, ISubject<TState, TCommand>
        where TCommand : class => services
        .AddSingleton(kind)
        .AddSingleton<SubjectStore<TState, TCommand>>()
        .AddSingleton<SubjectCards<TState, TCommand>>()
        .AddSingleton<CopyRefresher<TState, TCommand>>()
        .AddSingleton<Courier<TState, TCommand>>()
        .AddSingleton<ISubjectWorker, SubjectWorker<TState, TCommand>>();
}
