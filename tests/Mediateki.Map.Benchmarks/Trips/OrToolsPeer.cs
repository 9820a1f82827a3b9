using System.Diagnostics;
using Google.OrTools.ConstraintSolver;
using Google.Protobuf.WellKnownTypes;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>What Google OR-Tools found for a case.</summary>
/// <param name="Score">Points; null when it found no solution.</param>
/// <param name="Seconds">CPU seconds that the process spent on it.</param>
internal sealed record OrToolsResult(long? Score, double Seconds);

/// <summary>
/// The routing library of Google OR-Tools on the same case: guided local search, a penalty of ten times the score for a point left out, and
/// lambda 0.5, which did best in trials. Its limit is of wall-clock time, the only one it has; the CPU seconds it used are reported beside it.
/// </summary>
internal static class OrToolsPeer
{
    private const int PenaltyPerPoint = 10;
    private const double Lambda = 0.5;

    public static OrToolsResult Solve(ToptwInstance instance, int tours, double seconds)
    {
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        using var manager = new RoutingIndexManager(instance.Points.Length, tours, 0);
        using var model = Model(instance, manager);
        using var solution = model.SolveWithParameters(Parameters(seconds));
        var used = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
        return new OrToolsResult(solution is null ? null : Score(instance, manager, model, solution), used);
    }

    private static RoutingModel Model(ToptwInstance instance, RoutingIndexManager manager)
    {
        var model = new RoutingModel(manager);
        var travel = model.RegisterTransitCallback((from, to) => instance.Distance(manager.IndexToNode(from), manager.IndexToNode(to)));
        var time = model.RegisterTransitCallback((from, to) =>
            instance.Distance(manager.IndexToNode(from), manager.IndexToNode(to)) + instance.Scaled(instance.Points[manager.IndexToNode(from)].Service));
        var end = instance.Scaled(instance.Points[0].Closes);
        model.SetArcCostEvaluatorOfAllVehicles(travel);
        model.AddDimension(time, end, end, false, "time");
        var dimension = model.GetMutableDimension("time");
        for (var node = 1; node < instance.Points.Length; node++)
        {
            var (index, point) = (manager.NodeToIndex(node), instance.Points[node]);
            model.AddDisjunction([index], (long)point.Score * PenaltyPerPoint * instance.Scale);
            var (opens, closes) = (instance.Scaled(point.Opens), Math.Min(instance.Scaled(point.Closes), end));
            if (opens <= closes)
            {
                dimension.CumulVar(index).SetRange(opens, closes);
            }
            else
            {
                model.ActiveVar(index).SetValue(0);
            }
        }
        return model;
    }

    private static RoutingSearchParameters Parameters(double seconds)
    {
        var parameters = operations_research_constraint_solver.DefaultRoutingSearchParameters();
        parameters.FirstSolutionStrategy = FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion;
        parameters.LocalSearchMetaheuristic = LocalSearchMetaheuristic.Types.Value.GuidedLocalSearch;
        parameters.GuidedLocalSearchLambdaCoefficient = Lambda;
        parameters.TimeLimit = Duration.FromTimeSpan(TimeSpan.FromSeconds(seconds));
        return parameters;
    }

    private static long Score(ToptwInstance instance, RoutingIndexManager manager, RoutingModel model, Assignment solution) =>
        Enumerable.Range(1, instance.Points.Length - 1)
            .Where(node => manager.NodeToIndex(node) is var index && solution.Value(model.NextVar(index)) != index)
            .Sum(node => (long)instance.Points[node].Score);
}
