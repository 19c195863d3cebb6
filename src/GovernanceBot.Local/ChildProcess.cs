using System.Diagnostics;

namespace GovernanceBot.Local;

/// <summary>
/// A process that lives no longer than this one: it must end when its standard input ends, and this process holds the
/// other end of that pipe. The operating system closes it even when this process is killed.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int LinesKept = 200;
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly TextWriter? _log;
    private readonly Queue<string> _lines = new();
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _linesSeen;

    private ChildProcess(string name, ProcessStartInfo start, TextWriter? log)
    {
        Name = name;
        _log = log;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
    }

    public string Name { get; }

    public int Id => _process.Id;

    /// <summary>Completes with the exit code when the process has ended, for whatever reason.</summary>
    public Task<int> Exited => _exited.Task;

    /// <summary>What it wrote last to standard output and error, at most 200 lines, oldest first.</summary>
    public IReadOnlyList<string> LastLines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    /// <param name="name">What it is called in messages to people.</param>
    /// <param name="start">The program and its arguments.</param>
    /// <param name="log">Also receives every line, and is closed at the end.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static ChildProcess Start(string name, ProcessStartInfo start, TextWriter? log = null)
    {
        ArgumentNullException.ThrowIfNull(start);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        var child = new ChildProcess(name, start, log);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        _ = child.WatchAsync();
        return child;
    }

    /// <summary>Waits for a line that was or will be written; lines older than the last 200 are forgotten.</summary>
    /// <exception cref="ChildProcessException">The process ended first, or the limit passed.</exception>
    public async Task<string> WaitForLineAsync(Func<string, bool> predicate, TimeSpan limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limit);
        for (long seen = 0; ;)
        {
            var (lines, changed) = LinesSince(ref seen);
            if (lines.FirstOrDefault(predicate) is { } found)
            {
                return found;
            }

            if (Exited.IsCompleted)
            {
                throw new ChildProcessException(this, $"ended with exit code {await Exited}");
            }

            try
            {
                await changed.WaitAsync(limited.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new ChildProcessException(this, $"did not answer within {limit.TotalSeconds:0} s");
            }
        }
    }

    /// <summary>Asks it to end by closing its standard input, and kills it with all its children after 5 s.</summary>
    public async Task StopAsync()
    {
        if (Exited.IsCompleted)
        {
            return;
        }

        _process.StandardInput.Close();
        try
        {
            await Exited.WaitAsync(StopLimit);
        }
        catch (TimeoutException)
        {
            await KillAsync();
        }
    }

    /// <summary>Ends it and all its children at once, as a failing machine would.</summary>
    public async Task KillAsync()
    {
        if (!Exited.IsCompleted)
        {
            _process.Kill(entireProcessTree: true);
            await Exited;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        if (_log is not null)
        {
            await _log.DisposeAsync();
        }
    }

    private async Task WatchAsync()
    {
        await _process.WaitForExitAsync();
        _exited.TrySetResult(_process.ExitCode);
        Signal();
    }

    private (List<string> Lines, Task Changed) LinesSince(ref long seen)
    {
        lock (_lines)
        {
            var fresh = (int)Math.Min(_linesSeen - seen, _lines.Count);
            seen = _linesSeen;
            return ([.. _lines.Skip(_lines.Count - fresh)], _changed.Task);
        }
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _log?.WriteLine(line);
            _lines.Enqueue(line);
            _linesSeen++;
            if (_lines.Count > LinesKept)
            {
                _lines.Dequeue();
            }
        }

        Signal();
    }

    private void Signal()
    {
        TaskCompletionSource changed;
        lock (_lines)
        {
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.TrySetResult();
    }
}
