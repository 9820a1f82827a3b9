namespace Mediateki.Map.Application.Tests.Libraries;

/// <summary>A town in which libraries are invented.</summary>
/// <param name="Population">Its share of the libraries grows with it.</param>
public sealed record InventedTown(string Name, string Region, string Country, double Latitude, double Longitude, double Population)
{
    /// <summary>A few towns, enough for tests.</summary>
    public static IReadOnlyList<InventedTown> Few { get; } =
    [
        new("Warszawa", "mazowieckie", "PL", 52.23, 21.012, 1_702_000), new("Kraków", "małopolskie", "PL", 50.061, 19.937, 755_000),
        new("Łódź", "łódzkie", "PL", 51.771, 19.474, 768_000), new("Gdańsk", "pomorskie", "PL", 54.352, 18.646, 461_000),
        new("Katowice", "śląskie", "PL", 50.258, 19.028, 317_000), new("Tychy", "śląskie", "PL", 50.137, 18.966, 129_000),
        new("Gliwice", "śląskie", "PL", 50.297, 18.677, 198_000), new("Olsztyn", "warmińsko-mazurskie", "PL", 53.779, 20.494, 171_000),
        new("Opole", "opolskie", "PL", 50.675, 17.921, 127_000), new("Żory", "śląskie", "PL", 50.045, 18.701, 62_000),
    ];
}
