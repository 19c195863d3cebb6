using System.Collections.Frozen;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>Reads the word right before a number, which says what kind of number it is.</summary>
internal static class NumberLabel
{
    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(
    [
        "isbn", "issn", "ean", "ppn", "oclc", "doi", "kvk", "btw", "vat", "rsin", "barcode", "sku", "ref", "referentie", "reference", "kenmerk",
        "artikel", "artikelnr", "artikelcode", "art", "article", "item", "product", "productcode", "order", "orderid", "ordernr", "bestelling", "bestelnr", "bestelcode",
        "zending", "track", "trace", "tracking", "trackingcode", "pakket", "parcel", "shipment", "factuur", "factuurnr", "invoice", "dossier",
        "zaak", "case", "serie", "serial", "catalogus", "catalogue", "ticket", "polis", "code",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Connectors = FrozenSet.ToFrozenSet(
        ["nummer", "number", "nr", "no", "num", "id", "code", "en", "and", "is", "van", "13", "10", "trace", "ons", "onze"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Personal = FrozenSet.ToFrozenSet(
        ["bsn", "burgerservicenummer", "sofinummer", "telefoonnummer", "telnr", "mobielnummer", "belnummer", "appnummer", "whatsappnummer", "noodnummer", "nummer"],
        StringComparer.Ordinal);

    /// <returns>True where the label names an article, an order, a book, a parcel or another thing that is no person's.</returns>
    public static bool NamesAThing(FoldedText text, int start)
    {
        var at = start;
        for (var words = 0; words < 3; words++)
        {
            var end = SkipBack(text, at);
            var word = WordBefore(text, end, out at);
            if (word.IsEmpty)
            {
                return false;
            }

            if (IsThing(word))
            {
                return true;
            }

            if (!Connectors.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsThing(ReadOnlySpan<char> word)
    {
        if (Kinds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return true;
        }

        // "bestelnummer", "trackingnummer", "ordernumber": every number with a name but a person's.
        return (word.EndsWith("nummer") || word.EndsWith("number")) && word.Length > 6
            && !Personal.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !word.Contains("telefoon", StringComparison.Ordinal);
    }

    private static int SkipBack(FoldedText text, int index)
    {
        while (text[index - 1] is ' ' or ':' or '#' or '-' or '.' or '=' or '(' or '&' or '\'' or '"')
        {
            index--;
        }

        return index;
    }

    private static ReadOnlySpan<char> WordBefore(FoldedText text, int end, out int start)
    {
        start = end;
        while (char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return text.Characters[start..end];
    }
}
