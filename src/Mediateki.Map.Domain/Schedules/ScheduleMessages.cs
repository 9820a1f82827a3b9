using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Mediateki.Map.Domain.Schedules;

/// <summary>The problems of an <c>opening_hours</c> text in words, in Polish, English and Ukrainian.</summary>
public static partial class ScheduleMessages
{
    /// <summary>The languages there are texts in, by their two-letter codes.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["pl", "en", "uk"];

    private static readonly FrozenDictionary<ScheduleProblemCode, Texts> All = Table().ToFrozenDictionary(row => row.Code, row => row.Texts);

    /// <summary>The text of one problem in the languages; <c>{0}</c>… stand for its arguments.</summary>
    internal sealed record Texts(string Polish, string English, string Ukrainian);

    /// <summary>The message of a problem. Another language than those of <see cref="Languages"/> gives English.</summary>
    public static string Text(ScheduleProblem problem, string language) =>
        string.Format(CultureInfo.InvariantCulture, Template(problem.Code, language), [.. problem.Arguments]);

    /// <summary>A code in kebab-case: <c>UnknownWord</c> is <c>unknown-word</c>.</summary>
    public static string KeyOf(ScheduleProblemCode code)
    {
        var key = new StringBuilder();
        foreach (var letter in code.ToString())
        {
            if (char.IsUpper(letter) && key.Length > 0)
            {
                key.Append('-');
            }
            key.Append(char.ToLowerInvariant(letter));
        }
        return key.ToString();
    }

    internal static Texts? FindTexts(ScheduleProblemCode code) => All.GetValueOrDefault(code);

    private static string Template(ScheduleProblemCode code, string language)
    {
        var texts = All[code];
        return language switch { "pl" => texts.Polish, "uk" => texts.Ukrainian, _ => texts.English };
    }
}
