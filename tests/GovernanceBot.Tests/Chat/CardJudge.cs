using System.Diagnostics;
using System.Text.Json;
using GovernanceBot.Cards;
using GovernanceBot.Local;

namespace GovernanceBot.Tests.Chat;

/// <summary>The official parser of Adaptive Cards, as one process under Node that judges every card of every test.</summary>
internal static class CardJudge
{
    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static readonly Lazy<Task<Process>> Node = new(StartAsync);

    /// <summary>Holds for every card: it is not too heavy, says its language, has no more buttons than Teams shows, and parses without remark
    /// where Node is there to tell.</summary>
    public static async Task ShouldBeFlawlessAsync(CardView card)
    {
        card.Bytes.ShouldBeLessThan(CardWriter.Budget);
        card.Language.ShouldBeOneOf("nl", "en");
        if (NodeTools.Unavailable is null)
        {
            (await ComplaintsAsync(card)).ShouldBeEmpty(card.Json.GetRawText());
        }
    }

    /// <returns>What the parser has against the card; empty when it has nothing.</returns>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(CardView card)
    {
        await Turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var node = await Node.Value;
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(card.Json));
            await node.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            var answer = await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            return JsonSerializer.Deserialize<List<string>>(answer ?? throw new InvalidOperationException("The judge stopped."))!;
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <remarks>It ends with its standard input, so with this process.</remarks>
    private static async Task<Process> StartAsync()
    {
        await NodeTools.EnsureInstalledAsync(TextWriter.Null, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("node", Path.Combine(Repository.Root, "tests", "GovernanceBot.Tests", "Cards", "judge-cards.cjs"))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["NODE_PATH"] = NodeTools.Script("") },
        };
        return Process.Start(start)!;
    }
}
