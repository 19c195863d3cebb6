using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Storage;

namespace GovernanceBot.Tests.Guidelines.Asking;

public sealed class AnswerCountsTests : IDisposable
{
    private readonly SqliteTableEngine _engine = SqliteTableEngine.OpenMemory();

    [Theory]
    [InlineData("G01")]
    [InlineData("AVG/3")]
    [InlineData("§4 privé #2")]
    public async Task A_guideline_is_counted_whatever_letters_its_id_is_written_with(string id)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await _engine.CreateTablesAsync([AnswerCounts.Table], cancellation);
        var counts = new AnswerCounts(_engine);
        (await counts.OfAsync(id, cancellation)).ShouldBe(0);

        await counts.AddAsync(id, cancellation);
        await counts.AddAsync(id, cancellation);

        (await counts.OfAsync(id, cancellation)).ShouldBe(2);
    }

    public void Dispose() => _engine.Dispose();
}
