using System.Collections.Frozen;
using System.Globalization;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Import;

/// <summary>Import problems in words, in Polish, English and Ukrainian; {0} is the problem's detail.</summary>
public static class ImportMessages
{
    private static readonly FrozenDictionary<ImportProblemKind, (string Pl, string En, string Uk)> Texts =
        new Dictionary<ImportProblemKind, (string, string, string)>
        {
            [ImportProblemKind.MalformedJson] = ("to nie jest poprawny JSON (wiersz:znak {0})", "not well-formed JSON (line:character {0})", "це не коректний JSON (рядок:символ {0})"),
            [ImportProblemKind.MissingFile] = ("nie ma takiego folderu: {0}", "there is no such folder: {0}", "немає такої теки: {0}"),
            [ImportProblemKind.MissingField] = ("brak wymaganego pola {0}", "the required field {0} is missing", "немає обов’язкового поля {0}"),
            [ImportProblemKind.UnknownField] = ("nieznane pole {0}", "unknown field {0}", "невідоме поле {0}"),
            [ImportProblemKind.WrongType] = ("zły rodzaj wartości, oczekiwano: {0}", "wrong kind of value, expected: {0}", "хибний тип значення, очікувалося: {0}"),
            [ImportProblemKind.UnknownCode] = ("nieznany kod: {0}", "unknown code: {0}", "невідомий код: {0}"),
            [ImportProblemKind.MissingTranslation] = ("brak tekstu w języku: {0}", "no text in the language: {0}", "немає тексту мовою: {0}"),
            [ImportProblemKind.OutsideCountry] = ("współrzędne leżą poza krajem: {0}", "the coordinates lie outside the country: {0}", "координати лежать поза країною: {0}"),
            [ImportProblemKind.BadUrl] = ("to nie jest pełny adres http(s): {0}", "not an absolute http(s) address: {0}", "це не повна адреса http(s): {0}"),
            [ImportProblemKind.BadValue] = ("niepoprawna wartość: {0}", "not a valid value: {0}", "некоректне значення: {0}"),
            [ImportProblemKind.Duplicate] = ("powtórzony identyfikator: {0}", "repeated identifier: {0}", "повторений ідентифікатор: {0}"),
            [ImportProblemKind.UnknownReference] = ("nie ma takiej biblioteki: {0}", "there is no such library: {0}", "немає такої бібліотеки: {0}"),
            [ImportProblemKind.BadOpeningHours] = ("nie można odczytać godzin otwarcia: {0}", "the opening hours cannot be read: {0}", "не вдається прочитати години роботи: {0}"),
            [ImportProblemKind.PossibleDuplicate] = ("tuż obok stoi inna biblioteka: {0}; czy to nie ta sama?", "another library stands right beside: {0}; is it the same one?", "поруч стоїть інша бібліотека: {0}; чи це не та сама?"),
            [ImportProblemKind.TooLong] = ("za długie, najwyżej {0}", "too long, at most {0}", "задовге, щонайбільше {0}"),
        }.ToFrozenDictionary();

    /// <summary>"libraries/x.json · x · spaces[2].type: unknown code: y".</summary>
    /// <param name="language">pl, en or uk.</param>
    public static string Describe(ImportProblem problem, string language)
    {
        var place = string.Join(" · ", new[] { problem.File, problem.Record, problem.Field }.Where(part => !string.IsNullOrEmpty(part)));
        return $"{place}: {Describe(problem.Kind, problem.Detail, language)}";
    }

    internal static string Describe(ImportProblemKind kind, string detail, string language)
    {
        var (polish, english, ukrainian) = Texts[kind];
        var text = language switch { "pl" => polish, "uk" => ukrainian, _ => english };
        return string.Format(CultureInfo.InvariantCulture, text, kind == ImportProblemKind.BadOpeningHours ? Explain(detail, language) : detail);
    }

    /// <summary>Hours that cannot be read, with each error and the number of the character it begins at.</summary>
    private static string Explain(string hours, string language)
    {
        var character = language switch { "pl" => "znak", "uk" => "символ", _ => "character" };
        var errors = OpeningHoursExpression.Parse(hours).Errors.Select(error => $"{character} {error.Position + 1}: {ScheduleMessages.Text(error, language)}");
        return $"„{hours}” – {string.Join("; ", errors)}";
    }
}
