using System.Diagnostics;
using System.Net;
using GovernanceBot.Domain.People;
using GovernanceBot.Teams.Connector;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Teams;

[Collection(nameof(Alone))]
public sealed class LoadTests
{
    private const int People = 500;
    private const long MostGrowth = 25_000_000;

    /// <summary>First as people whom it meets, then as people whom it knows; as fast as it can, and as fast as Teams allows.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Five_hundred_people_who_ask_at_once_are_all_answered(bool paced)
    {
        await using var bot = await BotUnderTest.StartAsync(setup: new(Pace: paced ? PaceSettings.Teams(replicas: 1) : null));
        var people = Enumerable.Range(0, People).Select(number => new Colleague(bot, new PersonId(IdOf(number)), $"Collega {number}")).ToList();

        var first = await AskAsync(bot, people, "Mag ik een foto van bezoekers plaatsen?");
        var heap = Heap();
        var second = await AskAsync(bot, people, "Mag ik namen van collega's noemen?");
        var growth = Heap() - heap;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{People} at once, {(paced ? "paced for Teams" : "not paced")}: p50 {first[People / 2].TotalMilliseconds:0} ms, p99 {P99(first):0} ms; "
            + $"again: p50 {second[People / 2].TotalMilliseconds:0} ms, p99 {P99(second):0} ms; heap grew {growth / 1_000} KB");
        people.ShouldAllBe(colleague => colleague.Chat.Count == 2 && colleague.Chat.All(message => message.IsCard));
        growth.ShouldBeLessThan(MostGrowth);
    }

    private static string IdOf(int number) => $"00000000-0000-4000-9000-{number:D12}";

    private static double P99(IReadOnlyList<TimeSpan> times) => times[(int)(times.Count * 0.99)].TotalMilliseconds;

    /// <returns>How long each waited, in order.</returns>
    private static async Task<IReadOnlyList<TimeSpan>> AskAsync(BotUnderTest bot, IEnumerable<Colleague> people, string question)
    {
        var times = await Task.WhenAll(people.Select(async colleague =>
        {
            var began = Stopwatch.GetTimestamp();
            using var response = await bot.PostAsync(colleague.Message(question));
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return Stopwatch.GetElapsedTime(began);
        }));
        await bot.SettledAsync();
        return [.. times.Order()];
    }

    private static long Heap() => GC.GetTotalMemory(forceFullCollection: true);
}
