using System.IO.Compression;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Tests.Postgis;

namespace Mediateki.Map.Application.Tests.Places;

/// <summary>The gazetteer in real PostGIS: brought in, and asked.</summary>
public sealed class GazetteerTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string PlaceHeading = "name,class,lat,lon,terc_gmina,gmina,powiat,wojewodztwo,population_geonames,geonames_id\r\n";
    private const string PostcodeHeading = "zipcode,place,powiat_code,community,community_code,lat,lon\r\n";

    private const string Places = PlaceHeading
        + "Tychy,city,50.13717,18.96641,2477011,Tychy,Tychy,śląskie,128000,3082914\r\n"
        + "Tychów,village,51.1,21.1,2611052,Mirzec,starachowicki,świętokrzyskie,,\r\n"
        + "Nowa Huta,suburb,50.07273,20.03751,1261011,Kraków,Kraków,małopolskie,,\r\n"
        + "Nowa Huta,village,54.41492,18.02193,2205023,Kartuzy,kartuski,pomorskie,,\r\n"
        + "\"Osiedle \"\"Leśne\"\", nowe\",neighbourhood,51.03294,19.36907,1012122,Radomsko,radomszczański,łódzkie,,\r\n"
        + "Bolesławiec,town,51.26304,15.56510,0201011,Bolesławiec,bolesławiecki,dolnośląskie,40682,3102987\r\n";

    private const string Postcodes = PostcodeHeading
        + "59-700,Golnice,0201,Bolesławiec,020102,51.3504,15.5852\r\n59-700,Bolesławiec,0201,Bolesławiec,020101,51.2628,15.5599\r\n43-100,Tychy,2477,Tychy,247701,50.1372,18.9664\r\n";

    private readonly string folder = Directory.CreateTempSubdirectory("gazetteer").FullName;
    private TestDatabase database = default!;
    private PlacesSite site = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await postgis.CreateDatabaseAsync(Cancellation);
        site = new(database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Import_Files_AnswerWithCommuneCountyAndKind()
    {
        var report = await ImportAsync(Places, Postcodes);

        Assert.Equal((true, 6, 2), (report.Written, report.Places, report.Postcodes));
        var huta = await site.Places.FindAsync("w Nowej Hucie", 5, Cancellation);
        Assert.Equal([(PlaceKind.District, "Kraków"), (PlaceKind.Village, "Kartuzy")], huta.Select(place => (place.Kind, place.Commune)));
        Assert.Equal("kartuski", Assert.Single(await site.Places.FindAsync("Nowa Huta, kartuski", 5, Cancellation)).County);
        var tychy = await site.Places.FindAsync("Tychów", 5, Cancellation);
        Assert.Equal(["Tychy", "Tychów"], tychy.Select(place => place.Name).Take(2));
        Assert.Equal("Tychy", tychy[0].Commune);
    }

    [Fact]
    public async Task KnowsPostcodes_OnceTheyAreImported_WithinAMinute()
    {
        Assert.False(await site.Places.KnowsPostcodesAsync(Cancellation));
        await ImportAsync(Places, Postcodes);
        site.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.True(await site.Places.KnowsPostcodesAsync(Cancellation));
    }

    [Theory]
    [InlineData("59-700")]
    [InlineData("59700")]
    [InlineData("59-700 Bolesławiec")]
    public async Task Find_Postcode_IsTheMiddleOfWhatItServesNamedByItsMainPlace(string text)
    {
        await ImportAsync(Places, Postcodes);

        var place = (await site.Places.FindAsync(text, 5, Cancellation))[0];

        Assert.Equal(("59-700", PlaceKind.Postcode, "Bolesławiec", "dolnośląskie"), (place.Name, place.Kind, place.Commune, place.Voivodeship));
        Assert.Equal((51.3066, 15.57255), (Math.Round(place.Point.Latitude, 4), Math.Round(place.Point.Longitude, 5)));
    }

    [Fact]
    public async Task Import_Again_ReplacesAndIsTheSame()
    {
        await ImportAsync(Places, Postcodes);
        var report = await ImportAsync(Gzip(Places), Gzip(Postcodes));

        Assert.Equal((true, 6, 2), (report.Written, report.Places, report.Postcodes));
        Assert.Equal(2, (await site.Places.FindAsync("Nowa Huta", 50, Cancellation)).Count);
    }

    [Fact]
    public async Task Import_BadLines_AreLocatedAndNothingChanges()
    {
        await ImportAsync(Places, Postcodes);

        var report = await ImportAsync(
            PlaceHeading + "Zła,village,99,19,,,,,x,\r\n,castle,50,19,,,,,,\r\nKrótka,village\r\n", PostcodeHeading + "5970,Golnice,0201,B,020102,51,NaN\r\n");

        Assert.False(report.Written);
        Assert.Equal(
            [
                ("places.csv", "line 2", "lat", ImportProblemKind.BadValue), ("places.csv", "line 2", "population_geonames", ImportProblemKind.BadValue),
                ("places.csv", "line 3", "name", ImportProblemKind.MissingField), ("places.csv", "line 3", "class", ImportProblemKind.UnknownCode),
                ("places.csv", "line 4", null, ImportProblemKind.MissingField),
                ("postcodes.csv", "line 2", "zipcode", ImportProblemKind.BadValue), ("postcodes.csv", "line 2", "lon", ImportProblemKind.BadValue),
            ],
            report.Problems.Select(problem => (problem.File, problem.Record, problem.Field, problem.Kind)));
        Assert.Equal(2, (await site.Places.FindAsync("Nowa Huta", 50, Cancellation)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b,c\r\n1,2,3\r\n")]
    [InlineData("\"never closed")]
    public async Task Import_NotAGazetteer_IsRefused(string content)
    {
        var report = await ImportAsync(content, Postcodes);

        Assert.False(report.Written);
        Assert.Contains(report.Problems, problem => problem.File == "places.csv");
    }

    [Fact]
    public async Task Import_MissingFile_IsRefused()
    {
        var report = await site.Transfer.ImportAsync(Path.Combine(folder, "no.csv"), Path.Combine(folder, "none.csv"), Cancellation);

        Assert.Equal((false, 2), (report.Written, report.ProblemCount));
        Assert.All(report.Problems, problem => Assert.Equal(ImportProblemKind.MissingFile, problem.Kind));
    }

    [Fact]
    public async Task Find_WithoutTable_IsAnsweredFromTheTownsInMemory()
    {
        await using var empty = await postgis.CreateEmptyDatabaseAsync(Cancellation);
        await using var bare = new PlacesSite(empty.ConnectionString);

        Assert.Equal("Katowice", (await bare.Places.FindAsync("Katowicach", 5, Cancellation))[0].Name);
    }

    private async Task<GazetteerReport> ImportAsync(string places, string postcodes)
    {
        var files = (Path.Combine(folder, "places.csv"), Path.Combine(folder, "postcodes.csv"));
        await File.WriteAllTextAsync(files.Item1, places, Cancellation);
        await File.WriteAllTextAsync(files.Item2, postcodes, Cancellation);
        return await site.Transfer.ImportAsync(files.Item1, files.Item2, Cancellation);
    }

    private async Task<GazetteerReport> ImportAsync(byte[] places, byte[] postcodes)
    {
        var files = (Path.Combine(folder, "places.csv"), Path.Combine(folder, "postcodes.csv"));
        await File.WriteAllBytesAsync(files.Item1, places, Cancellation);
        await File.WriteAllBytesAsync(files.Item2, postcodes, Cancellation);
        return await site.Transfer.ImportAsync(files.Item1, files.Item2, Cancellation);
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        return bytes.ToArray();
    }
}
