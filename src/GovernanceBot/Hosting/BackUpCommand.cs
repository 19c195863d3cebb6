using System.Collections.Immutable;
using GovernanceBot.Clockwork;
using GovernanceBot.Storage;

namespace GovernanceBot.Hosting;

/// <summary>
/// <c>back-up FILE</c> and <c>restore FILE</c>, in place of running the bot: everything the organisation owns in one file, and back into an empty
/// store. Other arguments are settings as always.
/// </summary>
public sealed partial class BackUpCommand
{
    /// <summary>What follows from the subjects. Read at another moment than a subject, it would not fit it: an alarm could be missing.</summary>
    private static readonly ImmutableArray<string> Derived = [Alarms.Table, ReadIndex.Table];

    private readonly bool _restores;
    private readonly string _path;

    private BackUpCommand(bool restores, string path, ImmutableArray<string> settings) => (_restores, _path, Settings) = (restores, path, settings);

    public ImmutableArray<string> Settings { get; }

    /// <returns>Null where the arguments ask for the bot itself.</returns>
    public static BackUpCommand? From(string[] args) => args switch
    {
        ["back-up", var path, .. var settings] => new(restores: false, path, [.. settings]),
        ["restore", var path, .. var settings] => new(restores: true, path, [.. settings]),
        _ => null,
    };

    /// <returns>The exit code of the process.</returns>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var log = services.GetRequiredService<ILogger<BackUpCommand>>();
        try
        {
            var rows = _restores ? await RestoreAsync(services, cancellation) : await BackUpAsync(services, cancellation);
            LogDone(log, rows, _path);
            return 0;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(log, failure.Message);
            return 1;
        }
    }

    /// <summary>Only whoever makes a back-up can read it: it holds what people wrote.</summary>
    private async Task<long> BackUpAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(_path, options);
        try
        {
            await using (file)
            {
                await services.GetRequiredService<RestoreMark>().RefuseAsync(cancellation);

                // Tables are not made here: a store without them is not the one that was meant.
                var backUp = new BackUp(services.GetRequiredService<ITableEngine>());
                var rows = await backUp.WriteAsync(file, [.. TableCreation.Tables.Except(Derived, StringComparer.Ordinal)], cancellation);
                file.Flush(flushToDisk: true);
                return rows;
            }
        }
        catch
        {
            File.Delete(_path);
            throw;
        }
    }

    private async Task<long> RestoreAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var engine = services.GetRequiredService<ITableEngine>();
        var workers = services.GetServices<ISubjectWorker>().ToDictionary(worker => worker.Prefix, StringComparer.Ordinal);
        await using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var mark = services.GetRequiredService<RestoreMark>();
        var rows = await new Restore(engine, mark).ReadAsync(file, TableCreation.Tables, cancellation);
        await foreach (var subject in SubjectTable.IdsAsync(engine, cancellation))
        {
            await workers[SubjectTable.PrefixOf(subject)].ReviveAsync(subject, cancellation);
        }

        await mark.RemoveAsync(cancellation);
        return rows;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Done: {Rows} rows, {File}.")]
    private static partial void LogDone(ILogger log, long rows, string file);

    [LoggerMessage(Level = LogLevel.Error, Message = "Not done. {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);
}
