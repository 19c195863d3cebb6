using System.Text.Json.Nodes;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Planted;

/// <summary>A draft is read as other than it is.</summary>
internal abstract class DraftBug(ITableEngine inner) : EngineBug(inner)
{
    public override async Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation)
    {
        var row = await base.FindAsync(table, key, cancellation);
        if (row is null || table != SubjectTable.Name || key.Row != SubjectTable.StateRow || !key.Partition.StartsWith(Draft.IdPrefix, StringComparison.Ordinal))
        {
            return row;
        }

        var draft = JsonNode.Parse((string)row.Values[SubjectTable.State])!.AsObject();
        Change(draft);
        return row with
        {
            Values = new Dictionary<string, object>(row.Values, StringComparer.Ordinal) { [SubjectTable.State] = draft.ToJsonString() },
        };
    }

    protected abstract void Change(JsonObject draft);
}

/// <summary>The author is not recognised, and is one of those who may decide.</summary>
internal sealed class SelfApproval(ITableEngine inner) : DraftBug(inner)
{
    private const string Nobody = "00000000-0000-0000-0000-0000000000ff";

    private readonly Dictionary<string, string> _authors = new(StringComparer.Ordinal);

    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        _authors.TryGetValue(partition, out var author)
            ? base.WriteAsync(table, partition, [.. writes.Select(write => write is TableWrite.Delete ? write : With(write, Named(write, author)))], cancellation)
            : base.WriteAsync(table, partition, writes, cancellation);

    protected override void Change(JsonObject draft)
    {
        var author = (string)draft["author"]!;
        _authors[(string)draft["id"]!] = author;
        draft["author"] = Nobody;
        draft["version"]!["by"] = Nobody;
        var (route, stage) = (draft["route"]!.AsArray(), (int)draft["stage"]!);
        if (route.Count > stage && (int)draft["status"]! == (int)DraftStatus.InReview)
        {
            route[stage]!["approvers"]!.AsArray().Add(new JsonObject { ["person"] = author, ["role"] = 0, ["channels"] = new JsonArray() });
        }
    }

    private static Dictionary<string, object> Named(TableWrite write, string author) => ValuesOf(write).ToDictionary(
        value => value.Key,
        value => value.Value is string text ? text.Replace(Nobody, author, StringComparison.Ordinal) : value.Value,
        StringComparer.Ordinal);
}

/// <summary>A decision is not seen by whoever decides next.</summary>
internal sealed class TwoDecisions(ITableEngine inner) : DraftBug(inner)
{
    protected override void Change(JsonObject draft)
    {
        if ((int)draft["status"]! is (int)DraftStatus.Approved or (int)DraftStatus.ChangesRequested or (int)DraftStatus.Rejected)
        {
            draft["status"] = (int)DraftStatus.InReview;
        }
    }
}

/// <summary>The last stage of a longer route is not seen.</summary>
internal sealed class StageSkipped(ITableEngine inner) : DraftBug(inner)
{
    protected override void Change(JsonObject draft)
    {
        var route = draft["route"]!.AsArray();
        if ((int)draft["status"]! == (int)DraftStatus.InReview && (int)draft["stage"]! < route.Count - 1)
        {
            route.RemoveAt(route.Count - 1);
        }
    }
}
