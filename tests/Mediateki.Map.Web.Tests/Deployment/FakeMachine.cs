using System.Diagnostics;
using System.Runtime.Versioning;

namespace Mediateki.Map.Web.Tests.Deployment;

/// <summary>
/// A machine for the scripts that has the ordinary tools, lacks what the project needs, and has instead the fakes that a
/// test gives it. Scripts run in a copy of the repository's own, so nothing they do reaches the real one.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class FakeMachine : IDisposable
{
    // What every Debian or Ubuntu has. Anything else is there only if the test says so.
    private static readonly string[] Tools =
    [
        "awk", "base64", "basename", "bash", "cat", "chmod", "chown", "cp", "cut", "date", "dirname", "env", "find", "flock", "grep",
        "head", "id", "install", "kill", "ln", "ls", "mkdir", "mkfifo", "mktemp", "mv", "ps", "readlink", "realpath", "rm", "rmdir",
        "sed", "seq", "setpriv", "setsid", "sha256sum", "sh", "sleep", "sort", "stat", "tail", "tee", "test", "timeout", "touch", "tr",
        "true", "truncate", "uname", "wc",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mediateki-machine-");

    public FakeMachine()
    {
        // The account that PostgreSQL runs as has to get in here.
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
        foreach (var name in (string[])["fakes", "tools", "postgresql", "copy/eng", "copy/src/Mediateki.Map.Web", "copy/seed-data"])
        {
            folder.CreateSubdirectory(name);
        }
        foreach (var tool in Tools)
        {
            File.CreateSymbolicLink(In("tools", tool), Path.Combine("/usr/bin", tool));
        }
        foreach (var script in Directory.GetFiles(Repository.PathOf("eng")).Append(Repository.PathOf("run")))
        {
            File.Copy(script, In("copy", Path.GetRelativePath(Repository.Root, script)));
        }
        File.Copy(Repository.PathOf("docker-compose.yml"), In("copy", "docker-compose.yml"));
    }

    /// <summary>The lines that fakes wrote to <c>$CALLS</c>, in order.</summary>
    public string[] Calls => File.Exists(In("calls")) ? File.ReadAllLines(In("calls")) : [];

    /// <summary>Path of a file or folder of this machine: <c>copy</c> is the working copy, <c>postgresql</c> where servers are installed.</summary>
    public string In(params string[] parts) => Path.Combine([folder.FullName, .. parts]);

    /// <summary>Adds a command, a bash script that is given <c>$MACHINE</c>, the machine's folder, and <c>$CALLS</c>, the file of <see cref="Calls"/>.</summary>
    public void Add(string command, string script) => AddProgram(In("fakes", command), script);

    /// <summary>Puts a server in place, with or without PostGIS.</summary>
    public void AddServer(string version, bool postgis)
    {
        var share = In("postgresql", version, "share");
        Directory.CreateDirectory(In("postgresql", version, "bin"));
        Directory.CreateDirectory(Path.Combine(share, "extension"));
        AddProgram(In("postgresql", version, "bin", "initdb"), "exit 1");
        AddProgram(In("postgresql", version, "bin", "pg_config"), $"echo '{share}'");
        if (postgis)
        {
            File.WriteAllText(Path.Combine(share, "extension", "postgis.control"), "");
        }
    }

    /// <summary>Starts a script of the working copy. The process is the caller's.</summary>
    public Process Start(string script, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(In("copy", script), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal) || name.StartsWith("MEDIATEKI_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }
        start.Environment["PATH"] = $"{In("fakes")}:{In("tools")}";
        start.Environment["MACHINE"] = folder.FullName;
        start.Environment["CALLS"] = In("calls");
        start.Environment["MEDIATEKI_POSTGRESQL_FOLDER"] = In("postgresql");
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start) ?? throw new InvalidOperationException($"{script} did not start.");
    }

    /// <summary>Runs a script to its end.</summary>
    public async Task<ScriptResult> RunAsync(string script, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(script, arguments, environment);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var messages = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ScriptResult(process.ExitCode, await output, await messages);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void AddProgram(string path, string script)
    {
        File.WriteAllText(path, $"#!/bin/bash\n{script}\n");
        File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
    }
}

/// <summary>How a script ended and what it wrote.</summary>
internal sealed record ScriptResult(int ExitCode, string Output, string Messages);
