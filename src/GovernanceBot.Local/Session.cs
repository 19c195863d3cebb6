namespace GovernanceBot.Local;

/// <summary>One run of the product, from the first check to the last child stopped.</summary>
internal sealed class Session(Options options, Organisation organisation, TextWriter output, TextWriter errors)
{
    private const int Failed = 1;

    /// <summary>Ctrl-C reaches the children too; one that ends this shortly before our own signal did so because of it.</summary>
    private static readonly TimeSpan SignalLag = TimeSpan.FromSeconds(1);

    /// <returns>0 when it was stopped, 1 when something failed.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var orphaned = EndWithParentAsync(ending);
        try
        {
            return await RunUntilStoppedAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (e is ChildProcessException or HttpRequestException)
        {
            await errors.WriteLineAsync(e.Message);
            return Failed;
        }
        finally
        {
            await ending.CancelAsync();
            await orphaned;
        }
    }

    private static async Task EndWithParentAsync(CancellationTokenSource ending)
    {
        try
        {
            await ParentProcess.WaitForEndAsync(ending.Token);
            await ending.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The session ended first.
        }
    }

    private async Task<int> RunUntilStoppedAsync(CancellationToken stop)
    {
        if (WhyNot() is { } reason)
        {
            await errors.WriteLineAsync(reason);
            return Failed;
        }

        await NodeTools.EnsureInstalledAsync(output, stop);
        PrepareFolder();
        await output.WriteLineAsync($"Starting the bot of {organisation.Name} and two Teams clients …");
        await using var product = await Product.StartAsync(options, organisation, stop);
        await AnnounceAsync();
        var ended = await product.WaitForAnEndAsync(stop);
        await Task.Delay(SignalLag, TimeProvider.System, stop);
        throw new ChildProcessException(ended, $"ended with exit code {await ended.Exited}");
    }

    private string? WhyNot() =>
        NodeTools.Unavailable
        ?? Enumerable.Range(options.PortBase, 3)
            .Where(FreePorts.IsBusy)
            .Select(port => $"Port {port} is in use by another program. Stop that program, or choose other ports with --port-base.")
            .FirstOrDefault();

    private void PrepareFolder()
    {
        if (options.Fresh && Directory.Exists(options.Folder))
        {
            Directory.Delete(options.Folder, recursive: true);
        }

        Directory.CreateDirectory(options.Folder);
    }

    private async Task AnnounceAsync()
    {
        var (employee, editor) = (Client(options.EmployeePort), Client(options.EditorPort));
        await output.WriteLineAsync($"  employee  {organisation.People[0].Name,-20}  {employee}");
        await output.WriteLineAsync($"  editor    {organisation.People[1].Name,-20}  {editor}");
        await output.WriteLineAsync("Ctrl-C stops everything.");
        await output.WriteLineAsync($"ready: bot={Address(options.Bot)} employee={employee} editor={editor}");
        if (options.Browser)
        {
            Browser.Open(new Uri(employee));
            Browser.Open(new Uri(editor));
        }
    }

    private static string Client(int port) => $"http://127.0.0.1:{port}";

    private static string Address(Uri uri) => uri.GetLeftPart(UriPartial.Authority);
}
