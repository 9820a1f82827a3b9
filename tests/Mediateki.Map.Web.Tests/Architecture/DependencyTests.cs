using System.Reflection;
using System.Xml.Linq;
using Mediateki.Map.Application;
using Mediateki.Map.Domain;

namespace Mediateki.Map.Web.Tests.Architecture;

/// <summary>
/// The dependency rules of docs/architecture.md, numbered as there. R9 is held by the analyzer (BannedSymbols.txt), the
/// part of R12 about texts by ResourceTests.
/// </summary>
public sealed class DependencyTests
{
    private const string Domain = "Mediateki.Map.Domain";
    private const string Application = "Mediateki.Map.Application";
    private const string Web = "Mediateki.Map.Web";

    // The types directly in the namespace of Domain: identities and texts that every feature speaks of.
    private const string Identities = Domain + ".*";

    [Fact]
    public void R1_Domain_ReferencesOnlyTheBaseLibraryAndNetTopologySuite()
    {
        Assert.NotEmpty(Rules.In(Domain));
        Assert.DoesNotContain(References(typeof(LibraryId).Assembly), name => !IsBaseLibrary(name) && name != "NetTopologySuite");
    }

    [Fact]
    public void R2_DatabaseContextAndEntities_AreInternal()
    {
        var persistence = typeof(ApplicationServices).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith($"{Application}.Persistence", StringComparison.Ordinal) == true).ToArray();

        Assert.NotEmpty(persistence);
        // Migrations are public because the tool writes them so; they hold no data.
        Assert.DoesNotContain(persistence, type => type.IsPublic && type.Namespace != $"{Application}.Persistence.Migrations");
    }

    [Fact]
    public void R3_Web_ReferencesNoDatabaseLibrary()
    {
        var references = References(typeof(Program).Assembly);

        Assert.Contains("MudBlazor", references);
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("Npgsql", StringComparison.Ordinal));
    }

    [Fact]
    public void R4_GeographyAndSchedules_UseNothingElseOfOurs()
    {
        Rules.In($"{Domain}.Geography").MayUseOnly();
        Rules.In($"{Domain}.Schedules").MayUseOnly();
    }

    [Fact]
    public void R4_Libraries_UseGeographySchedulesAndIdentities()
    {
        Rules.In($"{Domain}.Libraries").MayUseOnly(Identities, $"{Domain}.Geography", $"{Domain}.Schedules");
    }

    [Fact]
    public void R4_Trips_UseGeographySchedulesAndIdentities()
    {
        Rules.In($"{Domain}.Trips").MayUseOnly(Identities, $"{Domain}.Geography", $"{Domain}.Schedules");
    }

    [Fact]
    public void R4_Visits_UseIdentities()
    {
        Rules.In($"{Domain}.Visits").MayUseOnly(Identities);
    }

    [Theory]
    [InlineData("Libraries")]
    [InlineData("Visits")]
    [InlineData("Routing")]
    [InlineData("Places")]
    [InlineData("Trips")]
    public void R5_Feature_IsReachedByItsPublicFaceOnly(string feature)
    {
        var others = Rules.In(Application).Except($"{Application}.{feature}").Where(type => type.Namespace.FullName != Application).ToArray();

        // The snapshot is the one thing inside that features share: it holds the whole published catalogue.
        var inside = Rules.In($"{Application}.{feature}").ThatAreNotPublic().Where(type => !type.Name.Contains("Snapshot", StringComparison.Ordinal)).ToArray();
        others.MustNotUse(inside);
    }

    [Fact]
    public void R8_EntitiesDoNotReachWeb()
    {
        Rules.In(Web).MustNotUse(Rules.In($"{Application}.Persistence"));
    }

    [Fact]
    public void R10_PublicAsyncMethodsOfApplication_EndInACancellationToken()
    {
        var methods = typeof(ApplicationServices).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal) || method.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(methods);
        Assert.DoesNotContain(methods, method => method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken));
    }

    [Fact]
    public void R6_Localization_UsesOnlyTheTextsOfTheDomain()
    {
        Rules.In($"{Web}.Localization").MayUseOnly("Mediateki.Map.Domain");
    }

    [Fact]
    public void R6_Layout_UsesLocalizationHostingAndTheStateOfTheDirectoryOnly()
    {
        // Blazor's own root is the assembly: the router names Program.
        Rules.In($"{Web}.Layout").MayUseOnly($"{Web}.Localization", $"{Web}.Hosting", "Mediateki.Map.Application.Libraries");
    }

    [Fact]
    public void R6_PagesAboutTheProject_ShareOnlyTheFrame()
    {
        Rules.In($"{Web}.About").MayUseOnly($"{Web}.Layout", $"{Web}.Localization", $"{Web}.Hosting");
    }

    [Fact]
    public void R7_ScriptsAreCalledFromMapsTheMapPageAndThePlannerOnly()
    {
        Rules.In(Web).Except($"{Web}.Maps", $"{Web}.Libraries.Explore", $"{Web}.Trips.Planner").MustNotUse(Rules.In("Microsoft.JSInterop"));
    }

    [Fact]
    public void R11_PublicDomainTypes_HaveASummary()
    {
        var documented = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Mediateki.Map.Domain.xml")).Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value)).Select(member => member.Attribute("name")!.Value).ToHashSet();
        var types = typeof(LibraryId).Assembly.GetExportedTypes().Select(type => "T:" + type.FullName!.Replace('+', '.')).ToArray();

        Assert.NotEmpty(types);
        Assert.Empty(types.Except(documented));
    }

    private static string[] References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];

    private static bool IsBaseLibrary(string name) => name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "netstandard" or "mscorlib";
}
