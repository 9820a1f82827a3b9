using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediateki.Map.Application.Persistence.Configurations;

internal sealed class GazetteerPlaceRowConfiguration : IEntityTypeConfiguration<GazetteerPlaceRow>
{
    public void Configure(EntityTypeBuilder<GazetteerPlaceRow> builder)
    {
        builder.ToTable("gazetteer_places");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).UseIdentityAlwaysColumn();
        builder.Property(row => row.Location).HasColumnType("geography (point, 4326)");
        builder.HasIndex(row => row.NameKey);
        // Beginnings of names are ranges of this index, whatever the database's collation.
        builder.HasIndex(row => row.Folded).HasOperators("text_pattern_ops");
    }
}
