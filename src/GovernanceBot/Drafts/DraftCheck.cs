using System.Collections.Immutable;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Checking;

namespace GovernanceBot.Drafts;

/// <summary>Holds a draft's text against the guidelines: what the reviewer should look at, and who else must agree because of it.</summary>
public sealed class DraftCheck(PostCheck check, GuidelineBook book)
{
    /// <returns>Each remark once, whichever of the channels it came from, worst first.</returns>
    public Task<ImmutableArray<Remark>> RemarksAsync(string text, ImmutableArray<Channel> channels, CancellationToken cancellation) =>
        check.RemarksAsync([.. channels.Select(channel => new Post(channel, AccountKind.Organisation, text, null, []))], cancellation);

    /// <param name="text">As it will be kept: any other form of it could be judged differently.</param>
    /// <returns>None for a text that is refused for its length.</returns>
    public async Task<ImmutableArray<Role>> MustAgreeAsync(string text, ImmutableArray<Channel> channels, CancellationToken cancellation)
    {
        if (TextCost.Of(text) > Draft.LongestText)
        {
            return [];
        }

        var all = await book.AllAsync(cancellation);
        return
        [
            .. (await RemarksAsync(text, channels, cancellation))
                .SelectMany(remark => Concerned(remark, all))
                .Select(guideline => guideline.MustAgree)
                .OfType<Role>()
                .Distinct(),
        ];
    }

    /// <summary>A remark is about one guideline, but where several look for the same thing, none takes away what another one asks.</summary>
    private static IEnumerable<Guideline> Concerned(Remark remark, ImmutableArray<Guideline> all) =>
        all.Where(guideline => guideline.Scope.Covers(AccountKind.Organisation) && guideline.LooksFor(remark.Finding.Category)).Append(remark.Guideline);
}
