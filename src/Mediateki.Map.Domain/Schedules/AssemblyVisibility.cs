using System.Runtime.CompilerServices;

// The syntax tree and the evaluator are the folder's own business; its tests and measurements look inside.
[assembly: InternalsVisibleTo("Mediateki.Map.Domain.Tests")]
[assembly: InternalsVisibleTo("Mediateki.Map.Benchmarks")]
