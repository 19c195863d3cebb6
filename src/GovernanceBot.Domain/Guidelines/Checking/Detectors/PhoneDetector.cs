using System.Collections.Frozen;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>Telephone numbers that are nobody's to publish: not the organisation's own and no service number.</summary>
internal sealed class PhoneDetector(Allowlist allowlist) : IDetector
{
    private readonly FrozenSet<string> _allowed = allowlist.Phones.Select(PhoneNumber.Normalise).ToFrozenSet(StringComparer.Ordinal);
    private readonly ServiceNumber[] _services = [.. allowlist.ServicePhonePatterns.Concat(Allowlist.None.ServicePhonePatterns).Select(ServiceNumber.Parse)];

    public string Category => CheckCategory.Phone;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        foreach (var phone in post.Phones)
        {
            if (!_allowed.Contains(phone.Value) && !Array.Exists(_services, service => service.Matches(phone.Value)))
            {
                found.Add(post.Text.Quote(phone.Start, phone.End));
            }
        }
    }
}
