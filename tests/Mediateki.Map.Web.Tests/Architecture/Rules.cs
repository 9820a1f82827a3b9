using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Mediateki.Map.Application;
using Mediateki.Map.Domain;

namespace Mediateki.Map.Web.Tests.Architecture;

/// <summary>
/// Dependency rules over the compiled assemblies. A rule about nothing passes silently in every library of this kind, so
/// subjects and targets that match no type are refused here.
/// </summary>
internal static class Rules
{
    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader()
        .LoadAssemblies(typeof(LibraryId).Assembly, typeof(ApplicationServices).Assembly, typeof(Program).Assembly, typeof(Microsoft.JSInterop.IJSRuntime).Assembly)
        .Build();

    /// <summary>Our types whose namespace is this one or lies below it.</summary>
    public static IReadOnlyList<IType> In(string @namespace) => [.. Code.Types.Where(type => IsIn(type, @namespace))];

    public static IReadOnlyList<IType> Except(this IReadOnlyList<IType> types, params string[] namespaces) =>
        [.. types.Where(type => !Array.Exists(namespaces, part => IsIn(type, part)))];

    /// <summary>Fails with one line per dependency "subject → target".</summary>
    public static void MustNotUse(this IReadOnlyList<IType> subjects, IReadOnlyList<IType> targets)
    {
        Assert.NotEmpty(subjects);
        Assert.NotEmpty(targets);
        var forbidden = targets.Select(target => target.FullName).ToHashSet();
        var found =
            from subject in subjects
            from dependency in subject.Dependencies
            where forbidden.Contains(dependency.Target.FullName)
            select $"{subject.FullName} → {dependency.Target.FullName}";

        Assert.Empty(found.Distinct().Order());
    }

    public static IReadOnlyList<IType> ThatAreNotPublic(this IReadOnlyList<IType> types) => [.. types.Where(type => type.Visibility != Visibility.Public)];

    /// <summary>
    /// Of our own code (namespace Mediateki.Map), subjects may use themselves and these namespaces only. A namespace
    /// includes those below it, unless it ends in ".*": then it means the types directly in it.
    /// </summary>
    public static void MayUseOnly(this IReadOnlyList<IType> subjects, params string[] namespaces)
    {
        Assert.NotEmpty(subjects);
        var own = subjects.Select(subject => subject.FullName).ToHashSet();
        var found =
            from subject in subjects
            from dependency in subject.Dependencies
            where dependency.Target is not GenericParameter && IsIn(dependency.Target, "Mediateki.Map") && !own.Contains(dependency.Target.FullName)
            where !Array.Exists(namespaces, allowed => IsAllowed(dependency.Target, allowed))
            select $"{subject.FullName} → {dependency.Target.FullName}";

        Assert.Empty(found.Distinct().Order());
    }

    private static bool IsAllowed(IType type, string allowed) => allowed.EndsWith(".*", StringComparison.Ordinal)
        ? type.Namespace?.FullName == allowed[..^2]
        : IsIn(type, allowed);

    private static bool IsIn(IType type, string @namespace) =>
        type.Namespace?.FullName is { } name && (name == @namespace || name.StartsWith(@namespace + ".", StringComparison.Ordinal));
}
