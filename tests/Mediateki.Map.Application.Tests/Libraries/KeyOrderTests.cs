using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Application.Tests.Libraries;

public sealed class KeyOrderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8_192)]
    [InlineData(30_011)]
    public void Keys_OfWhichManyAreAlike_AreSortedAndKeepTheirOrder(int count)
    {
        var random = new Random(count);
        var keys = Enumerable.Range(0, count).Select(_ => RandomKey(random)).ToArray();
        var order = new KeyOrder();

        Array.ForEach(keys, key => order.Add(key));

        Assert.Equal(Enumerable.Range(0, count).OrderBy(number => Convert.ToHexString(keys[number]), StringComparer.Ordinal), order.Sort());
    }

    [Fact]
    public void Key_LongerThanABlock_HasItsPlace()
    {
        var order = new KeyOrder();
        var longest = new byte[5 << 20];
        longest.AsSpan().Fill(1);

        order.Add([2]);
        order.Add(longest);
        order.Add([1]);

        Assert.Equal([2, 1, 0], order.Sort());
    }

    private static byte[] RandomKey(Random random)
    {
        var key = new byte[random.Next(1, 12)];
        key.AsSpan().Fill(7);
        key[^1] = (byte)random.Next(3);
        return key;
    }
}
