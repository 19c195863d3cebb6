using System.Runtime.InteropServices;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <param name="Concept">The number of the concept in the lexicon.</param>
/// <param name="Sureness">From 0 to 1.</param>
/// <param name="Place">The place of the word that says it.</param>
/// <param name="Places">The places of all the words, where a phrase says it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ConceptMatch(int Concept, float Sureness, int Place, int[]? Places = null)
{
    public bool Covers(int place) => place == Place || (Places is not null && Places.Contains(place));
}
