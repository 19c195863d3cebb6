using System.Collections.Frozen;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

internal sealed class IbanDetector(IEnumerable<string> allowed) : IDetector
{
    private readonly FrozenSet<string> _allowed = allowed.Select(Iban.Normalise).ToFrozenSet(StringComparer.Ordinal);

    public string Category => CheckCategory.Iban;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        if (!post.HasDigits)
        {
            return;
        }

        foreach (var account in post.Accounts)
        {
            if (account.Value.Length > 0 && !_allowed.Contains(account.Value))
            {
                found.Add(post.Text.Quote(account.Start, account.End));
            }
        }
    }
}
