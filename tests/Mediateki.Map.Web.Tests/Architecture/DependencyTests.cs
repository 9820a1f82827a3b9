using System.Reflection;
using System.Xml.Linq;
using Mediateki.Map.Domain;

namespace Mediateki.Map.Web.Tests.Architecture;

/// <summary>
/// The dependency rules of docs/architecture.md, numbered as there. Rules about code that does not exist yet join with it:
/// R2 and R8 (entities, database context), R4 (features inside Domain), R5 and R10 (features inside Application).
/// </summary>
public sealed class DependencyTests
{
    private const string Web = "Mediateki.Map.Web";

    [Fact]
    public void R1_Domain_ReferencesOnlyTheBaseLibraryAndNetTopologySuite()
    {
        Assert.NotEmpty(Rules.In("Mediateki.Map.Domain"));
        Assert.DoesNotContain(References(typeof(LibraryId).Assembly), name => !IsBaseLibrary(name) && name != "NetTopologySuite");
    }

    [Fact]
    public void R3_Web_ReferencesNoDatabaseLibrary()
    {
        var references = References(typeof(Program).Assembly);

        Assert.Contains("MudBlazor", references);
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("Npgsql", StringComparison.Ordinal));
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
    public void R7_ScriptsAreCalledFromMapsAndTheMapPageOnly()
    {
        Rules.In(Web).Except($"{Web}.Maps", $"{Web}.Libraries.Explore").MustNotUse(Rules.In("Microsoft.JSInterop"));
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
