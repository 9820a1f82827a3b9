using Mediateki.Map.Tests.Postgis;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>The real catalogue of <c>seed-data/</c>, loaded as an operator would load it.</summary>
public static class Catalogue
{
    /// <summary>Makes the tables in an empty database and imports the catalogue, by the program's own commands.</summary>
    public static async Task LoadAsync(AppSettings settings)
    {
        await AppProcess.ExecuteAsync(settings, "migrate");
        await AppProcess.ExecuteAsync(settings, "import", WorkingCopy.PathOf("seed-data"));
    }
}
