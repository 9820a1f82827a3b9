using System.Reflection;

namespace Mediateki.Map.Web.Tests.Deployment;

/// <summary>What the app can be configured with, read from its options classes: those called <c>…Options</c> that name their section.</summary>
internal static class AppOptions
{
    private static readonly string[] Assemblies = ["Mediateki.Map.Web", "Mediateki.Map.Application"];

    /// <summary>Every option as <c>Section:Name</c>, the connection string of the catalogue included; case does not matter to .NET.</summary>
    public static IReadOnlySet<string> Names { get; } = Assemblies
        .SelectMany(assembly => Assembly.Load(assembly).GetTypes())
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
        .SelectMany(NamesOf)
        .Append("ConnectionStrings:Catalogue")
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The option that an environment variable sets; null where the variable cannot be one.</summary>
    public static string? FromEnvironment(string variable) =>
        variable.Contains("__", StringComparison.Ordinal) ? variable.Replace("__", ":", StringComparison.Ordinal) : null;

    private static IEnumerable<string> NamesOf(Type type)
    {
        const BindingFlags Constants = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
        return type.GetField("Section", Constants) is { IsLiteral: true } section
            ? type.GetProperties().Where(property => property.CanWrite).Select(property => $"{section.GetRawConstantValue()}:{property.Name}")
            : [];
    }
}
