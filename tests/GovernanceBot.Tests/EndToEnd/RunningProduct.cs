using GovernanceBot.Local;
using GovernanceBot.Tests.Local;

namespace GovernanceBot.Tests.EndToEnd;

/// <summary>The whole product as a newcomer starts it, in processes of its own: the bot and two local Teams clients.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    public const string ReminderTitle = "Rijm je mee? Maak de zin af";

    private static readonly DateTimeOffset Reminder = new(2026, 12, 3, 16, 0, 0, TimeSpan.FromHours(1));

    private readonly LocalProgram _program;

    private RunningProduct(LocalProgram program)
    {
        _program = program;
        var people = Organisation.Read().People;
        Employee = new(new($"http://127.0.0.1:{program.Ports[1]}/"), people[0]);
        Editor = new(new($"http://127.0.0.1:{program.Ports[2]}/"), people[1]);
    }

    public PlaygroundClient Employee { get; }

    public PlaygroundClient Editor { get; }

    /// <param name="beforeReminder">How long before the reminder of <see cref="ReminderTitle"/>, which is the editor's, the clock starts.</param>
    public static async Task<RunningProduct> StartAsync(TimeSpan beforeReminder, string storage)
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        var product = new RunningProduct(LocalProgram.Start("--storage", storage, "--now", $"{Reminder - beforeReminder:O}"));
        try
        {
            await product._program.UntilReadyAsync(TestContext.Current.CancellationToken);
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Employee.Dispose();
        Editor.Dispose();
        await _program.DisposeAsync();
    }
}
