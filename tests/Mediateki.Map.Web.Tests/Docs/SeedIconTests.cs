using System.Reflection;
using System.Text.Json;
using MudBlazor;

namespace Mediateki.Map.Web.Tests.Docs;

public sealed class SeedIconTests
{
    [Theory]
    [InlineData("spaces")]
    [InlineData("services")]
    [InlineData("service_kinds")]
    [InlineData("accessibility")]
    public void Term_OfTheTaxonomy_HasAnIconThatExists(string list)
    {
        using var taxonomy = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("seed-data", "taxonomy.json")));
        var icons = typeof(Icons.Material.Outlined).GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy).Select(f => f.Name).ToHashSet();
        var terms = taxonomy.RootElement.GetProperty(list).EnumerateArray().ToList();

        Assert.NotEmpty(terms);
        Assert.All(terms, term => Assert.Contains(term.GetProperty("icon").GetString()!, icons));
    }
}
