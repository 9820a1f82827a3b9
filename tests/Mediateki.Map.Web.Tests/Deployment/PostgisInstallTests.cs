using System.Runtime.Versioning;

namespace Mediateki.Map.Web.Tests.Deployment;

[UnsupportedOSPlatform("windows")]
public sealed class PostgisInstallTests : IDisposable
{
    private const string Root = """[ "$1" = -u ] && echo 0""";
    private const string OrdinaryUser = """case $1 in -u) echo 1000 ;; *) echo visitor ;; esac""";

    // A distribution whose PostgreSQL is 17, once its package lists are there.
    private const string PackageCache = """
        [ -e "$MACHINE/lists" ] || exit 0
        case "$*" in
            "depends postgresql") printf 'postgresql\n  Depends: postgresql-17\n' ;;
            *"^postgresql-17-postgis"*) echo "postgresql-17-postgis-3 - Geographic objects" ;;
            *"^postgresql-16-postgis"*) echo "postgresql-16-postgis-3 - Geographic objects" ;;
        esac
        """;

    private const string PackageTool = """
        words=("$@")
        echo "apt-get ${words[*]##-*}" | tr -s ' ' >>"$CALLS"
        case "$*" in
            *update*) touch "$MACHINE/lists" ;;
            *postgis*)
                for version in 16 17; do
                    case "$*" in *"postgresql-$version-postgis"*) : ;; *) continue ;; esac
                    server=$MACHINE/postgresql/$version
                    mkdir -p "$server/bin" "$server/share/extension"
                    printf '#!/bin/bash\necho "%s/share"\n' "$server" >"$server/bin/pg_config"
                    cp "$server/bin/pg_config" "$server/bin/initdb"
                    chmod +x "$server/bin/"*
                    touch "$server/share/extension/postgis.control"
                done
                ;;
        esac
        """;

    private readonly FakeMachine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task Prerequisites_NoServer_InstallsTheDistributionsVersionWithItsPostgisAndSaysWhy()
    {
        Given(Root, listsAreThere: true);

        var result = await machine.RunAsync("eng/postgis", ["prerequisites"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Installing postgresql-17 postgresql-17-postgis-3 from the distribution's packages: the site keeps its catalogue", result.Messages);
        Assert.Contains(machine.Calls, call => call.EndsWith("install postgresql-17 postgresql-17-postgis-3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prerequisites_NoServer_InstallsWithoutTheSystemWideClusterAndPutsTheSettingBack()
    {
        Given(Root, listsAreThere: true);

        await machine.RunAsync("eng/postgis", ["prerequisites"]);

        var calls = machine.Calls.ToList();
        var server = calls.FindIndex(call => call.Contains("postgresql-17 ", StringComparison.Ordinal));
        Assert.InRange(calls.FindIndex(call => call.EndsWith("set create_main_cluster false", StringComparison.Ordinal)), 0, server - 1);
        Assert.InRange(calls.FindIndex(call => call.EndsWith("remove create_main_cluster", StringComparison.Ordinal)), server + 1, calls.Count);
    }

    [Fact]
    public async Task Prerequisites_EmptyPackageLists_FetchesThemFirst()
    {
        Given(Root, listsAreThere: false);

        var result = await machine.RunAsync("eng/postgis", ["prerequisites"]);

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("update", machine.Calls[0]);
        Assert.Single(machine.Calls, call => call.EndsWith("update", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prerequisites_ServerWithoutPostgis_InstallsThePostgisOfThatServer()
    {
        Given(Root, listsAreThere: true);
        machine.AddServer("16", postgis: false);

        var result = await machine.RunAsync("eng/postgis", ["prerequisites"]);

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("install postgresql-16-postgis-3", Assert.Single(machine.Calls));
    }

    [Fact]
    public async Task Prerequisites_OrdinaryUser_InstallsThroughSudo()
    {
        Given(OrdinaryUser, listsAreThere: true);
        machine.Add("sudo", """[ "$1" = -n ] && exit 0; echo "sudo $1" >>"$CALLS"; "$@" """);
        machine.AddServer("16", postgis: false);

        var result = await machine.RunAsync("eng/postgis", ["prerequisites"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("sudo env", machine.Calls[0]);
    }

    [Fact]
    public async Task Prerequisites_OrdinaryUserWithoutSudo_SaysInOneSentenceWhatToInstall()
    {
        Given(OrdinaryUser, listsAreThere: true);

        var result = await machine.RunAsync("eng/postgis", ["prerequisites"]);

        Assert.Equal(69, result.ExitCode);
        Assert.Equal("PostgreSQL with PostGIS is missing and cannot be installed from here: install the packages postgresql and postgis.\n", result.Messages);
        Assert.Empty(machine.Calls);
    }

    [Fact]
    public async Task Prerequisites_ServerWithPostgis_InstallsNothingAndSaysNothing()
    {
        Given(Root, listsAreThere: true);
        machine.AddServer("15", postgis: true);

        var result = await machine.RunAsync("eng/postgis", ["prerequisites"]);

        Assert.Equal(new ScriptResult(0, "", ""), result);
        Assert.Empty(machine.Calls);
    }

    [Fact]
    public async Task Node_WithoutNpm_InstallsNpmOnly()
    {
        Given(Root, listsAreThere: true);
        machine.Add("node", "exit 0");

        await machine.RunAsync("eng/node", []);

        Assert.EndsWith("install npm", Assert.Single(machine.Calls));
    }

    [Fact]
    public async Task Browser_OfTheMachine_IsPrintedAndNothingInstalled()
    {
        Given(Root, listsAreThere: true);
        machine.Add("google-chrome", "exit 0");

        var result = await machine.RunAsync("eng/browser", []);

        Assert.Equal(machine.In("fakes", "google-chrome"), result.Output.Trim());
        Assert.Empty(machine.Calls);
    }

    private void Given(string id, bool listsAreThere)
    {
        machine.Add("id", id);
        machine.Add("apt-get", PackageTool);
        machine.Add("apt-cache", PackageCache);
        machine.Add("pg_conftool", """echo "pg_conftool $*" >>"$CALLS" """);
        if (listsAreThere)
        {
            File.WriteAllText(machine.In("lists"), "");
        }
    }
}
