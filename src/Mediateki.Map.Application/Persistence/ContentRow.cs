namespace Mediateki.Map.Application.Persistence;

/// <summary>A piece of content other than a library (the taxonomy, a visit, an idea…), as a document.</summary>
internal sealed class ContentRow
{
    public required string Kind { get; init; }

    /// <summary>Slug or code; unique within its kind.</summary>
    public required string Key { get; init; }

    /// <summary>Place in the order of its kind.</summary>
    public required int Position { get; init; }

    public required byte[] ContentHash { get; init; }

    /// <summary>The record in the data format.</summary>
    public required string Record { get; init; }
}

/// <summary>Counts the changes to the published catalogue; triggers keep it, readers compare it.</summary>
internal sealed class CatalogueRevisionRow
{
    public required int Id { get; init; }

    public required long Revision { get; init; }
}
