using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>What a rule must and must not find: it tests itself by these.</summary>
public sealed record RuleExamples(ImmutableArray<RuleExample> Match, ImmutableArray<RuleExample> Clean)
{
    public static RuleExamples None { get; } = new([], []);

    /// <returns>The examples that the rule misjudges, looked at on its own.</returns>
    public static ImmutableArray<MisjudgedExample> Misjudged(JudgementRule rule, RuleBook book)
    {
        var words = book.Words.ContainsKey(RuleBook.AdMarkers) ? book : book.WithWords(RuleBook.AdMarkers, GuidelineSet.DefaultAdMarkers);
        var engine = new RuleEngine([rule], words.Words);
        return
        [
            .. rule.Examples.Match.Where(example => !Finds(engine, rule, example)).Select(example => new MisjudgedExample(example, true)),
            .. rule.Examples.Clean.Where(example => Finds(engine, rule, example)).Select(example => new MisjudgedExample(example, false)),
        ];
    }

    private static bool Finds(RuleEngine engine, JudgementRule rule, RuleExample example)
    {
        var account = rule.Account == AccountScope.Personal ? AccountKind.Personal : AccountKind.Organisation;
        var post = new Post(rule.Platforms.IsEmpty ? "linkedin" : rule.Platforms[0], account, example.Text, null, example.Media);
        var (text, hits) = (new FoldedText(post.Text), new List<RuleHit>());
        engine.Find(post, text, Links.In(text), hits);
        return hits.Count > 0;
    }
}

public sealed record RuleExample(string Text, ImmutableArray<Media> Media);

/// <param name="MustMatch">True where the rule missed it, false where it saw too much.</param>
public sealed record MisjudgedExample(RuleExample Example, bool MustMatch);
