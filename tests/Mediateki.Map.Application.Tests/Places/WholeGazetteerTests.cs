using System.Diagnostics;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Tests.Places;

/// <summary>The places and postcodes of the whole country, which lie beside the working copy.</summary>
public sealed class WholeGazetteerTests(PostgisFixture postgis)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Folder => Path.GetFullPath(Path.Combine(SeedFolder.Original, "..", "..", "shared", "data", "geo", "gazetteer"));

    [Fact]
    public async Task WholeCountry_IsImportedAndAnswersQuickly()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "Needs ../shared/data/geo/gazetteer beside the working copy.");
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = new PlacesSite(database.ConnectionString);

        var report = await site.Transfer.ImportAsync(Path.Combine(Folder, "places_pl.csv.gz"), Path.Combine(Folder, "postcodes_pl.csv.gz"), Cancellation);

        Assert.Empty(report.Problems);
        Assert.InRange(report.Places, 100_000, 200_000);
        Assert.InRange(report.Postcodes, 15_000, 30_000);
        foreach (var (text, name, voivodeship) in new[] { ("Tychów", "Tychy", "śląskie"), ("w Nowej Hucie", "Nowa Huta", "małopolskie"), ("40-001", "40-001", "śląskie"), ("Nowa Wieś, pruszkowski", "Nowa Wieś", "mazowieckie"), ("Катовіце", "Katowice", "śląskie") })
        {
            var found = (await site.Places.FindAsync(text, 5, Cancellation))[0];
            Assert.Equal((name, voivodeship), (found.Name, found.Voivodeship));
        }
        var clock = Stopwatch.StartNew();
        string[] texts = ["Nowa Wieś", "Tychów", "now", "kat", "40-001", "Zawada", "Bielsku-Białej", "Xyzzy"];
        for (var i = 0; i < 25; i++)
        {
            foreach (var text in texts)
            {
                await site.Places.FindAsync(text, 10, Cancellation);
            }
        }
        var mean = clock.Elapsed.TotalMilliseconds / (25 * texts.Length);
        TestContext.Current.SendDiagnosticMessage($"A place is found in {mean:0.0} ms.");
        Assert.True(mean < 100, $"{mean} ms");
    }

    [Fact]
    public async Task EveryTownOfPoland_IsKnownWithoutAGazetteer()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "Needs ../shared/data/geo/gazetteer beside the working copy.");
        string[] abroad = ["Görlitz", "Ostritz", "Устилуг", "Guben", "Frankfurt (Oder)", "Bad Muskau - Mužakow", "Český Těšín", "Gartz (Oder)", "Siedliszcze"];
        await using var site = new PlacesSite();
        var unknown = new List<string>();
        var towns = new GazetteerReader(new()).ReadPlaces(Path.Combine(Folder, "places_pl.csv.gz"))
            .Select(known => known.Place).Where(place => place.Kind is PlaceKind.City or PlaceKind.Town && !abroad.Contains(place.Name)).ToList();

        foreach (var town in towns)
        {
            var found = await site.Places.FindAsync(town.Name, 50, Cancellation);
            if (!found.Any(place => place.Name == town.Name || Geodesic.Distance(place.Point, town.Point) < 12_000))
            {
                unknown.Add(town.Name);
            }
        }

        Assert.InRange(towns.Count, 900, 1_000);
        Assert.Empty(unknown);
    }
}
