using System.Text;
using CsCheck;

namespace Mediateki.Map.Domain.Tests;

public sealed class PlainTextTests
{
    private static readonly Gen<string> AnyUnits = Gen.Frequency(
        (4, Gen.Char['a', 'z']), (2, Gen.Char['\ud7f0', '\ue010']), (2, Gen.Char['\ufdc0', '\ufdff']), (2, Gen.Char['\ufff0', '\uffff']), (1, Gen.Char[(char)0, '\u00a0']), (1, Gen.Char)).Array[0, 30].Select(units => new string(units));

    // Attributes cannot hold halves of pairs.
    public static TheoryData<string, string> WithOthers => new()
    {
        { "a\ufffeb", "a b" },
        { "\uffff", " " },
        { "\ufdd0x\ufdef", " x " },
        { "a\ud83f\udffeb", "a  b" },
        { "\udbff\udfff", "  " },
        { "\ud800", " " },
        { "a\udc00\ud800b", "a  b" },
        { "a\0\u009f", "a  " },
    };

    [Theory]
    [MemberData(nameof(WithOthers))]
    public void Of_WhatIsNoCharacter_IsASpace(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("Książnica 😀 Бібліотека")]
    [InlineData("\ufffd\ufeff\u202e\ue000")]
    public void Of_Characters_AreTheTextItself(string text) => Assert.Same(text, PlainText.Of(text));

    [Fact]
    public void Of_AnyText_HasItsLengthAndIsPlain_AndCanBeNormalised() => AnyUnits.Sample(text =>
    {
        var plain = PlainText.Of(text);
        _ = plain.Normalize(NormalizationForm.FormD);
        return plain.Length == text.Length && PlainText.Is(plain) && PlainText.Is(text) == (plain == text);
    });
}
