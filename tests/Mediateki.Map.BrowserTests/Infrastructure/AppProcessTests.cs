namespace Mediateki.Map.BrowserTests.Infrastructure;

public sealed class AppProcessTests(ChromiumFixture chromium, AppFixture site) : BrowserTest(chromium)
{
    [Fact]
    public async Task Site_ThatCannotStart_IsReportedWithItsOutput()
    {
        var settings = new AppSettings
        {
            ConnectionString = "Host=127.0.0.1;Port=1",
            SnapshotFolder = Path.GetTempPath(),
            Options = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "nonsense" },
        };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => AppProcess.StartAsync(settings));

        Assert.Contains("nonsense", failure.Message);
    }

    [Fact]
    public async Task Site_WithTheCatalogueLoaded_OpensWithoutComplaint()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");

        Assert.NotEmpty(await page.TitleAsync());
    }
}
