namespace Mediateki.Map.Application.Places;

/// <summary>How likely a place is meant where several bear one name: the logarithm of its population, or of what is usual for its kind.</summary>
internal static class PlaceWeights
{
    public static float Of(PlaceKind kind, int? population) => (float)Math.Log10(population is > 0 ? population.Value : Usual(kind));

    private static int Usual(PlaceKind kind) => kind switch
    {
        PlaceKind.City => 100_000,
        PlaceKind.Town => 8_000,
        PlaceKind.District => 3_000,
        PlaceKind.Locality => 1_000,
        PlaceKind.Village or PlaceKind.Postcode => 300,
        _ => 50,
    };
}
