using System.Collections.Immutable;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Checking;

namespace GovernanceBot.Drafts;

/// <summary>Holds a draft's text against the guidelines: what the reviewer should look at, and who else must agree because of it.</summary>
public sealed class DraftCheck(PostCheck check)
{
    /// <returns>Each remark once, whichever of the channels it came from, worst first.</returns>
    public Task<ImmutableArray<Remark>> RemarksAsync(string text, ImmutableArray<Channel> channels, CancellationToken cancellation) =>
        check.RemarksAsync([.. channels.Select(channel => new Post(channel, AccountKind.Organisation, text, null, []))], cancellation);

    public async Task<ImmutableArray<Role>> MustAgreeAsync(string text, ImmutableArray<Channel> channels, CancellationToken cancellation) =>
        TextCost.Of(text) > Draft.LongestText
            ? []
            : [.. (await RemarksAsync(text, channels, cancellation)).Select(remark => remark.Guideline.MustAgree).OfType<Role>().Distinct()];
}
