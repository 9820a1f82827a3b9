using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Libraries;

/// <summary>What the snapshot keeps in memory of one library, on its way into the columns.</summary>
/// <param name="NameKey">Sort key of the Polish name in the order of the directory.</param>
/// <param name="Features">Bits of <see cref="FeatureLayout"/>.</param>
/// <param name="Opened">Year; 0: not known.</param>
/// <param name="Area">Square metres; 0: not known.</param>
/// <param name="Schedule">Number of its opening hours.</param>
/// <param name="ConfirmedDay">Day number of the first day the confirmation of its hours can mean; <see cref="NeverConfirmed"/> where there are none, or no date.</param>
/// <param name="Words">Folded words of its own, each once, those of its names first; the labels of its features are not among them.</param>
/// <param name="TitleWords">How many of the words, the first ones, it is suggested by.</param>
internal sealed record LibraryRow(
    string Slug, string ShortName, byte[] NameKey, GeoPoint? Point, ulong[] Features, string City, string Voivodeship, int Opened, int Area,
    int Schedule, int ConfirmedDay, string[] Words, byte TitleWords)
{
    public const int NeverConfirmed = int.MinValue / 2;
}
