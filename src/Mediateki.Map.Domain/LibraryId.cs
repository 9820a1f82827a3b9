namespace Mediateki.Map.Domain;

/// <summary>
/// Identity of a library across the whole product: its slug, an ASCII kebab-case text of 1–120 characters
/// ("mediateka-tychy"). It is public and stable: it stands in addresses, files and saved trips.
/// </summary>
public readonly record struct LibraryId(string Slug)
{
    public override string ToString() => Slug;
}
