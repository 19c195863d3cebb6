using System.Diagnostics;
using System.Net.NetworkInformation;
using GovernanceBot.Local;

namespace GovernanceBot.Tests.Local;

/// <summary>The whole program of one command, as a newcomer starts it, on ports of its own.</summary>
internal sealed class LocalProgram : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LocalProgram(int portBase, IEnumerable<string> arguments)
    {
        PortBase = portBase;
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "GovernanceBot.Local.dll"), "--no-browser", "--fresh", "--port-base", $"{portBase}", .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
    }

    public int PortBase { get; }

    public IReadOnlyList<int> Ports => [PortBase, PortBase + 1, PortBase + 2];

    public string Output
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    public static LocalProgram Start(params IEnumerable<string> arguments) => StartAt(FreePorts.TakeRow(3), arguments);

    public static LocalProgram StartAt(int portBase, params IEnumerable<string> arguments)
    {
        var program = new LocalProgram(portBase, arguments);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <returns>The line that says where everything is.</returns>
    public async Task<string> UntilReadyAsync(CancellationToken cancellationToken)
    {
        var end = _process.WaitForExitAsync(cancellationToken);
        await Task.WhenAny(_ready.Task, end).WaitAsync(StartLimit, cancellationToken);
        return _ready.Task.IsCompleted ? await _ready.Task : throw new InvalidOperationException($"Ended before it was ready:\n{Output}");
    }

    public async Task<int> UntilEndedAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(EndLimit, cancellationToken);
        return _process.ExitCode;
    }

    public async Task TerminateAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Kills this program and nothing else, as the system would when memory runs out.</summary>
    public void KillAlone() => _process.Kill(entireProcessTree: false);

    /// <summary>Waits until nobody listens on any of the three ports.</summary>
    public async Task UntilPortsAreFreeAsync(CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(EndLimit);
        while (Listening().Intersect(Ports).Any())
        {
            await Task.Delay(LookInterval, TimeProvider.System, limited.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        var folder = Path.Combine(Repository.LocalFolder, $"{PortBase}");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<int> Listening() =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port);

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
        }

        if (line.StartsWith("ready: ", StringComparison.Ordinal))
        {
            _ready.TrySetResult(line);
        }
    }
}
