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

    [Fact]
    public Task Twenty_thousand_damaged_activities_are_answered() => RunAsync(20_000);

    /// <summary>Minutes rather than seconds:
    /// <c>dotnet test tests/GovernanceBot.Tests -- -explicit only -method "*.Two_hundred_thousand_damaged_activities_are_answered"</c>.</summary>
    [Fact(Explicit = true)]
    public Task Two_hundred_thousand_damaged_activities_are_answered() => RunAsync(200_000);

    private static async Task RunAsync(int number)
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Connector.KeepsNothing = true;
        bot.Log.Keeps = line => line.Contains(Mutations.Marker, StringComparison.Ordinal);
        var bodies = Mutations.Of(await RecordedAsync(bot));
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

    /// <summary>What Teams sends, and every verb of the bot with all that a field of its cards is called.</summary>
    private static async Task<IReadOnlyList<string>> RecordedAsync(BotUnderTest bot)
    {
        var path = Path.Combine(Repository.Root, "tests", "GovernanceBot.Tests", "Fuzz", "recorded-activities.jsonl");
        var recorded = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        var verbs = bot.Service<Router>().Rights.Where(asked => asked.Name.Contains('.', StringComparison.Ordinal)).Select(asked => asked.Name);
        return
        [
            .. recorded.Select(line => line.Replace("$SERVICE$", bot.Connector.ServiceUrl, StringComparison.Ordinal)),
            .. verbs.Select(verb => bot.Noor.Invoke(verb, new System.Text.Json.Nodes.JsonObject { ["text"] = Mutations.Marker, ["draft"] = "draft-1" }).ToJsonString()),
        ];
    }
}
