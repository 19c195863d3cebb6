using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace GovernanceBot.Simulation.World;

/// <summary>What happened, in order. The same seed gives the same trace.</summary>
internal sealed class Trace(Scheduler scheduler)
{
    public const string Killed = "is killed";

    private readonly List<Entry> _entries = new(100_000);

    public ulong Hash { get; private set; } = 14695981039346656037;

    /// <param name="replica">0 to 2; -1 for what happened outside.</param>
    /// <param name="subject">Empty where it concerns none.</param>
    public void Add(int replica, string subject, string what, string? detail = null)
    {
        _entries.Add(new(scheduler.Now.UtcTicks, replica, subject, what, detail));
        Mix((ulong)scheduler.Now.UtcTicks);
        Mix((ulong)(replica + 2));
        Mix(subject);
        Mix(what);
    }

    /// <returns>What concerns this subject, with the ends of processes in between; the last lines where there is much of it.</returns>
    public string Of(string subject, int most = 120)
    {
        var text = new StringBuilder();
        var lines = _entries
            .Where(entry => entry.Subject == subject || (entry.Subject.Length == 0 && entry.What == Killed))
            .SkipWhile(entry => entry.Subject != subject)
            .ToList();
        var last = lines.FindLastIndex(entry => entry.Subject == subject);
        lines = [.. lines.Take(last + 1)];
        foreach (var entry in lines.Skip(lines.Count - most))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {new DateTime(entry.Ticks, DateTimeKind.Utc):yyyy-MM-dd HH:mm:ss.fff}  ")
                .Append(entry.Replica < 0 ? "-" : $"{(char)('A' + entry.Replica)}")
                .Append("  ").Append(entry.What).Append(' ').AppendLine(entry.Detail);
        }

        return text.ToString();
    }

    private void Mix(string text)
    {
        foreach (var word in MemoryMarshal.AsBytes(text.AsSpan()))
        {
            Mix((ulong)word);
        }
    }

    private void Mix(ulong value) => Hash = (Hash ^ value) * 1099511628211;

    private readonly record struct Entry(long Ticks, int Replica, string Subject, string What, string? Detail);
}
