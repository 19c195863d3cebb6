using System.Runtime.CompilerServices;
using Azure.Core;
using GovernanceBot.Calendar;
using GovernanceBot.Cards;
using GovernanceBot.Checks;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Guidelines.Importing;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Guidelines.Reviewing;
using GovernanceBot.Guidelines.Rules;
using GovernanceBot.Guidelines.Words;
using GovernanceBot.People;
using GovernanceBot.Questions;
using GovernanceBot.Responsibilities;
using GovernanceBot.Storage;
using GovernanceBot.Teams;
using GovernanceBot.Teams.Authentication;
using GovernanceBot.Teams.Connector;
using GovernanceBot.Teams.Files;
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
        services.AddHttpClient(nameof(ConnectorClient), client => client.Timeout = ConnectorClient.TryTimeout).AddConnectorTokens(settings);
        services.AddSingleton(FileSettings.From(configuration));
        services.AddHttpClient(nameof(FileTransfer), client => client.Timeout = FileTransfer.Limit)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services
            .AddSingleton(Random.Shared)
            .AddSingleton(provider => new ConnectorClient(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ConnectorClient)),
                provider.GetRequiredService<ServiceUrlAllowList>(),
                provider.GetRequiredService<Pacer>(),
                provider.GetRequiredService<WallClock>(),
                provider.GetRequiredService<Random>()))
            .AddTransient(provider => new FileTransfer(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(FileTransfer)), provider.GetRequiredService<FileSettings>()))
            .AddSingleton(PaceSettings.From(configuration))
            .AddSingleton<Pacer>()
            .AddSingleton<TurnReader>()
            .AddSingleton<RecentActivities>()
            .AddHostedService<WarmUp>()
            .AddSingleton<Replies>()
            .AddSingleton<Installations>()
            .AddSingleton<ActivityHandler>()
            .AddTurnLimits();
    }

    public static IServiceCollection AddClockwork(this IServiceCollection services, IConfiguration configuration)
    {
        var clock = ProductClock.From(configuration);
        return services
            .AddSingleton(ProductClock.IsSet(configuration) ? clock : TimeProvider.System)
            .AddSingleton(new WallClock(TimeProvider.System))
            .AddSingleton(ClockworkSettings.For(clock.Speed))
            .AddSingleton<Alarms>()
            .AddSingleton<Lanes>()
            .AddSingleton<SubjectOutbox>()
            .AddSingleton<Redrawing>()
            .AddSingleton<ReadIndex>()
            .AddSingleton(provider => new RestoreMark(provider.GetRequiredService<ITableEngine>(), Takeover.Table))
            .AddHostedService<TableCreation>()
            .AddHostedService<Takeover>()
            .AddHostedService<LaneWorkers>()
            .AddHostedService<AlarmClock>();
    }

    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<PeopleTable>()
        .AddSingleton(provider => Installation(provider.GetRequiredService<TeamsSettings>()))
        .AddSingleton<MandateBook>()
        .AddSingleton<Welcome>();

    public static IServiceCollection AddGuidelines(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => LexiconFile.ReadShipped())
        .AddSingleton(RuleFile.FromAssembly)
        .AddSingleton<GuidelineTable>()
        .AddSingleton<GuidelineBook>()
        .AddSingleton(provider => new Answers(provider.GetRequiredService<GuidelineBook>(), Model(configuration, provider)))
        .AddSingleton<AnswerCounts>()
        .AddSingleton<GuidelineStore>()
        .AddSingleton<GuidelineImport>()
        .AddSingleton<ShippedRules>()
        .AddSubject<GuidelineReview, ReviewCommand>(provider => provider.GetRequiredService<ReviewCards>().Kind)
        .AddSingleton<ReviewCards>()
        .AddSingleton<ReviewDates>()
        .AddSingleton<ReviewHandlers>()
        .AddSingleton<ChangedParts>()
        .AddSingleton<GuidelineForm>()
        .AddSingleton<ManageHandlers>()
        .AddSingleton<VersionHandlers>()
        .AddSingleton<GuidelineRuleEditing>()
        .AddSingleton<ShippedRuleEditing>()
        .AddSingleton<RuleHandlers>()
        .AddSingleton<PendingImports>()
        .AddSingleton<ImportHandlers>()
        .AddSingleton<LexiconHandlers>()
        .AddSingleton<PostCheck>()
        .AddSingleton<AskHandlers>()
        .AddSingleton<SearchHandlers>();

    public static IServiceCollection AddChecks(this IServiceCollection services) => services.AddSingleton<CheckHandlers>();

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

    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSubject<OpenQuestion, QuestionCommand>(provider => provider.GetRequiredService<QuestionRendering>().Kind)
        .AddSingleton<QuestionRendering>()
        .AddSingleton<AskForm>()
        .AddSingleton<QuestionHandlers>()
        .AddSingleton<ProposalHandlers>();

    public static IServiceCollection AddRouter(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var router = new Router(provider.GetRequiredService<MandateBook>());
        provider.GetRequiredService<Welcome>().AddTo(router);
        provider.GetRequiredService<AskHandlers>().AddTo(router);
        provider.GetRequiredService<SearchHandlers>().AddTo(router);
        provider.GetRequiredService<ManageHandlers>().AddTo(router);
        provider.GetRequiredService<VersionHandlers>().AddTo(router);
        provider.GetRequiredService<RuleHandlers>().AddTo(router);
        provider.GetRequiredService<LexiconHandlers>().AddTo(router);
        provider.GetRequiredService<ReviewHandlers>().AddTo(router);
        provider.GetRequiredService<ImportHandlers>().AddTo(router);
        provider.GetRequiredService<CalendarHandlers>().AddTo(router);
        provider.GetRequiredService<DraftHandlers>().AddTo(router);
        provider.GetRequiredService<QuestionHandlers>().AddTo(router);
        provider.GetRequiredService<ProposalHandlers>().AddTo(router);

        // After what else can be pasted: a text in lines may be a table of guidelines.
        provider.GetRequiredService<CheckHandlers>().AddTo(router);
        return router;
    });

    private static AppInstallation Installation(TeamsSettings settings) =>
        settings.CatalogAppId is { } app && ConnectorCredential.From(settings) is { } credential
            ? Installation(credential, app)
            : new(null, null);

    /// <summary>By itself, so that Microsoft.Graph (40 MB) is loaded only where it is used.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AppInstallation Installation(TokenCredential credential, string app) => new(new GraphServiceClient(credential), app);

    /// <remarks>Its patience is in real time, whatever the product's clock shows.</remarks>
    private static ModelChoice? Model(IConfiguration configuration, IServiceProvider provider) =>
        ModelSettings.From(configuration) is { } settings
            ? new(settings.Connect(), TimeProvider.System, provider.GetRequiredService<ILogger<ModelChoice>>())
            : null;

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
