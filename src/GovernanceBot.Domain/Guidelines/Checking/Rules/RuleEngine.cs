using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <param name="Span">Null where it lies in an alternative text or in the media themselves.</param>
internal readonly record struct RuleHit(int Rule, TextSpan? Span);

/// <summary>Judges a post by all rules at once.</summary>
internal sealed class RuleEngine
{
    private readonly CompiledRule[] _rules;
    private readonly int[][] _rulesByTerm;
    private readonly int[] _rulesOnMedia;
    private readonly CompiledRule[] _rulesWithExpressions;
    private readonly TermMatcher _matcher;
    private readonly ExpressionMatcher _expressions;

    public RuleEngine(IEnumerable<JudgementRule> rules, ImmutableDictionary<string, ImmutableArray<string>> words)
    {
        var terms = new TermCompilation(words);
        _rules = [.. rules.Select(rule => new CompiledRule(rule, terms))];
        _matcher = new TermMatcher(terms.Complete());
        _expressions = new ExpressionMatcher(terms.Expressions);
        var numbered = _rules.Index().ToArray();
        var byTerm = numbered.SelectMany(rule => rule.Item.Triggers.Select(term => (term, rule.Index))).ToLookup(pair => pair.term, pair => pair.Index);
        _rulesByTerm = [.. Enumerable.Range(0, terms.TermCount).Select(term => byTerm[term].ToArray())];
        _rulesWithExpressions = [.. _rules.Where(rule => rule.Expressions.Length > 0)];
        _rulesOnMedia = [.. numbered.Where(rule => rule.Item.Triggers.Length == 0 && rule.Item.Rule.Media is not null).Select(rule => rule.Index)];
    }

    public JudgementRule this[int rule] => _rules[rule].Rule;

    /// <returns>The rules that speak of such a post, whatever is in it.</returns>
    public IEnumerable<int> For(Post post) => Enumerable.Range(0, _rules.Length).Where(rule => _rules[rule].LooksAt(post));

    public void Find(Post post, FoldedText text, IReadOnlyList<Link> links, List<RuleHit> hits)
    {
        var tokens = Tokens.Split(text, links);
        Judge(post, text, tokens, LookAt.Text, hits);
        foreach (var media in post.Media)
        {
            if (media.Alt is { Length: > 0 } alt)
            {
                var altText = new FoldedText(alt);
                Judge(post with { Media = [media] }, altText, Tokens.Split(altText, Links.In(altText)), LookAt.TextAndAlt, hits);
            }
        }

        foreach (var rule in _rulesOnMedia)
        {
            if (_rules[rule].Applies(post))
            {
                hits.Add(new(rule, null));
            }
        }
    }

    private void Judge(Post post, FoldedText text, Token[] tokens, LookAt where, List<RuleHit> hits)
    {
        var matches = _matcher.Find(text, tokens);
        FindExpressions(post, text, tokens, matches);
        var judged = new BitSet(_rules.Length);
        Span<TokenRange> ranges = stackalloc TokenRange[CompiledRule.MostFound];
        foreach (var match in matches.All)
        {
            foreach (var rule in _rulesByTerm[match.Term])
            {
                if (!judged.Add(rule) || _rules[rule].Rule.LookAt < where || !_rules[rule].Applies(post))
                {
                    continue;
                }

                foreach (var range in ranges[.._rules[rule].Judge(matches, ranges)])
                {
                    hits.Add(new(rule, where == LookAt.Text ? text.Quote(tokens[range.Start].Start, tokens[range.End - 1].End) : null));
                }
            }
        }
    }

    private void FindExpressions(Post post, FoldedText text, Token[] tokens, TermMatches matches)
    {
        var hasSearched = false;
        foreach (var rule in _rulesWithExpressions)
        {
            if (rule.Applies(post) && rule.NeedsExpressions(matches))
            {
                hasSearched = true;
                foreach (var term in rule.Expressions)
                {
                    _expressions.Find(term, text, tokens, matches);
                }
            }
        }

        if (hasSearched)
        {
            matches.Sort();
        }
    }
}
