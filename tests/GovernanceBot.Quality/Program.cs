using GovernanceBot.Quality;

return args switch
{
    ["questions", .. var options] => QuestionsCommand.Run(CommandOptions.Parse(options), Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        questions [--guidelines G.json --questions Q.jsonl] [--answers out.jsonl]
        Without files the development set is measured.
        """);
    return 2;
}
