using Microsoft.EntityFrameworkCore;

namespace Mediateki.Map.Application.Persistence;

internal sealed class CatalogueContext(DbContextOptions<CatalogueContext> options) : DbContext(options)
{
    public DbSet<LibraryRow> Libraries => Set<LibraryRow>();

    public DbSet<ContentRow> Content => Set<ContentRow>();

    public DbSet<CatalogueRevisionRow> Revisions => Set<CatalogueRevisionRow>();

    public DbSet<CatalogueEditionRow> Editions => Set<CatalogueEditionRow>();

    public DbSet<LibraryChangeRow> LibraryChanges => Set<LibraryChangeRow>();

    public DbSet<TravelLegRow> TravelLegs => Set<TravelLegRow>();

    public DbSet<TripRow> Trips => Set<TripRow>();

    public DbSet<TripCalendarRow> TripCalendars => Set<TripCalendarRow>();

    public DbSet<GazetteerPlaceRow> GazetteerPlaces => Set<GazetteerPlaceRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("postgis");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogueContext).Assembly);
    }
}
