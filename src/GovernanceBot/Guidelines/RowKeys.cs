using System.Globalization;
using System.Text;

namespace GovernanceBot.Guidelines;

/// <summary>Ids that people chose, as keys: without regard to case, and whatever letters they are written with.</summary>
internal static class RowKeys
{
    /// <summary>In UTF-16 units.</summary>
    public const int LongestId = 40;

    /// <summary>Ids come back in card data, so from outside.</summary>
    public static bool IsPossible(string id) => id.Length is > 0 and <= LongestId;

    public static string Of(string id)
    {
        var key = new StringBuilder(id.Length);
        foreach (var character in id.ToUpperInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '.' or '_')
            {
                key.Append(character);
            }
            else
            {
                key.Append(CultureInfo.InvariantCulture, $"~{(int)character:X4}");
            }
        }

        return key.ToString();
    }
}
