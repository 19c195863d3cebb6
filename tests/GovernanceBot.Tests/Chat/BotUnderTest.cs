using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceBot.Tests.Chat;

/// <summary>
/// The real bot with the demo organisation, at 21 November 2027, 10:00 in Amsterdam. Everything that follows a turn is done when the turn
/// returns; time passes, and alarms ring, only when the test says so.
/// </summary>
internal sealed class BotUnderTest : IRunningBot, IAsyncDisposable
{
    public const string BotId = "28:2e7c0f52-52a1-4a86-8a55-6d3f7f1c9b21";

    /// <summary>A Sunday. Three posts of the demo calendar are still to come.</summary>
    public static readonly DateTimeOffset Start = new(2027, 11, 21, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Marieke, who is editor and coordinator too.</summary>
    public const string Administrator = "d7f90631-36a8-5368-af12-c5a257666d62";

    private static readonly JsonSerializerOptions AsTeamsWrites = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BotHost _host;
    private readonly HttpClient _client;
    private readonly ConcurrentBag<string> _wordsOfPeople = [];

    private BotUnderTest(ConnectorStandIn connector, BotHost host, Language language)
    {
        (Connector, _host, Language) = (connector, host, language);
        _client = host.CreateClient();
        Noor = new(this, new("00a139b0-625d-56c9-9cd7-119524fba141"), "Noor El Idrissi");
        Marieke = new(this, new(Administrator), "Marieke Hoekstra");
        Ruben = new(this, new("e526a869-3217-5a5a-b150-cf7a47867be7"), "Ruben Pinas");
        Deniz = new(this, new("50c66670-3fda-5126-bcf4-88523b6c90b3"), "Deniz Kaya");
    }

    public ConnectorStandIn Connector { get; }

    /// <summary>In which everybody is spoken to.</summary>
    public Language Language { get; }

    /// <summary>An employee who writes; no editor.</summary>
    public Colleague Noor { get; }

    /// <summary>Coordinator of the calendar and editor of every channel.</summary>
    public Colleague Marieke { get; }

    /// <summary>Deputy of Marieke in both.</summary>
    public Colleague Ruben { get; }

    /// <summary>Privacy officer.</summary>
    public Colleague Deniz { get; }

    public TestClock Clock => _host.Clock;

    public CapturedLog Log => _host.Log;

    public CountingEngine Engine => _host.Engine;

    /// <summary>Where a test breaks something, the log says so.</summary>
    public bool ErrorsAreExpected { get; set; }

    public static async Task<BotUnderTest> StartAsync(
        Language language = Language.Dutch, bool installed = true, DateTimeOffset? start = null, BotSetup? setup = null)
    {
        var connector = await ConnectorStandIn.StartAsync();
        var bot = new BotUnderTest(connector, BotHost.Start(connector.ServiceUrl, start ?? Start, setup ?? new()), language);
        await bot.SettledAsync();
        foreach (var colleague in installed ? [bot.Noor, bot.Marieke, bot.Ruben, bot.Deniz] : Array.Empty<Colleague>())
        {
            await colleague.Installs();
            if (language == Language.English)
            {
                await colleague.Says("english");
            }
        }

        return bot;
    }

    public T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Delivers an activity and waits until all that follows from it is done.</summary>
    public async Task<HttpStatusCode> DeliverAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        await SettledAsync();
        return response.StatusCode;
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(AsTeamsWrites), Encoding.UTF8, "application/json");
        return await PostAsync(content);
    }

    public async Task<HttpResponseMessage> PostAsync(HttpContent content, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Lets the clock show this moment, and has done what became due.</summary>
    public async Task ReachesAsync(DateTimeOffset moment)
    {
        Clock.Reach(moment);
        while (await Service<AlarmClock>().TakeDueAsync(AlarmClock.AtOnce, TestContext.Current.CancellationToken) is { Count: > 0 } works)
        {
            await Task.WhenAll(works.Select(work => work.Finished.Task)).WaitAsync(TestContext.Current.CancellationToken);
        }

        await SettledAsync();
    }

    public Task PassesAsync(TimeSpan time) => ReachesAsync(Clock.GetUtcNow() + time);

    /// <summary>Waits until no work is left that follows from a turn or an alarm.</summary>
    public Task SettledAsync() => _host.SettledAsync();

    public Task<IReadOnlyList<string>> EverythingKeptAsync() => _host.Engine.AllAsync();

    public async Task<TState> StateAsync<TState, TCommand>(string id)
        where TState : class, ISubject<TState, TCommand>
        where TCommand : class =>
        (await Service<SubjectStore<TState, TCommand>>().FindAsync(id, TestContext.Current.CancellationToken)).ShouldNotBeNull().State;

    /// <summary>Logs carry ids, never what people wrote: checked at the end, over all that was logged.</summary>
    public void KeepOutOfLogs(IEnumerable<string> words)
    {
        foreach (var text in words.Where(text => text.Length >= 12))
        {
            _wordsOfPeople.Add(text[..Math.Min(text.Length, 60)]);
        }
    }

    /// <remarks>What holds for every turn of every test is checked here: the logs, which also hold no error, and each card that was shown.</remarks>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        await Connector.DisposeAsync();
        if (!ErrorsAreExpected)
        {
            Log.Errors.ShouldBeEmpty();
        }

        foreach (var words in _wordsOfPeople)
        {
            Log.Lines.ShouldAllBe(line => !line.Contains(words, StringComparison.Ordinal));
        }

        foreach (var card in Connector.Messages.SelectMany(message => message.Cards))
        {
            await CardJudge.ShouldBeFlawlessAsync(card);
        }
    }
}
