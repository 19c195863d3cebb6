using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <param name="Set">The set of words that it asks for; meaningless for a gap.</param>
internal sealed record CompiledElement(int Set, int Gap, bool IsOptional);

/// <param name="Target">The term, or the set of the word list, that matches when the elements do.</param>
internal sealed record CompiledTerm(CompiledElement[] Elements, int Target);

/// <summary>All terms of all rules, each once, as sequences of sets of words.</summary>
internal sealed class TermCompilation
{
    private const int DeepestList = 4;

    private readonly ImmutableDictionary<string, ImmutableArray<string>> lists;
    private readonly Dictionary<string, int> termIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> listSets = new(StringComparer.Ordinal);
    private readonly Dictionary<TermChoice, SortedSet<int>> members = [];
    private readonly Dictionary<string, int> setsByChoices = new(StringComparer.Ordinal);
    private readonly List<CompiledTerm> entries = [];
    private readonly List<CompiledTerm> terms = [];
    private readonly Dictionary<int, Regex> expressions = [];
    private int sets;

    public TermCompilation(ImmutableDictionary<string, ImmutableArray<string>> lists) => this.lists = lists;

    public WordIndex Words { get; private set; } = null!;

    public (string Name, int[] Sets)[] Classes { get; private set; } = [];

    public CompiledTerm[][] EntriesBySet { get; private set; } = [];

    public CompiledTerm[][] TermsBySet { get; private set; } = [];

    public IReadOnlyDictionary<int, Regex> Expressions => expressions;

    public int TermCount => termIds.Count;

    /// <returns>The number of the term; the same for the same text.</returns>
    public int Add(string term)
    {
        if (termIds.TryGetValue(term, out var known))
        {
            return known;
        }

        var id = termIds[term] = termIds.Count;
        var parsed = TermSyntax.Parse(term);
        if (parsed.Expression is { } expression)
        {
            expressions[id] = expression;
        }
        else if (parsed.Problem is null)
        {
            terms.Add(new([.. parsed.Elements.Select(Compile)], id));
        }

        return id;
    }

    /// <summary>Call when every term was added.</summary>
    public TermCompilation Complete()
    {
        Words = new WordIndex(members.Where(member => member.Key.Kind < ChoiceKind.Class).ToDictionary(member => member.Key, member => member.Value.ToArray()));
        Classes = [.. members.Where(member => member.Key.Kind == ChoiceKind.Class).Select(member => (member.Key.Text, member.Value.ToArray()))];
        EntriesBySet = ByFirstSet(entries);
        TermsBySet = ByFirstSet(terms);
        return this;
    }

    private CompiledTerm[][] ByFirstSet(List<CompiledTerm> compiled)
    {
        var bySet = compiled.ToLookup(term => term.Elements[0].Set);
        return [.. Enumerable.Range(0, sets).Select(set => bySet[set].ToArray())];
    }

    private CompiledElement Compile(TermElement element) =>
        element.Gap > 0 ? new(-1, element.Gap, false) : new(SetOf(element.Choices), 0, element.IsOptional);

    private int SetOf(TermChoice[] choices)
    {
        if (choices is [{ Kind: ChoiceKind.List } list])
        {
            return SetOf(list.Text);
        }

        var key = string.Join('|', choices.Select(choice => $"{choice.Kind}:{choice.Text}"));
        if (setsByChoices.TryGetValue(key, out var known))
        {
            return known;
        }

        var set = setsByChoices[key] = sets++;
        foreach (var choice in choices)
        {
            AddChoice(choice, set, 0);
        }

        return set;
    }

    private int SetOf(string list)
    {
        if (!listSets.TryGetValue(list, out var set))
        {
            set = listSets[list] = sets++;
            AddEntries(list, set);
        }

        return set;
    }

    private void AddChoice(TermChoice choice, int set, int depth)
    {
        switch (choice.Kind)
        {
            // A list that names another takes over its entries, to a depth that no circle survives.
            case ChoiceKind.List when depth < DeepestList:
                AddEntries(choice.Text, set, depth + 1);
                break;
            case ChoiceKind.Phrase:
                AddEntry(TermSyntax.Parse(choice.Text), set, depth);
                break;
            case < ChoiceKind.List:
                AddMember(choice, set);
                break;
        }
    }

    private void AddEntries(string list, int set, int depth = 0)
    {
        foreach (var term in lists.GetValueOrDefault(list, []))
        {
            AddEntry(TermSyntax.Parse(term), set, depth);
        }
    }

    private void AddEntry(ParsedTerm entry, int set, int depth)
    {
        if (entry.Elements is [{ } single])
        {
            foreach (var choice in single.Choices)
            {
                AddChoice(choice, set, depth);
            }
        }
        else if (entry.Elements.Length > 1)
        {
            entries.Add(new([.. entry.Elements.Select(Compile)], set));
        }
    }

    private void AddMember(TermChoice choice, int set)
    {
        if (!members.TryGetValue(choice, out var known))
        {
            members[choice] = known = [];
        }

        known.Add(set);
    }
}
