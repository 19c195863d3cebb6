using System.Collections.Frozen;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>
/// Dutch licence plates: the fourteen layouts with hyphens (https://www.rdw.nl/over-rdw/informatie-over/kentekens). Series that are given out now
/// have no vowels and none of C, M, Q, W and Y in front; anything else is a plate only where the post speaks of a vehicle.
/// </summary>
internal sealed class PlateDetector : IDetector
{
    private const int Width = 8;

    private static readonly FrozenSet<string> Layouts = FrozenSet.ToFrozenSet(
    [
        "AA-00-00", "00-00-AA", "00-AA-00", "AA-00-AA", "AA-AA-00", "00-AA-AA", "00-AAA-0",
        "0-AAA-00", "AA-000-A", "A-000-AA", "AAA-00-A", "A-00-AAA", "0-AA-000", "000-AA-0",
    ], StringComparer.Ordinal);

    private static readonly string[] Vehicles =
    [
        "kenteken", "nummerbord", "nummerplaat", "auto", "bus", "scooter", "motor", "brommer", "taxi", "parkeer", "geparkeerd", "rijd", "bestuurder",
        "plate", "registration", "car", "vehicle", "parked", "driver", "truck", "vrachtwagen", "wagen",
    ];

    public string Category => CheckCategory.Plate;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        if (!post.HasDigits || post.Text.Characters.IndexOf('-') < 0)
        {
            return;
        }

        var text = post.Text;
        for (var from = 0; text.Characters[from..].IndexOf('-') is var next and >= 0;)
        {
            // The first hyphen stands behind one, two or three characters.
            var hyphen = from + next;
            from = hyphen + 1;
            for (var start = Math.Max(0, hyphen - 3); start < hyphen; start++)
            {
                if (IsBoundary(text[start - 1]) && IsBoundary(text[start + Width]) && IsPlate(text, start) && !post.IsInsideLink(start))
                {
                    found.Add(text.Quote(start, start + Width));
                    from = start + Width;
                    break;
                }
            }
        }
    }

    private static bool IsBoundary(char character) => !char.IsLetterOrDigit(character) && character is not ('-' or '_' or '@' or '#' or '/');

    private static bool IsPlate(FoldedText text, int start)
    {
        Span<char> layout = stackalloc char[Width];
        var isPlain = true;
        for (var i = 0; i < Width; i++)
        {
            var character = text[start + i];
            layout[i] = char.IsAsciiDigit(character) ? '0' : char.IsAsciiLetter(character) ? 'A' : character;
            isPlain &= !char.IsAsciiLetter(character) || (char.IsUpper(text.Written(start + i)) && !"aceimoquwy".Contains(character, StringComparison.Ordinal));
        }

        return Layouts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(layout) && (isPlain || SpeaksOfVehicle(text));
    }

    private static bool SpeaksOfVehicle(FoldedText text)
    {
        foreach (var vehicle in Vehicles)
        {
            for (var from = 0; from < text.Length;)
            {
                var at = text.Characters[from..].IndexOf(vehicle, StringComparison.Ordinal);
                if (at < 0)
                {
                    break;
                }

                // Short words are whole words: "van" and "car" are in many others.
                from += at + vehicle.Length;
                if (!char.IsLetter(text[from - vehicle.Length - 1]) && (vehicle.Length > 4 || !char.IsLetter(text[from])))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
