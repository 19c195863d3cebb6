using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GovernanceBot.Local;
using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Fuzz;

/// <summary>Whatever comes in over the wire: an answer that is no failure, nothing in the log, and no memory that stays behind.</summary>
[Collection(nameof(Alone))]
public sealed class FuzzTests
{
    private const ulong Seed = 20_271_121;
    private const int Batch = 500;

    /// <summary>In bytes, between a quarter of the way and the end.</summary>
    private const long MostGrowth = 30_000_000;

    private static readonly HttpStatusCode[] Expected =
    [
        HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Conflict,
        HttpStatusCode.RequestEntityTooLarge,
    ];

    private static readonly string[] NotUnderstood = [TeamsTexts.UnknownButton.Dutch, TeamsTexts.UnknownCommand.Dutch];

    [Fact]
    public Task Twenty_thousand_damaged_activities_are_answered() => RunAsync(20_000);

    /// <summary>Minutes rather than seconds:
    /// <c>dotnet test tests/GovernanceBot.Tests -- -explicit only -method "*.Two_hundred_thousand_damaged_activities_are_answered"</c>.</summary>
    [Fact(Explicit = true)]
    public Task Two_hundred_thousand_damaged_activities_are_answered() => RunAsync(200_000);

    [Fact]
    public async Task Undamaged_every_press_and_every_use_of_the_message_extension_is_understood()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var presses = await Presses.OnAsync(bot);
        var recorded = await RecordedAsync(bot);

        presses.Select(press => press.Verb).Order(StringComparer.Ordinal)
            .ShouldBe(bot.Service<Router>().Rights.Select(asked => asked.Name).Where(name => name.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        foreach (var body in recorded.Where(body => body.Contains("composeExtension/", StringComparison.Ordinal)).Concat(recorded.TakeLast(presses.Count * 2)))
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await bot.PostAsync(content);
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
            NotUnderstood.ShouldAllBe(words => !answer.Contains(words, StringComparison.Ordinal), $"{body}: {answer}");
        }
    }

    private static async Task RunAsync(int number)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var bodies = Mutations.Of(await RecordedAsync(bot));
        bot.Connector.KeepsNothing = true;
        bot.Log.Keeps = line => line.Contains(Mutations.Marker, StringComparison.Ordinal);
        var (answers, early) = (new Dictionary<HttpStatusCode, int>(), 0L);
        for (var batch = 0; batch < number / Batch; batch++)
        {
            var seed = Seed + (ulong)batch;
            var statuses = await Task.WhenAll(bodies.Sample(Batch, new Rnd(seed), 50).Chunk(Batch / 8).Select(part => SendAsync(bot, part, seed)));
            foreach (var status in statuses.SelectMany(part => part))
            {
                answers[status] = answers.GetValueOrDefault(status) + 1;
            }

            if (batch == number / Batch / 4)
            {
                early = await HeapAsync(bot);
            }
        }

        var growth = await HeapAsync(bot) - early;
        TestContext.Current.TestOutputHelper?.WriteLine($"{number} activities, heap grew {growth / 1_000} KB; {string.Join(", ", answers.Select(a => $"{(int)a.Key}: {a.Value}"))}");
        growth.ShouldBeLessThan(MostGrowth);
        bot.Log.Errors.ShouldBeEmpty();
        bot.Log.Lines.ShouldAllBe(line => !line.Contains(Mutations.Marker, StringComparison.Ordinal));
        answers[HttpStatusCode.OK].ShouldBeGreaterThan(number / 4, "most of them reach the bot's work");
    }

    private static async Task<List<HttpStatusCode>> SendAsync(BotUnderTest bot, string[] bodies, ulong seed)
    {
        var statuses = new List<HttpStatusCode>(bodies.Length);
        foreach (var body in bodies)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await bot.PostAsync(content);
            statuses.Add(response.StatusCode);
            Expected.ShouldContain(response.StatusCode, $"seed {seed}: {body}");
        }

        return statuses;
    }

    private static async Task<long> HeapAsync(BotUnderTest bot)
    {
        await bot.SettledAsync();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>What Teams sends, and every verb pressed by somebody with no right but their own and by somebody with all of them.</summary>
    private static async Task<IReadOnlyList<string>> RecordedAsync(BotUnderTest bot)
    {
        var path = Path.Combine(Repository.Root, "tests", "GovernanceBot.Tests", "Fuzz", "recorded-activities.jsonl");
        var recorded = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        var presses = await Presses.OnAsync(bot);
        return
        [
            .. recorded.Select(line => line.Replace("$SERVICE$", bot.Connector.ServiceUrl, StringComparison.Ordinal)),
            .. new[] { bot.Noor, bot.Marieke }.SelectMany(who => presses.Select(press => who.Invoke(press.Verb, press.Data.DeepClone()).ToJsonString())),
        ];
    }
}
