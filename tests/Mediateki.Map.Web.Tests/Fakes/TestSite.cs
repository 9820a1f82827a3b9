using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Visits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>The whole site in memory over hand-made libraries: no database, no network. Tests that change what it holds make their own.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    internal FakeLibraryDirectory Directory { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("Serilog:MinimumLevel:Default", "Fatal")
        .UseSetting("Site:PublicAddress", "https://mediateki.example")
        .ConfigureTestServices(services =>
        {
            services.RemoveAll<ILibraryDirectory>().AddSingleton<ILibraryDirectory>(Directory);
            services.RemoveAll<IVisitJournal>().AddSingleton<IVisitJournal>(new FakeVisitJournal());
        });
}
