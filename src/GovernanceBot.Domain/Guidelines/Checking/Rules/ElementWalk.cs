using System.Numerics;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>Follows the elements of a term through the words behind its first. All places that are reached at once are the bits of one number.</summary>
internal readonly ref struct ElementWalk(ReadOnlySpan<Token> tokens, MatchWork work)
{
    private const int Reach = 63;

    private readonly ReadOnlySpan<Token> _tokens = tokens;

    /// <param name="first">The token of the first element.</param>
    /// <param name="behindFirst">The token behind what the first element matched.</param>
    /// <returns>The nearest token behind the elements that follow the first; 0 where they do not.</returns>
    public int EndOf(CompiledElement[] elements, int first, int behindFirst)
    {
        if (behindFirst - first > Reach)
        {
            return 0;
        }

        var places = 1ul << (behindFirst - first);
        // What a term ends with may be absent: a gap there asks for nothing, not even for another word in the sentence.
        var length = elements[^1].Gap > 0 ? elements.Length - 1 : elements.Length;
        for (var i = 1; i < length && places != 0; i++)
        {
            places = elements[i].Gap > 0 ? Widen(places, elements[i].Gap, first) : Step(places, elements[i], first);
        }

        return places == 0 ? 0 : first + BitOperations.TrailingZeroCount(places);
    }

    private ulong Step(ulong places, CompiledElement element, int first)
    {
        var next = element.IsOptional ? places : 0;
        if (!work.Seen.Contains(element.Set))
        {
            return next;
        }

        for (var rest = places; rest != 0; rest &= rest - 1)
        {
            var place = first + BitOperations.TrailingZeroCount(rest);
            if (place >= _tokens.Length)
            {
                break;
            }

            next |= At(place, element.Set, first);
        }

        return next;
    }

    private ulong At(int place, int set, int first)
    {
        var places = 0ul;
        for (var i = work.WordStarts[place + 1]; i < work.WordStarts[place]; i++)
        {
            if (work.Words[i].Has(set) && place + 1 - first <= Reach)
            {
                places |= 1ul << (place + 1 - first);
                break;
            }
        }

        for (var i = work.Starts[place + 1]; i < work.Starts[place]; i++)
        {
            var match = work.Sets[i];
            if (match.Set == set && match.End - first <= Reach)
            {
                places |= 1ul << (match.End - first);
            }
        }

        return places;
    }

    // A gap ends with its sentence.
    private ulong Widen(ulong places, int gap, int first)
    {
        for (var i = 0; i < gap; i++)
        {
            places |= places << 1;
        }

        var last = first;
        while (last + 1 < _tokens.Length && last - first < Reach && _tokens[last + 1].Sentence == _tokens[first].Sentence)
        {
            last++;
        }

        var within = last - first + 1;
        return within > Reach ? places : places & ((1ul << within) - 1);
    }
}
