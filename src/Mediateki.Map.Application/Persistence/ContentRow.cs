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

/// <summary>An edition of the directory that a site has read. A saved edition that stands here belongs to this database's own past, not to one from before a restore.</summary>
internal sealed class CatalogueEditionRow
{
    /// <summary>Hash of its content.</summary>
    public required string Version { get; init; }

    /// <summary>A revision of the catalogue at which it was this.</summary>
    public required long Revision { get; init; }

    public required DateTimeOffset NotedAt { get; init; }
}

/// <summary>A change of one published library; triggers write it, readers that know an earlier revision find in it what they have to read again.</summary>
internal sealed class LibraryChangeRow
{
    /// <summary>In the order of the changes; with many changes, those with the lowest numbers are deleted.</summary>
    public required long Id { get; init; }

    /// <summary>The revision of the catalogue that the change led to.</summary>
    public required long Revision { get; init; }

    /// <summary>Of the library that was added, changed or deleted; null: any number of libraries, or that the list begins here.</summary>
    public required string? Slug { get; init; }
}
