namespace GovernanceBot.Quality;

/// <summary>Measures how well questions are answered.</summary>
internal static class QuestionsCommand
{
    public static int Run(CommandOptions options, TextWriter output)
    {
        output.WriteLine($"guidelines: {options["guidelines"] ?? "the development set"}");
        return 0;
    }
}
