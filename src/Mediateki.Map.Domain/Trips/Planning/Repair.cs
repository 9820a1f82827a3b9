using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// Fills a solution greedily with free nodes, best ratio of weight to time first. A node's weight is its points to a random power, with
/// noise, so that repeated repairs differ: small powers favour quick stops, large ones valuable stops.
/// </summary>
internal sealed class Repair
{
    private const int NoiseLength = 4096;
    private const int Exponents = 8;
    private const double DayNoise = 3;
    private readonly SearchModel model;
    private readonly float[] exponents;
    private readonly float[][] powers;
    private readonly float[] noise;
    private readonly float[] weight;

    /// <summary>
    /// How much each day is liked in this repair. It differs only where something is compulsory: noise by node leaves such a node on the day
    /// where it is cheapest, each time again, and the best plan may need it on another.
    /// </summary>
    private readonly float[] dayLiking;

    public Repair(SearchModel model, SearchSettings settings, ref SearchRandom random)
    {
        this.model = model;
        exponents = [.. Enumerable.Range(0, Exponents).Select(i => (float)(settings.LeastExponent * Math.Pow(settings.GreatestExponent / settings.LeastExponent, i / (Exponents - 1.0))))];
        powers = [.. exponents.Select(exponent => model.Value.Select(value => MathF.Pow(value, exponent)).ToArray())];
        noise = new float[NoiseLength + model.Stride];
        for (var i = 0; i < noise.Length; i++)
        {
            noise[i] = (float)Math.Exp(settings.Noise * 2 * (random.Unit() + random.Unit() + random.Unit() - 1.5));
        }
        weight = new float[model.Stride];
        dayLiking = new float[model.Days.Length];
        Array.Fill(dayLiking, 1);
    }

    public void Fill(SearchSolution solution, ref SearchRandom random)
    {
        var exponent = random.Below(exponents.Length);
        var offset = random.Below(NoiseLength);
        LikeDays(ref random);
        Weigh(solution, exponent, offset);
        foreach (var route in solution.Routes)
        {
            route.Choose(weight, solution.FreeInBlock);
        }
        while (BestDay(solution) is var day and >= 0)
        {
            var node = solution.Routes[day].Choice;
            solution.InsertChoice(day);
            if (model.HasThemes || model.HasOrder)
            {
                Weigh(solution, exponent, offset);
                foreach (var route in solution.Routes)
                {
                    route.Choose(weight, solution.FreeInBlock);
                }
                continue;
            }
            weight[node] = 0;
            foreach (var other in model.Excludes[node])
            {
                weight[other] = 0;
            }
            for (var d = 0; d < solution.Routes.Length; d++)
            {
                var route = solution.Routes[d];
                if (d == day || (route.Choice >= 0 && weight[route.Choice] == 0))
                {
                    route.Choose(weight, solution.FreeInBlock);
                }
            }
        }
    }

    private void LikeDays(ref SearchRandom random)
    {
        for (var day = 0; model.CompulsoryBonus > 0 && day < dayLiking.Length; day++)
        {
            dayLiking[day] = (float)Math.Exp(DayNoise * (random.Unit() - 0.5));
        }
    }

    private int BestDay(SearchSolution solution)
    {
        var (best, ratio) = (-1, 0f);
        for (var day = 0; day < solution.Routes.Length; day++)
        {
            if (solution.Routes[day].ChoiceRatio * dayLiking[day] is var liked && liked > ratio)
            {
                (best, ratio) = (day, liked);
            }
        }
        return best;
    }

    private void Weigh(SearchSolution solution, int exponent, int offset)
    {
        if (model.HasThemes)
        {
            for (var u = 0; u < model.NodeCount; u++)
            {
                weight[u] = solution.Kept[u] == 0 ? MathF.Pow(solution.Gain(u), exponents[exponent]) * noise[offset + u] : 0;
            }
            return;
        }
        ref var kept = ref MemoryMarshal.GetArrayDataReference(solution.Kept);
        ref var power = ref MemoryMarshal.GetArrayDataReference(powers[exponent]);
        ref var noises = ref MemoryMarshal.GetArrayDataReference(noise);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(weight);
        for (var b = (nuint)0; b < (nuint)weight.Length; b += SearchModel.BlockLength)
        {
            var free = Vector512.Equals(Vector512.LoadUnsafe(ref kept, b), Vector512<int>.Zero).AsSingle();
            var noisy = Vector512.LoadUnsafe(ref power, b) * Vector512.LoadUnsafe(ref noises, b + (nuint)offset);
            Vector512.ConditionalSelect(free, noisy, Vector512<float>.Zero).StoreUnsafe(ref weights, b);
        }
    }
}
