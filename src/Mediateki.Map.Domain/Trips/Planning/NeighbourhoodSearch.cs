namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// Large neighbourhood search with simulated annealing: again and again some stops are taken out (<see cref="Ruin"/>), the days are filled
/// anew (<see cref="Repair"/>), and the result is kept when it is better, or by chance when it is not much worse; now and then the walk
/// goes back to the best so far. Deterministic by seed and iterations. Anytime: the best so far is always a feasible solution.
/// </summary>
/// <remarks>Pisinger and Ropke, "Large neighborhood search" (2010); Kirkpatrick et al. (1983).</remarks>
internal sealed class NeighbourhoodSearch
{
    private const int BudgetEvery = 64;
    private readonly SearchModel model;
    private readonly SearchSettings settings;
    private readonly SearchSolution work;
    private readonly SearchSolution current;
    private readonly Ruin ruin;
    private readonly Repair repair;
    private readonly int[][] best;
    private readonly double meanValue;
    private SearchRandom random;
    private double temperature;
    private int returns;

    public NeighbourhoodSearch(SearchModel model, ulong seed, SearchSettings? settings = null)
    {
        this.model = model;
        this.settings = settings ?? SearchSettings.Default;
        random = new SearchRandom(seed);
        work = new SearchSolution(model);
        current = new SearchSolution(model);
        ruin = new Ruin(model, this.settings);
        repair = new Repair(model, this.settings, ref random);
        meanValue = MeanValue(model);
        best = [.. model.Days.Select(_ => Array.Empty<int>())];
    }

    /// <summary>Points of the best solution, bonuses of compulsory stops included.</summary>
    public long BestScore { get; private set; } = -1;

    /// <summary>The best solution: nodes per day, in order.</summary>
    public IReadOnlyList<int[]> Best => best;

    /// <summary>Iterations done so far.</summary>
    public long Iterations { get; private set; }

    public void Run(SearchBudget budget)
    {
        repair.Fill(work, ref random);
        Accept();
        for (Iterations = 0; Iterations < budget.Iterations && model.NodeCount > 0; Iterations++)
        {
            if (Iterations % BudgetEvery == 0 && !GoesOn(budget))
            {
                break;
            }
            Step();
        }
    }

    /// <summary>Sets what depends on the share of the budget used; false when it is used up.</summary>
    private bool GoesOn(SearchBudget budget)
    {
        var share = budget.Share(Iterations);
        if (share >= 1)
        {
            return false;
        }
        if (share * (settings.Returns + 1) > returns + 1)
        {
            returns++;
            ReturnToBest();
        }
        budget.Progress?.Invoke(share);
        temperature = meanValue * settings.StartTemperature * Math.Pow(settings.EndTemperature / settings.StartTemperature, share);
        return true;
    }

    private void Step()
    {
        ruin.Apply(work, ref random);
        Refill();
        var gain = work.Score - current.Score;
        if (gain >= 0 || random.Unit() < Math.Exp(gain / temperature))
        {
            Accept();
        }
        else
        {
            work.TakeBackFrom(current);
        }
    }

    private void Refill()
    {
        var blink = random.Unit() < settings.BlinkShare;
        if (blink)
        {
            work.Blink(ref random);
        }
        repair.Fill(work, ref random);
        if (blink)
        {
            work.OpenEyes();
        }
    }

    private void Accept()
    {
        work.PassChangesTo(current);
        if (current.Score > BestScore)
        {
            BestScore = current.Score;
            for (var day = 0; day < best.Length; day++)
            {
                best[day] = current.Routes[day].Nodes.ToArray();
            }
        }
    }

    private void ReturnToBest()
    {
        for (var day = 0; day < best.Length; day++)
        {
            work.Remove(day, 0, work.Routes[day].Count);
        }
        for (var day = 0; day < best.Length; day++)
        {
            work.Assign(day, best[day]);
        }
        work.PassChangesTo(current);
    }

    /// <summary>Mean points of a node without bonuses: the scale of the temperature.</summary>
    private static double MeanValue(SearchModel model) => Math.Max(1, model.Value
        .Take(model.NodeCount)
        .Select(value => (double)(model.CompulsoryBonus > 0 ? value % model.CompulsoryBonus : value))
        .DefaultIfEmpty(1)
        .Average());
}
