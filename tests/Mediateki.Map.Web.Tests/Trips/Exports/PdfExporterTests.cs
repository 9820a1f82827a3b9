using Mediateki.Map.Web.Tests.Libraries;
using UglyToad.PdfPig;

namespace Mediateki.Map.Web.Tests.Trips.Exports;

/// <summary>PDF files, read back by PdfPig.</summary>
public sealed class PdfExporterTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private readonly ExportedFiles exported = new(site);

    [Fact]
    public void Pdf_ReadByPdfPig_IsTaggedInItsLanguageWithEmbeddedFontsAndAtMostTwoPagesPerDay()
    {
        using var document = PdfDocument.Open(exported.Write("pdf", ExampleAgenda.Create()));

        Assert.InRange(document.NumberOfPages, 2, 4);
        Assert.Equal("Śląsk; próba", document.Information.Title);
        var catalog = document.Structure.Catalog.CatalogDictionary.ToString();
        Assert.Contains("StructTreeRoot", catalog, StringComparison.Ordinal);
        Assert.Contains("MarkInfo", catalog, StringComparison.Ordinal);
        Assert.Contains("pl-PL", catalog, StringComparison.Ordinal);
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.Contains("Onest", letter.FontName ?? "", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Pdf_OfThirtyTalkativeStops_TakesTwoPagesPerDay()
    {
        var stop = ExampleAgenda.Create().Days[0].Stops[0] with { Questions = [.. Enumerable.Range(0, 8).Select(i => $"Pytanie {i}: jak to się zaczęło i co zrobilibyście inaczej?")], Notes = string.Join(' ', Enumerable.Repeat("notatka", 40)) };
        var day = ExampleAgenda.Create().Days[0] with { Stops = [.. Enumerable.Range(1, 15).Select(number => stop with { Number = number })] };

        using var document = PdfDocument.Open(exported.Write("pdf", ExampleAgenda.Create() with { Days = [day, day with { Number = 2 }] }));

        Assert.InRange(document.NumberOfPages, 2, 4);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(14)]
    public void Pdf_OfManyStops_KeepsEachHeadingWithItsFirstLines(int stops)
    {
        const string heading = "Naglowek";
        var stop = ExampleAgenda.Create().Days[0].Stops[0] with { Name = heading, Notes = string.Join(' ', Enumerable.Repeat("notatka", 60)) };
        var day = ExampleAgenda.Create().Days[0] with { Stops = [.. Enumerable.Range(1, stops).Select(number => stop with { Number = number })] };

        using var document = PdfDocument.Open(exported.Write("pdf", ExampleAgenda.Create() with { Days = [day] }));

        var headings = 0;
        foreach (var page in document.GetPages())
        {
            var lines = page.Letters.Where(letter => letter.StartBaseLine.Y > 30).GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).OrderByDescending(line => line.Key)
                .Select(line => string.Concat(line.Select(letter => letter.Value))).ToList();
            var last = lines.FindLastIndex(line => line.Contains(heading, StringComparison.Ordinal));
            Assert.True(last <= lines.Count - 3, $"Page {page.Number} ends with a heading: {lines[^1]}");
            headings += lines.Count(line => line.Contains(heading, StringComparison.Ordinal));
        }
        Assert.Equal(stops, headings);
    }

    [Fact]
    public async Task Pdf_ManyAtOnce_AreAllWritten()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => exported.Write("pdf", ExampleAgenda.Create()), TestContext.Current.CancellationToken)));

        Assert.All(files, file => Assert.Contains(ExportedFiles.Plain(ExampleAgenda.Names[3]), ExportedFiles.ReadBack("pdf", file), StringComparison.Ordinal));
    }
}
