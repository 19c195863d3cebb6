namespace GovernanceBot.Domain.Tests;

/// <summary>A state machine as a table in a test: commands across, statuses down.</summary>
internal static class StatusTable
{
    /// <returns>One row for each cell: status, command, expected outcome.</returns>
    public static TheoryData<string, string, string> Cells(string table)
    {
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Words).ToList();
        var cells = new TheoryData<string, string, string>();
        foreach (var line in lines.Skip(1))
        {
            line.Length.ShouldBe(lines[0].Length, line[0]);
            for (var column = 1; column < line.Length; column++)
            {
                cells.Add(line[0], lines[0][column], line[column]);
            }
        }

        return cells;
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
