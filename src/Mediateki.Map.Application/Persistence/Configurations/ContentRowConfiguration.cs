using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediateki.Map.Application.Persistence.Configurations;

internal sealed class ContentRowConfiguration : IEntityTypeConfiguration<ContentRow>
{
    public void Configure(EntityTypeBuilder<ContentRow> builder)
    {
        builder.ToTable("content");
        builder.HasKey(row => new { row.Kind, row.Key });
        builder.Property(row => row.Record).HasColumnType("jsonb");
    }
}

internal sealed class CatalogueRevisionRowConfiguration : IEntityTypeConfiguration<CatalogueRevisionRow>
{
    public void Configure(EntityTypeBuilder<CatalogueRevisionRow> builder)
    {
        builder.ToTable("catalogue_revision");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(new CatalogueRevisionRow { Id = 1, Revision = 0 });
    }
}

internal sealed class CatalogueEditionRowConfiguration : IEntityTypeConfiguration<CatalogueEditionRow>
{
    public void Configure(EntityTypeBuilder<CatalogueEditionRow> builder)
    {
        builder.ToTable("catalogue_editions");
        builder.HasKey(row => row.Version);
    }
}

internal sealed class LibraryChangeRowConfiguration : IEntityTypeConfiguration<LibraryChangeRow>
{
    public void Configure(EntityTypeBuilder<LibraryChangeRow> builder)
    {
        builder.ToTable("library_changes");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).UseIdentityAlwaysColumn();
        builder.HasIndex(row => row.Revision);
    }
}
