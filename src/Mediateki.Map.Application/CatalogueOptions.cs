using System.ComponentModel.DataAnnotations;

namespace Mediateki.Map.Application;

/// <summary>Options of the catalogue, section <c>Catalogue</c>.</summary>
public sealed class CatalogueOptions
{
    public const string Section = "Catalogue";

    /// <summary>Folder in which the directory's snapshot is saved, so that the site can start without its database; empty: not saved.</summary>
    public string SnapshotFolder { get; set; } = "";

    /// <summary>Whether the site brings the database to the newest schema when it starts.</summary>
    public bool MigrateOnStart { get; set; }

    /// <summary>Seconds between two checks that the snapshot still equals the database; changes are also announced at once.</summary>
    [Range(0.2, 60)]
    public double CheckSeconds { get; set; } = 1;

    /// <summary>Age in days up to which a confirmation of opening hours counts; hours confirmed longer ago are shown as not confirmed.</summary>
    [Range(1, 3650)]
    public int HoursFreshDays { get; set; } = 365;

    /// <summary>Megabytes of memory in which tiles of the map are kept, compressed.</summary>
    [Range(1, 4096)]
    public int TileCacheMegabytes { get; set; } = 32;
}
