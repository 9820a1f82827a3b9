using Bunit;
using Mediateki.Map.Web.Trips.Planner;
using Microsoft.Extensions.DependencyInjection;

namespace Mediateki.Map.Web.Tests.Trips.Planner;

public sealed class NumberFieldTests : BunitContext
{
    private readonly List<int?> numbers = [];

    public NumberFieldTests()
    {
        Services.AddLogging();
        Services.AddLocalization();
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("dużo")]
    public void Change_ToWhatCannotBe_IsSaidAndKeptAsTyped(string text)
    {
        var field = Field(mayBeEmpty: false);

        field.Find("input").Change(text);

        Assert.Empty(numbers);
        Assert.Equal(("true", text), (field.Find("input").GetAttribute("aria-invalid"), field.Find("input").GetAttribute("value")));
        Assert.Contains("od 1 do 500", field.Find($"#{field.Find("input").GetAttribute("aria-describedby")}").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_ToANumberAfterAMistake_IsTaken()
    {
        var field = Field(mayBeEmpty: false);
        field.Find("input").Change("9999");

        field.Find("input").Change("12");

        Assert.Equal([12], numbers);
        Assert.Empty(field.FindAll(".field__error"));
    }

    [Fact]
    public void Change_ToNothingWhereItMayBe_IsNotKnown()
    {
        var field = Field(mayBeEmpty: true);

        field.Find("input").Change("");

        Assert.Null(Assert.Single(numbers));
        Assert.Empty(field.FindAll(".field__error"));
    }

    private IRenderedComponent<NumberField> Field(bool mayBeEmpty) => Render<NumberField>(parameters => parameters
        .Add(field => field.Id, "group").Add(field => field.Label, "Liczba osób").Add(field => field.Value, 10).Add(field => field.Least, 1).Add(field => field.Most, 500)
        .Add(field => field.MayBeEmpty, mayBeEmpty).Add(field => field.OnNumber, number =>
        {
            numbers.Add(number);
            return Task.CompletedTask;
        }));
}
