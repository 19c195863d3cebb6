using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <param name="Set">The set of words that it asks for; meaningless for a gap.</param>
internal sealed record CompiledElement(int Set, int Gap, bool IsOptional);

/// <param name="Target">The term, or the set of the word list, that matches when the elements do.</param>
/// <param name="Needs">A set that must match further on, <see cref="TermCompilation.Always"/> where none must.</param>
/// <param name="NeedsToo">Another.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CompiledTerm(CompiledElement[] Elements, int Target, int Needs, int NeedsToo)
{
    /// <returns>False where what it needs is nowhere behind its first word: nearly always, and told at once.</returns>
    public bool MayFollow(BitSet seen) => seen.Contains(Needs) && seen.Contains(NeedsToo);
}

/// <summary>All terms of all rules, each once, as sequences of sets of words.</summary>
internal sealed class TermCompilation
{
    /// <summary>The number of the set that matches everywhere.</summary>
    public const int Always = 0;

    private const int DeepestList = 4;

    private readonly ImmutableDictionary<string, ImmutableArray<string>> _lists;
    private readonly Dictionary<string, int> _termIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _listSets = new(StringComparer.Ordinal);
    private readonly Dictionary<TermChoice, SortedSet<int>> _members = [];
    private readonly Dictionary<string, int> _setsByChoices = new(StringComparer.Ordinal);
    private readonly List<CompiledTerm> _entries = [];
    private readonly List<CompiledTerm> _terms = [];
    private readonly Dictionary<int, Regex> _expressions = [];
    private int _sets = Always + 1;

    public TermCompilation(ImmutableDictionary<string, ImmutableArray<string>> lists) => _lists = lists;

    public WordIndex Words { get; private set; } = null!;

    /// <summary>By <see cref="WordClass"/>.</summary>
    public WordSets[] Classes { get; private set; } = [];

    public CompiledTerm[][] EntriesBySet { get; private set; } = [];

    public CompiledTerm[][] TermsBySet { get; private set; } = [];

    public IReadOnlyDictionary<int, Regex> Expressions => _expressions;

    public int TermCount => _termIds.Count;

    public int SetCount => _sets;

    /// <returns>The number of the term; the same for the same text.</returns>
    public int Add(string term)
    {
        if (_termIds.TryGetValue(term, out var known))
        {
            return known;
        }

        var id = _termIds[term] = _termIds.Count;
        var parsed = TermSyntax.Parse(term);
        if (parsed.Expression is { } expression)
        {
            _expressions[id] = expression;
        }
        else if (parsed.Problem is null)
        {
            _terms.Add(Compile(parsed, id));
        }

        return id;
    }

    /// <summary>Call when every term was added.</summary>
    public TermCompilation Complete()
    {
        EntriesBySet = ByFirstSet(_entries);
        TermsBySet = ByFirstSet(_terms);
        var following = _entries.Concat(_terms).SelectMany(term => term.Elements.Skip(1)).Select(element => element.Set).ToHashSet();
        var words = _members.ToDictionary(member => member.Key, member => new WordSets(
            [.. member.Value.Where(following.Contains)],
            [.. member.Value.SelectMany(set => EntriesBySet[set])],
            [.. member.Value.SelectMany(set => TermsBySet[set])]));
        Words = new WordIndex(words);
        Classes = new WordSets[WordClasses.Count];
        Array.Fill(Classes, WordSets.None);
        foreach (var (choice, sets) in words.Where(word => word.Key.Kind == ChoiceKind.Class))
        {
            Classes[(int)WordClasses.Find(choice.Text)!.Value] = sets;
        }

        return this;
    }

    private CompiledTerm[][] ByFirstSet(List<CompiledTerm> compiled)
    {
        var bySet = compiled.ToLookup(term => term.Elements[0].Set);
        return [.. Enumerable.Range(0, _sets).Select(set => bySet[set].ToArray())];
    }

    // The last words of a term tell more than those in its middle.
    private CompiledTerm Compile(ParsedTerm term, int target)
    {
        CompiledElement[] elements = [.. term.Elements.Select(Compile)];
        var needed = elements.Skip(1).Where(element => element is { Gap: 0, IsOptional: false }).Select(element => element.Set).Reverse().Take(2).ToArray();
        return new(elements, target, needed.ElementAtOrDefault(0), needed.ElementAtOrDefault(1));
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
        if (_setsByChoices.TryGetValue(key, out var known))
        {
            return known;
        }

        var set = _setsByChoices[key] = _sets++;
        foreach (var choice in choices)
        {
            AddChoice(choice, set, 0);
        }

        return set;
    }

    private int SetOf(string list)
    {
        if (!_listSets.TryGetValue(list, out var set))
        {
            set = _listSets[list] = _sets++;
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
        foreach (var term in _lists.GetValueOrDefault(list, []))
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
            _entries.Add(Compile(entry, set));
        }
    }

    private void AddMember(TermChoice choice, int set)
    {
        if (!_members.TryGetValue(choice, out var known))
        {
            _members[choice] = known = [];
        }

        known.Add(set);
    }
}
