using GovernanceBot.Cards;

namespace GovernanceBot.Guidelines.Checking;

internal static class RemarkTexts
{
    public static readonly Text MindThis = new("Let hierop", "Mind this");

    public static Text ShowAll(int count) => new($"Toon alle {count}", $"Show all {count}");

    public static Text ShowFirst(int count) => new($"Toon de eerste {count}", $"Show the first {count}");

    public static Text Read(string guideline) => new($"Lees richtlijn {guideline}", $"Read guideline {guideline}");

    public static Text More(int more) => more == 1
        ? new("En nog één punt.", "And one more.")
        : new($"En nog {more} punten.", $"And {more} more.");
}
