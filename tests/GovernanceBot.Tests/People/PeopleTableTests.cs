using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.People;
using GovernanceBot.Storage;

namespace GovernanceBot.Tests.People;

public sealed class PeopleTableTests : IDisposable
{
    private static readonly Person Somebody = new(new("00a139b0-625d-56c9-9cd7-119524fba141"), "Noor El Idrissi", "", Language.Dutch);

    private readonly SqliteTableEngine _engine = SqliteTableEngine.OpenMemory();

    /// <summary>Each process knows for a few seconds only whom it knew before.</summary>
    [Fact]
    public async Task Whoever_chose_a_language_at_one_process_keeps_it_when_another_meets_them()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await _engine.CreateTablesAsync([PeopleTable.Table], cancellation);
        var (one, other) = (new PeopleTable(_engine, TimeProvider.System), new PeopleTable(_engine, TimeProvider.System));
        (await other.AllAsync(cancellation)).ShouldBeEmpty();
        await one.MeetAsync(Somebody, cancellation);
        await one.KeepAsync(Somebody with { Language = Language.English }, cancellation);

        (await other.MeetAsync(Somebody, cancellation)).Language.ShouldBe(Language.English);
        (await other.FindAsync(Somebody.Id, cancellation))!.Language.ShouldBe(Language.English);
    }

    public void Dispose() => _engine.Dispose();
}
