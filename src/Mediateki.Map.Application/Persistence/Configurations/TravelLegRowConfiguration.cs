using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediateki.Map.Application.Persistence.Configurations;

internal sealed class TravelLegRowConfiguration : IEntityTypeConfiguration<TravelLegRow>
{
    public void Configure(EntityTypeBuilder<TravelLegRow> builder)
    {
        builder.ToTable("travel_legs");
        builder.HasKey(row => new { row.Mode, row.FromPlace, row.ToPlace });
        builder.Property(row => row.Path).HasColumnType("geography (linestring, 4326)");
        builder.HasIndex(row => row.MeasuredAt);
    }
}
