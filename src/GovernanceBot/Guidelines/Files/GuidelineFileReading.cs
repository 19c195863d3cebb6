using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines;

namespace GovernanceBot.Guidelines.Files;

/// <summary>What reading a guidelines file gave: everything that was right in it, and what was refused.</summary>
/// <param name="Set">Null only where the file as a whole could not be read.</param>
public sealed record GuidelineFileReading(GuidelineSet? Set, ImmutableArray<RefusedEntry> Refused)
{
    public bool IsComplete => Set is not null && Refused.IsEmpty;
}

/// <summary>One part of a guidelines file that was not taken over.</summary>
/// <param name="Position">The entry's place in <c>guidelines</c>, from 1; null where the refusal concerns another part of the file.</param>
/// <param name="Id">The entry's own id, as far as it has one.</param>
/// <param name="Field">The field as the file spells it, for example <c>nl.title</c>; empty for the file as a whole.</param>
/// <param name="Detail">The value that was found, or what the parser said; not translated.</param>
public sealed record RefusedEntry(int? Position, string? Id, RefusalReason Reason, string Field, string Detail);

public enum RefusalReason
{
    /// <summary>The file is not JSON, or not a JSON object.</summary>
    MalformedFile,

    /// <summary>The file says a version that this product does not know.</summary>
    UnknownVersion,

    /// <summary>A field holds another kind of value than the format says.</summary>
    WrongType,
    MissingId,
    DuplicateId,
    MissingLanguage,
    MissingText,
    UnknownKind,
    UnknownScope,
    UnknownRole,
    InvalidDate,

    /// <summary>A limit below zero.</summary>
    InvalidLimit,

    /// <summary>A judgement rule that cannot be read.</summary>
    InvalidRule,

    /// <summary>The checks judge an example otherwise than the guideline says.</summary>
    MisjudgedExample,
    TooLong,
}
