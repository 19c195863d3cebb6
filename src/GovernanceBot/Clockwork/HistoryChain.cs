using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovernanceBot.Storage;

namespace GovernanceBot.Clockwork;

/// <summary>
/// Chains what happened to a subject: each row of its history carries the SHA-256 of the one before, the moment and the command, and the state
/// carries the newest. A row that was changed, left out, added or moved to another subject breaks the chain.
/// </summary>
/// <remarks>It shows a change by whoever cannot write the whole partition; who can, could chain it anew.</remarks>
public static class HistoryChain
{
    /// <param name="before">The hash of the row before; for the first row the subject's id, so that a history belongs to its subject.</param>
    /// <param name="command">As it is kept.</param>
    /// <returns>In hexadecimal.</returns>
    public static string Next(string before, DateTimeOffset at, string command)
    {
        var link = string.Create(CultureInfo.InvariantCulture, $"{before}\n{at.UtcDateTime:O}\n{command}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)));
    }

    /// <param name="state">The row of the subject's state.</param>
    /// <param name="history">All rows of its history, in order.</param>
    public static bool Holds(TableRow state, IEnumerable<TableRow> history)
    {
        var (hash, version) = (state.Key.Partition, 0);
        foreach (var row in history)
        {
            version++;
            hash = Next(hash, (DateTimeOffset)row.Values[SubjectTable.At], (string)row.Values[SubjectTable.Command]);
            if (row.Key != new TableKey(state.Key.Partition, SubjectTable.HistoryRow(version)) || !Carries(row, hash))
            {
                return false;
            }
        }

        return Carries(state, hash) && (int)state.Values[SubjectTable.Version] == version;
    }

    private static bool Carries(TableRow row, string hash) => row.Values.GetValueOrDefault(SubjectTable.Hash) is string kept && kept == hash;
}
