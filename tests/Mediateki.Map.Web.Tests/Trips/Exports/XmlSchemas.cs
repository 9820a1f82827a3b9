using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Mediateki.Map.Web.Tests.Trips.Exports;

/// <summary>Our own schemas of what the site writes of XML formats.</summary>
internal static class XmlSchemas
{
    /// <param name="format">"gpx" or "kml".</param>
    /// <returns>What is wrong with the document, by the place it stands in; empty: nothing.</returns>
    public static IReadOnlyList<string> Problems(string format, string document)
    {
        var schemas = new XmlSchemaSet();
        using var schema = typeof(XmlSchemas).Assembly.GetManifestResourceStream($"{format}.xsd")!;
        using var reader = XmlReader.Create(schema);
        schemas.Add(null, reader);
        schemas.Compile();
        var problems = new List<string>();
        var parsed = XDocument.Parse(document, LoadOptions.SetLineInfo);
        if (schemas.GlobalElements.Values.Cast<XmlSchemaElement>().All(element => parsed.Root!.Name != XName.Get(element.QualifiedName.Name, element.QualifiedName.Namespace)))
        {
            problems.Add($"The root is {parsed.Root!.Name}.");
        }
        parsed.Validate(schemas, (_, problem) => problems.Add($"{problem.Exception.LineNumber}: {problem.Message}"));
        return problems;
    }
}
