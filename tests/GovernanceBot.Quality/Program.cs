using GovernanceBot.Quality;
using GovernanceBot.Quality.Posts;

return args switch
{
    ["questions", .. var options] => QuestionsCommand.Run(CommandOptions.Parse(options), Console.Out),
    ["posts", .. var options] => PostsCommand.Run(CommandOptions.Parse(options), Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        questions [--guidelines G.json --questions Q.jsonl] [--answers out.jsonl]
        posts [--guidelines G.json] [--posts P.jsonl] [--answers out.jsonl]
        Without files the development set is measured.
        """);
    return 2;
}
