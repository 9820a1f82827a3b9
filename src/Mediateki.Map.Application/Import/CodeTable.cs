using System.Collections.Frozen;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Visits;

namespace Mediateki.Map.Application.Import;

/// <summary>The words that stand for the values of an enumeration in the data format, in both directions.</summary>
internal sealed class CodeTable<TEnum>(params (TEnum Value, string Code)[] rows)
    where TEnum : struct, Enum
{
    private readonly FrozenDictionary<string, TEnum> values = rows.ToFrozenDictionary(r => r.Code, r => r.Value);
    private readonly FrozenDictionary<TEnum, string> codes = rows.ToFrozenDictionary(r => r.Value, r => r.Code);

    public TEnum? Find(string code) => values.TryGetValue(code, out var value) ? value : null;

    public string Code(TEnum value) => codes[value];
}

/// <summary>The enumerations of the data format.</summary>
internal static class CodeTables
{
    public static readonly CodeTable<LibraryKind> Kinds = new(
        (LibraryKind.Main, "main"), (LibraryKind.Branch, "branch"), (LibraryKind.Regional, "regional"), (LibraryKind.Academic, "academic"));

    public static readonly CodeTable<CatalogueRole> Roles = new(
        (CatalogueRole.Mediateka, "mediateka"), (CatalogueRole.InnovativePlace, "innovative_place"), (CatalogueRole.Hub, "hub"), (CatalogueRole.Context, "context"));

    public static readonly CodeTable<Confidence> Confidences = new(
        (Confidence.Low, "low"), (Confidence.Medium, "medium"), (Confidence.High, "high"));

    public static readonly CodeTable<ProjectKind> Projects = new(
        (ProjectKind.New, "new"), (ProjectKind.Extension, "extension"), (ProjectKind.Adaptation, "adaptation"), (ProjectKind.Refurbishment, "refurbishment"));

    public static readonly CodeTable<VisitStatus> VisitStatuses = new((VisitStatus.Planned, "planned"), (VisitStatus.Completed, "completed"));
}
