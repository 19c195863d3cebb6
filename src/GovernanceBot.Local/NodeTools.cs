using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace GovernanceBot.Local;

/// <summary>The npm packages in the folder Tools, and the Node that runs them.</summary>
public static class NodeTools
{
    public const int OldestNode = 20;

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LockInterval = TimeSpan.FromMilliseconds(200);
    private static readonly Lazy<string?> WhyNot = new(FindWhyNot);

    /// <summary>Why the tools cannot run on this machine, as a sentence; null when they can.</summary>
    public static string? Unavailable => WhyNot.Value;

    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "GovernanceBot.Local", "Tools");

    private static string LockFile => Path.Combine(Folder, "package-lock.json");

    private static string Marker => Path.Combine(Folder, "node_modules", ".installed");

    private static string Preload => Path.Combine(Folder, "loopback.cjs");

    private static string NpmProgram => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>A script of an installed package, by its path under node_modules.</summary>
    public static string Script(string path) => Path.Combine(Folder, "node_modules", path);

    /// <summary>
    /// Installs exactly what the lock file names, unless that was done before. Two processes may call this at once: one
    /// installs, the other waits for it.
    /// </summary>
    /// <exception cref="ChildProcessException">npm failed.</exception>
    public static async Task EnsureInstalledAsync(TextWriter progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(LockFile, cancellationToken)));
        if (await IsInstalledAsync(wanted, cancellationToken))
        {
            return;
        }

        await using var alone = await EnterAsync(cancellationToken);
        if (!await IsInstalledAsync(wanted, cancellationToken))
        {
            await InstallAsync(progress, cancellationToken);
            await File.WriteAllTextAsync(Marker, wanted, cancellationToken);
        }
    }

    /// <summary>Starts a script under Node, bound to the loopback interface and to the life of this process.</summary>
    public static ProcessStartInfo Node(string script, params IEnumerable<string> arguments) =>
        new("node", ["-r", Preload, script, .. arguments]);

    private static async Task<bool> IsInstalledAsync(string wanted, CancellationToken cancellationToken) =>
        File.Exists(Marker) && string.Equals(await File.ReadAllTextAsync(Marker, cancellationToken), wanted, StringComparison.Ordinal);

    private static async Task<FileStream> EnterAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Repository.LocalFolder);
        var path = Path.Combine(Repository.LocalFolder, "npm.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(LockInterval, TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <remarks>No package needs its install script: what is native also comes as WebAssembly or is optional.</remarks>
    private static async Task InstallAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        await progress.WriteLineAsync("Installing the npm tools (only now and when they change) …");
        var clock = Stopwatch.StartNew();
        await using var npm = ChildProcess.Start("npm ci", new ProcessStartInfo(
            NpmProgram, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"])
        {
            WorkingDirectory = Folder,
            Environment = { ["NODE_OPTIONS"] = $"--require \"{Preload.Replace('\\', '/')}\"" },
        });
        while (await Task.WhenAny(npm.Exited, Task.Delay(ProgressInterval, TimeProvider.System, cancellationToken)) != npm.Exited)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  … {clock.Elapsed.TotalSeconds:0} s"));
        }

        if (await npm.Exited is var code and not 0)
        {
            throw new ChildProcessException(npm, $"failed with exit code {code}");
        }

        await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Installed in {clock.Elapsed.TotalSeconds:0} s."));
    }

    private static string? FindWhyNot()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;
            var version = node.StandardOutput.ReadToEnd().Trim();
            node.WaitForExit();
            return int.TryParse(version.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var major) && major >= OldestNode
                ? null
                : $"Node {OldestNode} or later is needed; found {version}.";
        }
        catch (Win32Exception)
        {
            return $"Node {OldestNode} or later is needed; no node was found on the path.";
        }
    }
}
