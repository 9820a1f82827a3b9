using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Application.Tests.Libraries;

public sealed class IntersectionTests
{
    [Fact]
    public void Intersection_OfRandomSets_IsWhatEachPositionSays()
    {
        var random = new Random(4);
        for (var round = 0; round < 400; round++)
        {
            var length = random.Next(1, 40_000);
            var intersection = new Intersection(length);
            var conditions = new List<Func<int, bool>>();
            for (var i = random.Next(4); i > 0; i--)
            {
                var set = RandomSet(random, length);
                conditions.Add(position => set[position]);
                intersection.With(set);
            }
            for (var i = random.Next(3); i > 0; i--)
            {
                var set = RandomSet(random, length);
                conditions.Add(position => !set[position]);
                intersection.Without(set);
            }
            for (var i = random.Next(3); i > 0; i--)
            {
                var (stretches, isInside) = RandomStretches(random, length);
                conditions.Add(isInside);
                intersection.Within(stretches);
            }

            var expected = Enumerable.Range(0, length).Where(position => conditions.TrueForAll(isTrue => isTrue(position))).ToList();

            Assert.Equal(conditions.Count == 0 ? null : expected.Count, intersection.Count());
            Assert.Equal(conditions.Count == 0 ? null : expected, intersection.Find()?.Positions().ToList());
        }
    }

    [Fact]
    public void Stretches_ThatTouch_AreOne()
    {
        var stretches = new Stretches();
        stretches.Add(3, 5);
        stretches.Add(5, 5);
        stretches.Add(5, 9);
        stretches.Add(10, 12);

        Assert.Equal([(3, 9), (10, 12)], stretches.All);
        Assert.Equal([(4, 5), (6, 7), (8, 9), (10, 11)], stretches.Where(position => position % 2 == 0).All);
    }

    private static Bits RandomSet(Random random, int length)
    {
        var (set, share) = (new Bits(length), random.NextDouble());
        for (var position = 0; position < length; position++)
        {
            if (random.NextDouble() < share)
            {
                set.Add(position);
            }
        }
        return set;
    }

    private static (Stretches Stretches, Func<int, bool> IsInside) RandomStretches(Random random, int length)
    {
        var (stretches, inside) = (new Stretches(), new bool[length]);
        for (var from = random.Next(200); from < length;)
        {
            var to = Math.Min(length, from + random.Next(random.Next(2) == 0 ? 5 : 20_000));
            stretches.Add(from, to);
            inside.AsSpan(from, to - from).Fill(true);
            from = to + random.Next(1, 700);
        }
        return (stretches, position => inside[position]);
    }
}
