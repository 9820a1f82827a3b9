namespace Mediateki.Map.Web.Tests.Hosting;

public sealed class CommandsTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData()]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("Site:ContactEmail=a@b.example")]
    public async Task Run_NoCommand_LeavesTheSiteToBeServed(params string[] args)
    {
        Assert.Null(await Commands.RunAsync(site.Services, args, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("imprt", "folder")]
    [InlineData("import")]
    [InlineData("migrate", "now")]
    public async Task Run_UnknownOrMisusedCommand_Fails(params string[] args)
    {
        Assert.Equal(1, await Commands.RunAsync(site.Services, args, TestContext.Current.CancellationToken));
    }
}
