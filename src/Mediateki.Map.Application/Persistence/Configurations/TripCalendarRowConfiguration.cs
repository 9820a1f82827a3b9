using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediateki.Map.Application.Persistence.Configurations;

internal sealed class TripCalendarRowConfiguration : IEntityTypeConfiguration<TripCalendarRow>
{
    public void Configure(EntityTypeBuilder<TripCalendarRow> builder)
    {
        builder.ToTable("trip_calendars");
        builder.HasKey(row => row.TripId);
        builder.Property(row => row.TripId).ValueGeneratedNever();
        builder.HasOne<TripRow>().WithOne().HasForeignKey<TripCalendarRow>(row => row.TripId).OnDelete(DeleteBehavior.Cascade);
    }
}
