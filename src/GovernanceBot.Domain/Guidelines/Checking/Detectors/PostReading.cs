using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>A post with what several detectors need to know of it, each worked out once.</summary>
internal sealed class PostReading
{
    private ImmutableArray<Link> _links;
    private ImmutableArray<NumberFound> _accounts;
    private ImmutableArray<NumberFound> _phones;

    public PostReading(Post post)
    {
        Post = post;
        Text = new FoldedText(post.Text);
        HasDigits = Text.Characters.IndexOfAnyInRange('0', '9') >= 0;
    }

    public Post Post { get; }

    public FoldedText Text { get; }

    public bool HasDigits { get; }

    public ImmutableArray<Link> Links => _links.IsDefault ? _links = Checking.Texts.Links.In(Text) : _links;

    /// <summary>Everything that has the shape of an IBAN, the allowed and the mistyped ones too.</summary>
    public ImmutableArray<NumberFound> Accounts => _accounts.IsDefault ? _accounts = Iban.In(Text) : _accounts;

    /// <summary>Every telephone number, the allowed ones too.</summary>
    public ImmutableArray<NumberFound> Phones => _phones.IsDefault ? _phones = PhoneNumber.In(this) : _phones;

    public bool IsInsideLink(int index)
    {
        foreach (var link in Links)
        {
            if (link.Start <= index && index < link.End)
            {
                return true;
            }
        }

        return false;
    }
}

/// <param name="Start">In folded characters.</param>
/// <param name="Value">In the form in which allow-lists are compared.</param>
internal readonly record struct NumberFound(int Start, int End, string Value)
{
    public bool Covers(int index) => Start <= index && index < End;
}
