namespace GovernanceBot.Hosting;

/// <summary>Stops the bot when whoever started it is gone: its standard input then reaches its end.</summary>
public sealed class StandardInputGuard(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var input = Input();
        var buffer = new byte[64];
        while (await input.ReadAsync(buffer, stoppingToken) > 0)
        {
        }

        lifetime.StopApplication();
    }

#pragma warning disable RS0030 // Standard input is read, nothing is written to the console.
    private static Stream Input() => Console.OpenStandardInput();
#pragma warning restore RS0030
}
