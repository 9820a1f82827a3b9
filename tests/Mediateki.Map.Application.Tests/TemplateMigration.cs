using Mediateki.Map.Application.Import;

namespace Mediateki.Map.Application.Tests;

/// <summary>How the template database of the tests gets its tables.</summary>
internal static class TemplateMigration
{
    /// <summary>Brings the empty database behind a connection string to the state that the product's migrations give.</summary>
    public static async Task Apply(string connectionString, CancellationToken cancellationToken)
    {
        await using var site = TestSite.Create(connectionString);
        await site.Get<ICatalogueTransfer>().MigrateAsync(cancellationToken);
    }
}
