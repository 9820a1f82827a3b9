using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Mediateki.Map.Web.Tests.Deployment;

[UnsupportedOSPlatform("windows")]
public sealed class RunCommandTests : IDisposable
{
    // Publishing makes the program; running it notes what it was asked and with which database.
    private const string Dotnet = """
        case $1 in
            --list-sdks) echo "10.0.100 [/sdk]" ;;
            --version) echo 10.0.100 ;;
            publish)
                echo publish >>"$CALLS"
                mkdir -p "$MACHINE/copy/src/Mediateki.Map.Web/bin/Release/net10.0/publish"
                touch "$MACHINE/copy/src/Mediateki.Map.Web/bin/Release/net10.0/publish/Mediateki.Map.Web.dll"
                ;;
            *)
                echo "${2:-serve} ${3:+${3##*/} }$CONNECTIONSTRINGS__CATALOGUE" >>"$CALLS"
                [ $# -gt 1 ] || exec ${SERVE:-true}
                ;;
        esac
        """;

    private const string Docker = """
        echo "docker $*" >>"$CALLS"
        """;

    private readonly FakeMachine machine = new();

    public RunCommandTests() => machine.Add("dotnet", Dotnet);

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task Run_Help_ExplainsItselfAndStartsNothing()
    {
        var result = await machine.RunAsync("run", ["--help"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("ASPNETCORE_URLS", result.Output);
        Assert.Contains("CONNECTIONSTRINGS__CATALOGUE", result.Output);
        Assert.Empty(machine.Calls);
    }

    [Fact]
    public async Task Run_WithAGivenDatabase_PublishesMigratesImportsAndServesOnIt()
    {
        var result = await machine.RunAsync("run", [], ("CONNECTIONSTRINGS__CATALOGUE", "Host=elsewhere"));

        Assert.True(result.ExitCode == 0, result.Messages);
        Assert.Equal(["publish", "migrate Host=elsewhere", "import seed-data Host=elsewhere", "serve Host=elsewhere"], machine.Calls);
    }

    [Fact]
    public async Task Run_AgainWithNothingChanged_DoesNotPublishAgain()
    {
        await machine.RunAsync("run", [], ("ConnectionStrings__Catalogue", "Host=elsewhere"));
        await machine.RunAsync("run", [], ("ConnectionStrings__Catalogue", "Host=elsewhere"));

        Assert.Single(machine.Calls, "publish");
    }

    [Fact]
    public async Task Run_AfterASourceFileChanged_PublishesAgain()
    {
        await machine.RunAsync("run", [], ("CONNECTIONSTRINGS__CATALOGUE", "Host=elsewhere"));
        File.WriteAllText(machine.In("copy", "src", "Mediateki.Map.Web", "New.cs"), "class New;");
        await machine.RunAsync("run", [], ("CONNECTIONSTRINGS__CATALOGUE", "Host=elsewhere"));

        Assert.Equal(2, machine.Calls.Count(call => call == "publish"));
    }

    [Fact]
    public async Task Run_WithoutTheSdk_SaysInOneSentenceWhatToInstall()
    {
        machine.Add("dotnet", "exit 1");

        var result = await machine.RunAsync("run", []);

        Assert.NotEqual(0, result.ExitCode);
        Assert.StartsWith("The .NET SDK 10 is missing: install", result.Messages);
        Assert.Single(result.Messages.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Run_AddressThatIsTaken_RefusesBeforeDoingAnything()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var result = await machine.RunAsync("run", [], ("ASPNETCORE_URLS", address));

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"Something answers at {address} already", result.Messages);
        Assert.Empty(machine.Calls);
    }

    [Fact]
    public async Task Run_NoPostgisButDocker_UsesTheComposeDatabaseAndStopsItAfterwards()
    {
        machine.Add("docker", Docker);

        var result = await machine.RunAsync("run", []);

        Assert.True(result.ExitCode == 0, result.Messages);
        Assert.Equal(
            ["publish", "docker info", "docker compose up --detach --wait db", "migrate", "import", "serve", "docker compose stop db"],
            machine.Calls.Select(call => call.StartsWith("docker", StringComparison.Ordinal) ? call : call.Split(' ')[0]));
        Assert.Contains("Port=54320;Username=mediateki;Password=", machine.Calls[^2]);
        Assert.Equal((UnixFileMode)0b110_000_000, File.GetUnixFileMode(machine.In("copy", ".env")));
    }

    [Fact]
    public async Task Run_NeitherPostgisNorDocker_SaysInOneSentenceWhatToInstall()
    {
        var result = await machine.RunAsync("run", []);

        Assert.Equal(69, result.ExitCode);
        Assert.Equal(
            "PostgreSQL with PostGIS is missing and cannot be installed from here: install the packages postgresql and postgis.",
            result.Messages.TrimEnd().Split('\n')[^1]);
        Assert.DoesNotContain(machine.Calls, call => call.StartsWith("serve", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_TwoCopiesStoppedOneAfterTheOther_TheLastOneStopsTheDatabase()
    {
        // The machine's own PostgreSQL, which ./test has made sure of.
        (string, string)[] real = [("MEDIATEKI_POSTGRESQL_FOLDER", "/usr/lib/postgresql"), ("SERVE", "sleep infinity")];
        using var first = machine.Start("run", [], real);
        await UntilServingAsync(first, 1);
        using var second = machine.Start("run", [], real);
        await UntilServingAsync(second, 2);

        await StopAsync(first);
        Assert.Contains("running on 127.0.0.1", (await machine.RunAsync("eng/postgis", ["status"], real)).Output);

        await StopAsync(second);
        var status = await machine.RunAsync("eng/postgis", ["status"], real);
        Assert.Equal(3, status.ExitCode);
        Assert.StartsWith("not running", status.Output);
        Assert.Single(machine.Calls, call => call.StartsWith("migrate", StringComparison.Ordinal));
    }

    private async Task UntilServingAsync(Process run, int times)
    {
        var since = Stopwatch.StartNew();
        while (machine.Calls.Count(call => call.StartsWith("serve", StringComparison.Ordinal)) < times)
        {
            if (run.HasExited || since.Elapsed > TimeSpan.FromMinutes(4))
            {
                run.Kill(entireProcessTree: true);
                Assert.Fail(await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            }
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task StopAsync(Process run)
    {
        using var kill = Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)]);
        var messages = await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 143, messages);
    }
}
