using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediateki.Map.Application.Persistence.Configurations;

internal sealed class TripRowConfiguration : IEntityTypeConfiguration<TripRow>
{
    public void Configure(EntityTypeBuilder<TripRow> builder)
    {
        builder.ToTable("trips");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).UseIdentityAlwaysColumn();
        builder.HasIndex(row => row.EditKeyHash).IsUnique();
        builder.HasIndex(row => row.ShareKey).IsUnique();
        builder.HasIndex(row => row.ExpiresAt);
        builder.Property(row => row.Document).HasColumnType("jsonb");
    }
}
