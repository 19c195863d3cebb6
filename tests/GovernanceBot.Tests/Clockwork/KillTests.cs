using System.Globalization;
using GovernanceBot.Local;
using GovernanceBot.Storage;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

/// <summary>Two processes on one store, killed at any moment while twenty people use them: nothing is lost, and nothing comes twice without a kill.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Monday 6 December 2027, 9:00 in Amsterdam.</summary>
    private static readonly DateTimeOffset Start = new(2027, 12, 6, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Five minutes in a second; leases take as long as ever in real time.</summary>
    private const double Speed = 300;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("governancebot-");

    public enum Store
    {
        Sqlite,
        Azurite,
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Azurite)]
    public Task Nothing_is_lost_under_a_few_kills(Store store) => KillAsync(store, kills: 6, seed: 1);

    /// <summary>Fifty at a time, each some minutes:
    /// <c>dotnet tests/GovernanceBot.Tests/bin/Debug/net10.0/GovernanceBot.Tests.dll -explicit only -showLiveOutput -method "*two_hundred_kills*"</c>.</summary>
    [Theory(Explicit = true)]
    [InlineData(Store.Sqlite, 2)]
    [InlineData(Store.Sqlite, 3)]
    [InlineData(Store.Sqlite, 4)]
    [InlineData(Store.Sqlite, 5)]
    [InlineData(Store.Azurite, 2)]
    [InlineData(Store.Azurite, 3)]
    [InlineData(Store.Azurite, 4)]
    [InlineData(Store.Azurite, 5)]
    public Task Nothing_is_lost_under_two_hundred_kills(Store store, int seed) => KillAsync(store, kills: 50, seed);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <remarks>The last four kills are of both processes at once, twice.</remarks>
    private async Task KillAsync(Store store, int kills, int seed)
    {
        var (town, posts) = (new Town(_folder.FullName), 3 * kills);
        await town.WriteAsync(Start, TimeSpan.FromMinutes(10), posts, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
        await using var azurite = store == Store.Azurite ? await StartAzuriteAsync() : null;
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var bots = new TwoBots(
            azurite is null ? BotProcess.StoreIn(_folder.FullName) : BotProcess.StoreIn(azurite), connector, Start, Speed, town.Settings);
        await bots.StartAsync();
        var people = new Townspeople(bots, seed);
        await people.InstallAsync();

        using (var day = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken))
        {
            var life = people.LiveAsync(day.Token);
            await Task.WhenAll(Enumerable.Range(0, 2).Select(which => KillAtRandomAsync(bots, which, (kills / 2) - 2, new Random(seed + which))));
            await UntilAsync(() => Task.FromResult(people.Confirmed.Count > 0 && people.Decided.Count > 0));
            await day.CancelAsync();
            await life;
        }

        using var opened = azurite is null ? SqliteTableEngine.OpenFile(Path.Combine(_folder.FullName, "bot.db")) : null;
        var engine = opened as ITableEngine ?? new AzureTableEngine(azurite!.Endpoint, Azurite.AccountName, Azurite.AccountKey);
        await bots.KillBothForAsync(TimeSpan.FromDays(14));
        await UntilAsync(() => Aftermath.NothingIsOpenAsync(engine), people.ClearDesksAsync);

        // An alarm for what another process decided first stays until it rings.
        await bots.KillBothForAsync(TimeSpan.FromDays(14));
        await UntilAsync(() => Aftermath.NoAlarmIsLeftAsync(engine));

        var aftermath = new Aftermath(engine, connector);
        await aftermath.CheckAsync(people.Confirmed, people.Decided);
        aftermath.Posts.ShouldBe(posts, "all that were planned");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{store}: {bots.Kills} kills, {aftermath.Posts} posts, {aftermath.Drafts} drafts and {aftermath.Questions} questions ({people.Confirmed.Count} of these seen sent), {people.Decided.Count} decisions seen taken, {connector.Messages.Count} messages, {aftermath.Sent} cards on record, {aftermath.Repeats} repeats"));
    }

    private static async Task KillAtRandomAsync(TwoBots bots, int which, int kills, Random random)
    {
        for (var kill = 0; kill < kills; kill++)
        {
            await bots.StartedAsync(which);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 1_500)), TimeProvider.System, TestContext.Current.CancellationToken);
            await bots.KillAsync(which);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> settled, Func<Task>? meanwhile = null)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limited.CancelAfter(TimeSpan.FromMinutes(3));
        while (!await settled())
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, limited.Token);
        }
    }

    private static async Task<Azurite> StartAzuriteAsync()
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        await NodeTools.EnsureInstalledAsync(TextWriter.Null, TestContext.Current.CancellationToken);
        return await Azurite.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
    }
}
