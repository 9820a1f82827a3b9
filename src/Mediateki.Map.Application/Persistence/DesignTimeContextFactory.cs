using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Mediateki.Map.Application.Persistence;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model without a running application or database.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<CatalogueContext>
{
    public CatalogueContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CatalogueContext>();
        PersistenceServices.Configure(options, "Host=127.0.0.1;Database=design");
        return new(options.Options);
    }
}
