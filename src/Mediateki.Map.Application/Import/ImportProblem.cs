namespace Mediateki.Map.Application.Import;

/// <summary>Something wrong with one field of one record of one file.</summary>
/// <param name="File">Relative to the imported folder.</param>
/// <param name="Record">Slug or code of the record, or its place in the file ("line 7", "3") when it has none; null: the file as a whole.</param>
/// <param name="Field">Path of the field ("spaces[2].type"); null: the record as a whole.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">The value or words that go into the message.</param>
public sealed record ImportProblem(string File, string? Record, string? Field, ImportProblemKind Kind, string Detail)
{
    /// <summary>A fatal problem stops the whole import; the others are worth a look.</summary>
    public bool IsFatal => Kind != ImportProblemKind.PossibleDuplicate;
}

/// <summary>What can be wrong with an imported record.</summary>
public enum ImportProblemKind
{
    /// <summary>Not JSON; the detail says line and position.</summary>
    MalformedJson,

    /// <summary>The file or folder that should be there is not.</summary>
    MissingFile,

    MissingField,

    UnknownField,

    /// <summary>The value has another JSON type; the detail says which is expected.</summary>
    WrongType,

    /// <summary>The code is not in the taxonomy or in the list of allowed values.</summary>
    UnknownCode,

    /// <summary>Polish and English come in pairs; the detail names the missing one.</summary>
    MissingTranslation,

    /// <summary>The coordinates are not those of a place in the address's country.</summary>
    OutsideCountry,

    /// <summary>Not an absolute http(s) address.</summary>
    BadUrl,

    /// <summary>Not a slug, date, year, time, e-mail address or phone number, as the detail says.</summary>
    BadValue,

    /// <summary>The slug or code stands in two records.</summary>
    Duplicate,

    /// <summary>The slug names no record of the import or the catalogue.</summary>
    UnknownReference,

    /// <summary>Opening hours that cannot be read; the detail is their text, and the message gives the position of each error.</summary>
    BadOpeningHours,

    /// <summary>Another library stands within a few metres: perhaps the same one twice.</summary>
    PossibleDuplicate,

    /// <summary>Longer than the catalogue takes; the detail gives the limit.</summary>
    TooLong,
}
