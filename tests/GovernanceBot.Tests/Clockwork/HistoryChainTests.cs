using GovernanceBot.Clockwork;
using GovernanceBot.Storage;

namespace GovernanceBot.Tests.Clockwork;

public sealed class HistoryChainTests
{
    private const string Subject = "post-1";

    private static readonly DateTimeOffset Start = new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] Commands = ["plan", "ring", "posted"];

    private readonly List<TableRow> _history = [];
    private TableRow _state = null!;

    public HistoryChainTests()
    {
        var hash = Subject;
        foreach (var (command, i) in Commands.Index().Select(entry => (entry.Item, entry.Index)))
        {
            var at = Start.AddMinutes(i);
            hash = HistoryChain.Next(hash, at, command);
            _history.Add(new(new(Subject, SubjectTable.HistoryRow(i + 1)), SubjectTable.History(at, command, hash), "etag"));
            _state = new(new(Subject, SubjectTable.StateRow), SubjectTable.Values("{}", i + 1, 0, hash), "etag");
        }
    }

    [Fact]
    public void A_history_as_it_was_written_holds() => HistoryChain.Holds(_state, _history).ShouldBeTrue();

    [Theory]
    [InlineData(SubjectTable.Command, "skip")]
    [InlineData(SubjectTable.Hash, "0000")]
    public void A_row_that_was_changed_breaks_it(string name, string value)
    {
        _history[1] = Changed(_history[1], name, value);

        HistoryChain.Holds(_state, _history).ShouldBeFalse();
    }

    [Fact]
    public void A_moment_that_was_changed_breaks_it()
    {
        _history[1] = Changed(_history[1], SubjectTable.At, Start);

        HistoryChain.Holds(_state, _history).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_row_that_was_left_out_breaks_it(int row)
    {
        _history.RemoveAt(row);

        HistoryChain.Holds(_state, _history).ShouldBeFalse();
    }

    [Fact]
    public void The_history_of_another_subject_breaks_it()
    {
        var moved = _history.Select(row => row with { Key = new("post-2", row.Key.Row) });

        HistoryChain.Holds(_state with { Key = new("post-2", SubjectTable.StateRow) }, moved).ShouldBeFalse();
    }

    private static TableRow Changed(TableRow row, string name, object value) =>
        row with { Values = new Dictionary<string, object>(row.Values, StringComparer.Ordinal) { [name] = value } };
}
