namespace GovernanceBot.Quality;

/// <summary>The options of a command: <c>--name value</c> pairs.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, string> _values;

    private CommandOptions(Dictionary<string, string> values) => _values = values;

    /// <exception cref="ArgumentException">An argument is no <c>--name value</c> pair.</exception>
    public static CommandOptions Parse(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < arguments.Count; at += 2)
        {
            if (!arguments[at].StartsWith("--", StringComparison.Ordinal) || at + 1 == arguments.Count)
            {
                throw new ArgumentException($"Expected --name value at '{arguments[at]}'.", nameof(arguments));
            }

            values[arguments[at][2..]] = arguments[at + 1];
        }

        return new CommandOptions(values);
    }

    public string? this[string name] => _values.GetValueOrDefault(name);
}
