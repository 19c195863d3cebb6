using System.Globalization;
using GovernanceBot.Local;

namespace GovernanceBot.Benchmarks.Floor;

/// <summary>
/// What a real answer costs beside the least that a bot can do: both as processes of their own under one runtime configuration, in turns, with one
/// load generator and one connector.
/// </summary>
internal static class FloorCommand
{
    public const string Verb = "floor";

    private const int Rounds = 5;
    private const int ColdStarts = 5;
    private const int TurnsInARound = 4_000;

    /// <summary>The runtime goes on compiling again what is called often: in the first 50,000 turns that takes a tenth of the bot's time.</summary>
    private const int WarmUp = 100_000;

    private const int InParallel = 32;

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("governancebot-floor-");
        await using var around = await Surroundings.StartAsync();
        try
        {
            var program = await Published.ProgramAsync(["src", "GovernanceBot"], Path.Combine(folder.FullName, "bot"));
            var bare = await Published.ProgramAsync(["tests", "GovernanceBot.Floor"], Path.Combine(folder.FullName, "floor"));
            string[] bot = [program, .. BotSettings(folder.FullName), .. around.Settings];
            string[] floor = ["exec", "--runtimeconfig", Path.ChangeExtension(program, ".runtimeconfig.json"), bare];
            await using (await StartAsync(bot, around))
            {
                // The first start of all takes over the organisation's files; no later one does.
            }

            var starts = await InTurnsAsync(ColdStarts, () => ColdStartAsync(floor, around), () => ColdStartAsync(bot, around));
            await using var least = await StartAsync(floor, around);
            await using var whole = await StartAsync(bot, around);
            await LoadAsync(least, around, WarmUp);
            await LoadAsync(whole, around, WarmUp);
            var rounds = await InTurnsAsync(Rounds, () => LoadAsync(least, around, TurnsInARound), () => LoadAsync(whole, around, TurnsInARound));
            Print(output, starts, rounds, (least.Resident, whole.Resident));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> BotSettings(string folder)
    {
        string Demo(string file) => Path.Combine(Repository.Root, "src", "GovernanceBot.Local", "Demo", file);
        return
        [
            "--urls=http://127.0.0.1:0", "--ExitWithStandardInput=true", $"--Storage:Path={Path.Combine(folder, "bot.db")}",
            $"--Organisation:People={Demo("organisatie.json")}", $"--Organisation:Guidelines={Demo("richtlijnen.json")}",
        ];
    }

    private static async Task<Contestant> StartAsync(string[] command, Surroundings around) => (await Contestant.StartAsync(command, around)).Started;

    private static async Task<double> ColdStartAsync(string[] command, Surroundings around)
    {
        var (started, took) = await Contestant.StartAsync(command, around);
        await started.DisposeAsync();
        return took.TotalMilliseconds;
    }

    private static async Task<List<(T Floor, T Bot)>> InTurnsAsync<T>(int rounds, Func<Task<T>> floor, Func<Task<T>> bot)
    {
        var results = new List<(T, T)>();
        for (var round = 0; round < rounds; round++)
        {
            results.Add((await floor(), await bot()));
        }

        return results;
    }

    private static async Task<Round> LoadAsync(Contestant contestant, Surroundings around, int turns)
    {
        var latencies = new double[turns];
        var next = -1;
        var (before, repliesBefore) = (contestant.CpuTime, around.Replies);
        await Task.WhenAll(Enumerable.Range(0, InParallel).Select(_ => Task.Run(async () =>
        {
            for (var turn = Interlocked.Increment(ref next); turn < turns; turn = Interlocked.Increment(ref next))
            {
                latencies[turn] = (await contestant.AskAsync()).TotalMilliseconds;
            }
        })));
        if (around.Replies - repliesBefore != turns)
        {
            throw new InvalidOperationException($"{turns} turns were answered with {around.Replies - repliesBefore} replies.");
        }

        Array.Sort(latencies);
        return new((contestant.CpuTime - before).TotalMilliseconds / turns, latencies[turns / 2], latencies[turns * 99 / 100]);
    }

    private static void Print(TextWriter output, List<(double Floor, double Bot)> starts, List<(Round Floor, Round Bot)> rounds, (long Floor, long Bot) resident)
    {
        output.WriteLine("| median of the rounds | floor | bot | ratio | bound | |");
        output.WriteLine("|---|---|---|---|---|---|");
        Row("CPU time a turn (ms)", rounds.ConvertAll(r => (r.Floor.Cpu, r.Bot.Cpu)), 2.0);
        Row($"p50 at {InParallel} in parallel (ms)", rounds.ConvertAll(r => (r.Floor.P50, r.Bot.P50)), null);
        Row($"p99 at {InParallel} in parallel (ms)", rounds.ConvertAll(r => (r.Floor.P99, r.Bot.P99)), 3);
        Row("cold start to first answer (ms)", starts, 2);
        Row("resident memory after load (MB)", [(resident.Floor / 1e6, resident.Bot / 1e6)], 1.5);

        void Row(string name, List<(double Floor, double Bot)> values, double? bound)
        {
            var (floor, bot) = (Median(values.ConvertAll(value => value.Floor)), Median(values.ConvertAll(value => value.Bot)));
            var verdict = bot / floor > bound ? "MISSED" : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {floor:0.000} | {bot:0.000} | {bot / floor:0.00} | {bound:0.0} | {verdict} |"));
        }
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    /// <param name="Cpu">Milliseconds of processor time a turn.</param>
    /// <param name="P50">Milliseconds.</param>
    /// <param name="P99">Milliseconds.</param>
    private sealed record Round(double Cpu, double P50, double P99);
}
