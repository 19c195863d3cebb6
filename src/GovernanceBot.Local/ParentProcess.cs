using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GovernanceBot.Local;

/// <summary>
/// <c>dotnet run</c> hands signals on to the program it runs, but when it is killed itself, that program goes on without it, except on
/// Windows, where the system ends both.
/// </summary>
internal static class ParentProcess
{
    /// <summary>Completes when the <c>dotnet</c> that started this program has ended; never, when something else started it.</summary>
    public static async Task WaitForEndAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows() && Find() is { } parent)
        {
            using (parent)
            {
                await parent.WaitForExitAsync(cancellationToken);
            }
        }
        else
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
    }

    private static Process? Find()
    {
        try
        {
            var parent = Process.GetProcessById(GetParentId());
            return parent.ProcessName is "dotnet" ? parent : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetParentId();
}
