namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>
/// A light stemmer: it brings the forms of a Dutch word together without caring what the stem looks like. In the line of the Snowball
/// stemmer for Dutch (https://snowballstem.org/algorithms/dutch/stemmer.html), with the endings of the verb added.
/// </summary>
internal static class DutchStemmer
{
    private const string Vowels = "aeiouy";

    private static readonly string[] SeparablePrefixes =
        ["aan", "af", "bij", "binnen", "door", "in", "mee", "na", "om", "op", "over", "samen", "terug", "toe", "uit", "vast", "voor", "vrij", "weg"];

    public static string Stem(string word)
    {
        if (word.Length <= 3)
        {
            return word;
        }

        var stem = Inflection(Diminutive(word));
        stem = DropVerbEnding(Derivation(stem));
        stem = DropVerbEnding(DropPlural(stem));
        return Devoice(UndoubleVowel(UndoubleConsonant(stem)));
    }

    /// <summary>The stem of the verb that a past participle comes from ("gedeeld", "doorgestuurd"); null where the word is none.</summary>
    public static string? StemOfParticiple(string word)
    {
        if (word.Length < 6 || word[^1] is not ('t' or 'd' or 'n' or 'e'))
        {
            return null;
        }

        if (word.StartsWith("ge", StringComparison.Ordinal))
        {
            return StemOfPast(word[2..]);
        }

        foreach (var prefix in SeparablePrefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal)
                && word.AsSpan(prefix.Length).StartsWith("ge", StringComparison.Ordinal)
                && word.Length >= prefix.Length + 5)
            {
                return StemOfPast(prefix + word[(prefix.Length + 2)..]);
            }
        }

        return null;
    }

    /// <summary>The d of the past goes, which the plain stem keeps for nouns ("gedeeld" against "beeld").</summary>
    private static string StemOfPast(string word)
    {
        var stem = word.EndsWith("de", StringComparison.Ordinal) ? word[..^1] : word;
        return Stem(stem.Length > 3 && stem[^1] == 'd' && !IsVowel(stem[^2]) ? stem[..^1] : stem);
    }

    private static string Diminutive(string word)
    {
        var stem = Without(Without(word, "jes", 4), "je", 4);
        return stem.Length == word.Length ? word : Without(stem, "p", 4, precededBy: 'm');
    }

    private static string Inflection(string word)
    {
        if (word.EndsWith("heden", StringComparison.Ordinal))
        {
            return word[..^3] + "id";
        }

        if (word.EndsWith("en", StringComparison.Ordinal) && word.Length > 4 && !IsVowel(word[^3]))
        {
            return UndoubleConsonant(word[..^2]);
        }

        return word[^1] == 'e' && word.Length > 3 && !IsVowel(word[^2]) ? UndoubleConsonant(word[..^1]) : word;
    }

    /// <summary>After a t the s is part of the word ("plaats", "toets"): words that end in t have their plural in -en.</summary>
    private static string DropPlural(string word) =>
        word[^1] == 's' && word.Length > 4 && (!IsVowel(word[^2]) || word[^2] is 'e' or 'i') && word[^2] is not ('s' or 't') ? word[..^1] : word;

    private static string Derivation(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["heid", "lijk", "baar", "end", "ing"])
        {
            var stem = Without(word, ending, 4);
            if (stem.Length != word.Length)
            {
                return stem;
            }
        }

        return word;
    }

    private static string DropVerbEnding(string word) =>
        word.Length >= 4 && word[^1] == 't' && !IsVowel(word[^2]) ? word[..^1] : word;

    private static string UndoubleConsonant(string word) =>
        word.Length >= 3 && word[^1] == word[^2] && !IsVowel(word[^1]) ? word[..^1] : word;

    private static string UndoubleVowel(string word)
    {
        if (word.Length >= 4 && word[^1] == word[^2] && word[^1] is 'o' or 'a' or 'u')
        {
            return word[..^1];
        }

        return word.Length >= 4 && !IsVowel(word[^1]) && word[^2] == word[^3] && word[^2] is 'a' or 'e' or 'o' or 'u'
            ? string.Concat(word.AsSpan(0, word.Length - 2), word.AsSpan(word.Length - 1))
            : word;
    }

    private static string Devoice(string word) => word[^1] switch
    {
        'v' => word[..^1] + "f",
        'z' => word[..^1] + "s",
        _ => word,
    };

    private static string Without(string word, string ending, int rest, char? precededBy = null)
    {
        var stem = word.Length - ending.Length;
        return stem >= rest && word.EndsWith(ending, StringComparison.Ordinal) && (precededBy is null || word[stem - 1] == precededBy)
            ? word[..stem]
            : word;
    }

    private static bool IsVowel(char character) => Vowels.Contains(character, StringComparison.Ordinal);
}
