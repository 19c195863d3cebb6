namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>
/// A light stemmer: plurals, verb endings and adverbs, the first steps of Porter's (https://tartarus.org/martin/PorterStemmer/def.txt).
/// </summary>
internal static class EnglishStemmer
{
    private const string Vowels = "aeiouy";

    public static string Stem(string word)
    {
        if (word.Length <= 3)
        {
            return word;
        }

        var stem = Plural(word);
        stem = Adverb(stem);
        stem = VerbEnding(stem);
        if (stem.Length > 3 && stem[^1] == 'e')
        {
            stem = stem[..^1];
        }

        if (stem.Length > 3 && stem[^1] == stem[^2] && !IsVowel(stem[^1]))
        {
            stem = stem[..^1];
        }

        return stem.Length > 2 && stem[^1] == 'y' && !IsVowel(stem[^2]) ? stem[..^1] + "i" : stem;
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^3] + "y";
        }

        if (EndsWithAny(word, "sses", "shes", "ches", "xes"))
        {
            return word[..^2];
        }

        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static string Adverb(string word) =>
        word.EndsWith("ly", StringComparison.Ordinal) && word.Length > 6 ? word[..^2] : word;

    private static string VerbEnding(string word)
    {
        var ending = word.EndsWith("ing", StringComparison.Ordinal) ? 3 : word.EndsWith("ed", StringComparison.Ordinal) ? 2 : 0;
        if (ending == 0 || word.Length - ending < 3)
        {
            return word;
        }

        var stem = word[..^ending];
        return stem.Any(IsVowel) ? stem : word;
    }

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(char character) => Vowels.Contains(character, StringComparison.Ordinal);
}
