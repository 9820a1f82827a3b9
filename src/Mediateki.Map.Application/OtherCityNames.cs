using Mediateki.Map.Application.Libraries.Needs;

namespace Mediateki.Map.Application;

/// <summary>What cities of Poland are called in other languages: the tables by which needs are read are also those by which places are found.</summary>
internal static class OtherCityNames
{
    /// <summary>Ukrainian names that differ from the Polish ones by more than letters, and that nobody needs in a sentence yet.</summary>
    private static readonly (string City, string Name)[] Further =
    [
        ("Białystok", "білосток"), ("Chełm", "холм"), ("Gorzów Wielkopolski", "гожув великопольський"), ("Kielce", "кельці"), ("Legnica", "легниця"), ("Lublin", "люблін"),
        ("Przemyśl", "перемишль"), ("Ruda Śląska", "руда шльонська"), ("Rzeszów", "ряшів"), ("Sosnowiec", "сосновець"), ("Zamość", "замостя"),
    ];

    /// <summary>The Polish name, and another, folded.</summary>
    public static IEnumerable<(string City, string Name)> All => NeedGrammar.Default.Of("city").Select(phrase => (phrase.Value, string.Join(' ', phrase.Words))).Concat(Further);
}
