using CsCheck;

namespace Mediateki.Map.Application.Tests;

public sealed class TextFoldingTests
{
    private static readonly Gen<string> AnyUnits = Gen.Frequency(
        (4, Gen.Char['a', 'z']), (2, Gen.Char['\u0300', '\u036f']), (2, Gen.Char['\ud7f0', '\ue010']), (2, Gen.Char['\ufdc0', '\uffff']), (1, Gen.Char)).Array[0, 30].Select(units => new string(units));

    // Attributes cannot hold halves of pairs.
    public static TheoryData<string, string> Texts => new()
    {
        { "Żółta Łódź", "zolta lodz" },
        { "sala\ufffegier", "sala gier" },
        { "sala\ud800 gier\uffff", "sala gier" },
        { "\ufffe\udfff\ud83f\udffe", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Fold_WhatIsNoCharacter_StandsBetweenWords(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Fact]
    public void Fold_AnyText_IsWordsWithSingleSpaces() => AnyUnits.Sample(text =>
        TextFolding.Fold(text) is var folded && folded == string.Join(' ', TextFolding.Words(text)) && TextFolding.Fold(folded) == folded);
}
