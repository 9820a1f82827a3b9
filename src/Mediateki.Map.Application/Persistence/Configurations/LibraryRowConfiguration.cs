using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediateki.Map.Application.Persistence.Configurations;

internal sealed class LibraryRowConfiguration : IEntityTypeConfiguration<LibraryRow>
{
    public void Configure(EntityTypeBuilder<LibraryRow> builder)
    {
        builder.ToTable("libraries");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).UseIdentityAlwaysColumn();
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.Property(row => row.Location).HasColumnType("geography (point, 4326)");
        builder.HasIndex(row => row.Location).HasMethod("gist");
        builder.HasIndex(row => row.SpaceTypes).HasMethod("gin");
        builder.HasIndex(row => row.Services).HasMethod("gin");
        builder.HasIndex(row => new { row.Voivodeship, row.City });
        builder.Property(row => row.Record).HasColumnType("jsonb");
        builder.Property(row => row.ChangedAt).HasDefaultValueSql("now()");
    }
}
