using System.ComponentModel;
using System.Diagnostics;

namespace GovernanceBot.Local;

/// <summary>The browser of the person at the keyboard.</summary>
internal static class Browser
{
    /// <summary>Opens a page where a desktop is present; elsewhere the printed address must do.</summary>
    public static void Open(Uri page)
    {
        if (!HasDesktop())
        {
            return;
        }

        try
        {
            Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            // No browser is set up on this desktop.
        }
    }

    /// <remarks>Without a desktop, xdg-open would start a browser in this terminal.</remarks>
    private static bool HasDesktop() =>
        !OperatingSystem.IsLinux()
        || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
}
