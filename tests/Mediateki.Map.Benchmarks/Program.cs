// Measured comparisons, as a command line: `dotnet run -c Release --project tests/Mediateki.Map.Benchmarks -- NAME ARGS`.
// A benchmark is one class that implements IBenchmark; it is found by its type and called by its name.
var benchmarks = typeof(IBenchmark).Assembly.GetTypes()
    .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBenchmark)))
    .Select(type => (IBenchmark)Activator.CreateInstance(type)!)
    .OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal)
    .ToArray();

var name = args.FirstOrDefault();
var benchmark = Array.Find(benchmarks, b => b.Name == name);
if (benchmark is null)
{
    Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/Mediateki.Map.Benchmarks -- NAME ARGS, where NAME is one of: {string.Join(", ", benchmarks.Select(b => b.Name))}");
    return 2;
}
return await benchmark.RunAsync(args[1..], CancellationToken.None);

/// <summary>One measured comparison that the command line offers by name.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>Runs it with the arguments that follow the name; the result is the process's exit code.</summary>
    Task<int> RunAsync(string[] args, CancellationToken cancellationToken);
}
