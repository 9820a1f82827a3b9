using System.Data.Common;
using System.Text.RegularExpressions;

namespace Mediateki.Map.Web.Tests.Deployment;

/// <summary>No container engine runs where the tests do, so what can be wrong in the files is checked by reading them.</summary>
public sealed partial class ComposeTests
{
    private readonly ComposeFile compose = ComposeFile.Read();
    private readonly string dockerfile = File.ReadAllText(Repository.PathOf("Dockerfile"));

    [Fact]
    public void AppOptions_ReadFromTheAssemblies_KnowTheContract()
    {
        string[] contract =
        [
            "Catalogue:SnapshotFolder", "Catalogue:MigrateOnStart", "Site:PublicAddress", "Site:ContactEmail",
            "Basemap:PmtilesFile", "Basemap:TileJsonUrl", "Basemap:StreetTilesTimeout",
        ];

        Assert.DoesNotContain(contract, name => !AppOptions.Names.Contains(name));
    }

    [Fact]
    public void Compose_OptionsOfTheSite_ExistInTheApp()
    {
        var variables = compose.Environment("web").Keys.Where(name => AppOptions.FromEnvironment(name) is not null).ToArray();

        Assert.NotEmpty(variables);
        Assert.DoesNotContain(variables, name => !AppOptions.Names.Contains(AppOptions.FromEnvironment(name)!));
    }

    [Fact]
    public void Dockerfile_OptionsOfTheSite_ExistInTheApp()
    {
        var variables = OptionVariable().Matches(dockerfile).Select(match => match.Value).ToArray();

        Assert.NotEmpty(variables);
        Assert.DoesNotContain(variables, name => !AppOptions.Names.Contains(AppOptions.FromEnvironment(name)!));
    }

    [Fact]
    public void Compose_ConnectionOfTheSite_IsTheDatabaseServicesOwn()
    {
        var connection = new DbConnectionStringBuilder { ConnectionString = compose.Environment("web")["ConnectionStrings__Catalogue"] };
        var database = compose.Environment("db");

        Assert.Contains((string)connection["Host"], compose.Services);
        Assert.Equal(database["POSTGRES_USER"], connection["Username"]);
        Assert.Equal(database["POSTGRES_DB"], connection["Database"]);
        Assert.Equal(database["POSTGRES_PASSWORD"], connection["Password"]);
    }

    [Fact]
    public void Compose_EveryService_HasAHealthCheckAndRestarts() => Assert.All(compose.Services, name =>
    {
        Assert.NotEmpty(ComposeFile.List(ComposeFile.Map(compose.Service(name), "healthcheck"), "test"));
        Assert.Equal("unless-stopped", ComposeFile.Text(compose.Service(name).Children["restart"]));
    });

    [Fact]
    public void Compose_Site_StartsWhenTheDatabaseIsHealthy()
    {
        var dependency = ComposeFile.Map(ComposeFile.Map(compose.Service("web"), "depends_on"), "db");

        Assert.Equal("service_healthy", ComposeFile.Text(dependency.Children["condition"]));
    }

    [Fact]
    public void Compose_NamedVolumes_AreDeclaredAndHoldWhatTheSiteWrites()
    {
        var mounts = compose.Services.SelectMany(name => ComposeFile.List(compose.Service(name), "volumes")).ToArray();
        var web = ComposeFile.List(compose.Service("web"), "volumes").Select(mount => mount.Split(':')[1]).ToArray();

        Assert.Equal(compose.Volumes.Order(), mounts.Select(mount => mount.Split(':')[0]).Distinct().Order());
        Assert.Contains(compose.Environment("web")["Catalogue__SnapshotFolder"], web);
        Assert.Contains(compose.Environment("web")["Hosting__KeysFolder"], web);
        // A volume takes its owner from the image's folder: without one the site could not write to it.
        Assert.All(web, folder => Assert.Matches($@"(?m)^RUN install -d -o ""\$APP_UID"".*\s{Regex.Escape(folder)}(\s|$)", dockerfile));
    }

    [Fact]
    public void Compose_PortsOfTheDatabase_AreOpenToThisMachineOnly() =>
        Assert.All(ComposeFile.List(compose.Service("db"), "ports"), port => Assert.StartsWith("127.0.0.1:", port));

    [Fact]
    public void Images_OfComposeAndDockerfile_HaveFixedVersions()
    {
        var database = ComposeFile.Text(compose.Service("db").Children["image"]);
        var bases = FromLine().Matches(dockerfile).Select(match => match.Groups["image"].Value);

        Assert.All(bases.Append(database), image => Assert.Matches(@":\d", image));
    }

    [Fact]
    public void Dockerfile_FinalImage_RunsAsAnOrdinaryUserAndChecksItself()
    {
        var final = dockerfile[dockerfile.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];

        Assert.Matches(@"(?m)^USER \$APP_UID$", final);
        Assert.DoesNotMatch("(?m)^RUN ", final[final.IndexOf("\nUSER ", StringComparison.Ordinal)..]);
        Assert.Contains("HEALTHCHECK", final);
    }

    [Fact]
    public void Dockerfile_CopiedPaths_ExistAndAreNotIgnored()
    {
        var copied = CopyLine().Matches(dockerfile)
            .SelectMany(match => match.Groups["paths"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipLast(1))
            .ToArray();
        var admitted = File.ReadLines(Repository.PathOf(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToArray();

        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Path.Exists(Repository.PathOf(path)), $"{path} is gone"));
        Assert.All(copied, path => Assert.Contains(admitted, pattern => Admits(pattern, path)));
    }

    private static bool Admits(string pattern, string path) =>
        pattern.StartsWith('*') ? path.EndsWith(pattern[1..], StringComparison.Ordinal) : path == pattern || path.StartsWith(pattern + "/", StringComparison.Ordinal);

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+__[A-Za-z]+\b")]
    private static partial Regex OptionVariable();

    [GeneratedRegex(@"(?m)^FROM (?<image>\S+)")]
    private static partial Regex FromLine();

    [GeneratedRegex(@"(?m)^COPY (?!--from)(--\S+ )?(?<paths>.+)$")]
    private static partial Regex CopyLine();
}
