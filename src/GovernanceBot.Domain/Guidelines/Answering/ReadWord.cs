using System.Runtime.InteropServices;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>A word of a text with the stems it may stand for.</summary>
/// <param name="Weight">How much it counts for the subject of the text.</param>
/// <param name="Known">Whether the word itself, or a compound of known words, occurs in the guidelines or the lexicon.</param>
internal sealed record ReadWord(string Text, WordWeight Weight, bool Known, Reading[] Readings);

/// <param name="Sureness">From 0 to 1: 1 for the word as written, less for a part of a compound or a corrected typing error.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Reading(int Term, float Sureness);

internal enum WordWeight
{
    /// <summary>A function word or question frame: only the phrases of the lexicon look at it.</summary>
    None,

    /// <summary>An everyday word: matching it helps, missing it says nothing.</summary>
    Light,

    Full,
}
