using System.Collections.Immutable;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Storage;

namespace GovernanceBot.Tests.Clockwork;

public sealed class ReadIndexTests : IDisposable
{
    private const string Subject = "draft-1";

    private static readonly IndexEntry Entry = new("reviews-1", "202711260800-draft-1");

    private readonly SqliteTableEngine _engine = SqliteTableEngine.OpenMemory();

    [Fact]
    public async Task A_subject_that_moved_on_while_it_was_being_listed_is_not_left_there() => (await FollowAsync([Entry], [])).ShouldBeEmpty();

    [Fact]
    public async Task A_subject_that_came_back_while_it_was_being_dropped_is_listed_again() => (await FollowAsync([], [Entry])).ShouldBe([Subject]);

    public void Dispose() => _engine.Dispose();

    /// <param name="before">Where the subject belongs before the list is written, and <paramref name="after"/> from then on.</param>
    private async Task<List<string>> FollowAsync(ImmutableArray<IndexEntry> before, ImmutableArray<IndexEntry> after)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await _engine.CreateTablesAsync([ReadIndex.Table], cancellation);
        var index = new ReadIndex(_engine);
        var looks = 0;
        await index.FollowAsync(Subject, Entry, () => Task.FromResult(looks++ == 0 ? before : after), cancellation);
        return await index.UnderAsync(Entry.Key, null, cancellation).ToListAsync(cancellation);
    }
}
