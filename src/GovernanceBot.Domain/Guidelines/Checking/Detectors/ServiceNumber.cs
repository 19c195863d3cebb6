namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>A pattern of numbers that belong to no person: <c>112</c>, <c>0800*</c>, <c>14 0xx(x)</c>.</summary>
internal sealed record ServiceNumber(string Digits, int Optional, bool IsPrefix)
{
    public static ServiceNumber Parse(string pattern)
    {
        var required = pattern.Split('(')[0];
        var optional = pattern.Contains('(', StringComparison.Ordinal) ? pattern[pattern.IndexOf('(', StringComparison.Ordinal)..] : "";
        return new(Keep(required) + Keep(optional), Keep(optional).Length, pattern.EndsWith('*'));
    }

    /// <param name="number">In E.164 form, or as dialled.</param>
    public bool Matches(string number)
    {
        // An organisation may allow a whole range of Dutch numbers: 088-123*.
        var dialled = number.StartsWith("+31", StringComparison.Ordinal) && Digits.StartsWith('0') ? $"0{number.AsSpan(3)}" : number.TrimStart('+');
        var longEnough = dialled.Length >= Digits.Length - Optional && (IsPrefix || dialled.Length <= Digits.Length);
        return Digits.Length > 0 && longEnough && !dialled.Where((digit, i) => i < Digits.Length && Digits[i] != 'x' && Digits[i] != digit).Any();
    }

    private static string Keep(string part) => string.Concat(part.ToLowerInvariant().Where(character => char.IsAsciiDigit(character) || character == 'x'));
}
