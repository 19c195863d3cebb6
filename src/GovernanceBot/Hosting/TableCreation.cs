using GovernanceBot.Clockwork;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Storage;

namespace GovernanceBot.Hosting;

/// <summary>Makes the tables that are not there yet, before anything reads them. A store that was restored in part is not worked with.</summary>
public sealed class TableCreation(ITableEngine engine, RestoreMark restore) : IHostedService
{
    /// <summary>All that the product keeps; a back-up holds what is listed here.</summary>
    internal static readonly string[] Tables =
        [Takeover.Table, SubjectTable.Name, Alarms.Table, ReadIndex.Table, PeopleTable.Table, MandateBook.Table, GuidelineTable.Table, AnswerCounts.Table];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await engine.CreateTablesAsync(Tables, cancellationToken);
        await restore.RefuseAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
