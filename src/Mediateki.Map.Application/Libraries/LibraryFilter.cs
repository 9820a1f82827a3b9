using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Libraries;

/// <summary>What a visitor asks for. Every part narrows (AND); an empty filter means the whole directory.</summary>
public sealed record LibraryFilter
{
    public static LibraryFilter Everything { get; } = new();

    /// <summary>Words that must all occur in a library's names, place, spaces, services or topics; null: any.</summary>
    public string? Text { get; init; }

    /// <summary>Taxonomy codes; a library must have a space of each.</summary>
    public CodeSet Spaces { get; init; } = CodeSet.Empty;

    /// <summary>Taxonomy codes; a library must offer each.</summary>
    public CodeSet Services { get; init; } = CodeSet.Empty;

    /// <summary>Polish name in lower case ("śląskie"); null: any.</summary>
    public string? Voivodeship { get; init; }

    /// <summary>Polish name ("Katowice"); null: any.</summary>
    public string? City { get; init; }

    /// <summary>Only libraries that meet the criterion of a mediateka.</summary>
    public bool MediatekaOnly { get; init; }

    /// <summary>Only libraries placed inside; null: anywhere, libraries without a place included.</summary>
    public BoundingBox? Area { get; init; }

    /// <summary>Only libraries open at a time; null: whether open or not.</summary>
    public OpenAt? Open { get; init; }

    public bool IsEmpty => this == Everything;
}

/// <summary>How a list is ordered.</summary>
public enum LibraryOrder
{
    /// <summary>Mediateki first, then by name.</summary>
    Relevance,

    /// <summary>By name, Polish collation.</summary>
    Name,

    /// <summary>By city, then name, Polish collation.</summary>
    City,

    /// <summary>Youngest venue first; libraries whose year is not known come last.</summary>
    Opened,
}
