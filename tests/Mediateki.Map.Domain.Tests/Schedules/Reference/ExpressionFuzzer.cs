using System.Text;

namespace Mediateki.Map.Domain.Tests.Schedules.Reference;

/// <summary>Makes broken expressions: generated and real ones with characters and pieces changed, and mere noise. The same seed gives the same ones.</summary>
internal sealed class ExpressionFuzzer(int seed, IReadOnlyList<string> samples)
{
    private static readonly string[] Pieces =
    [
        "Mo", "Tu-", "Su", "PH", "SH", "Jan", "Dec", "week", "easter", "day", "days", "24/7", "off", "open", "unknown", "sunrise", "sunset", "dusk",
        ";", ",", "||", "-", "+", "/", "(", ")", "[", "]", ":", ".", "\"", "'", " ", "\t", "_", "&", "10:00", "26:00", "48:00", "99:99", "1", "5", "31", "53", "2026",
        "9999", "99999999999", "-1", "+1 day", "-400 days", "/0", "/2", "am", "pm", "h", "–", "～", "„", "”", "пн", "śr", "周一", "\u0000", "\ud83d\ude00", "\ud800", "İ", "ß", "٣",
    ];

    private readonly Random _random = new(seed);
    private readonly ExpressionGenerator _generator = new(seed) { WithSun = true };

    public string Next()
    {
        if (_random.Next(10) == 0)
        {
            return Noise();
        }
        var text = new StringBuilder(samples.Count > 0 && _random.Next(2) == 0 ? samples[_random.Next(samples.Count)] : _generator.Next());
        for (var changes = _random.Next(0, 6); changes > 0; changes--)
        {
            Change(text);
        }
        return text.ToString();
    }

    private string Noise()
    {
        var text = new StringBuilder();
        for (var pieces = _random.Next(0, 20); pieces > 0; pieces--)
        {
            text.Append(Piece());
        }
        return text.ToString();
    }

    private void Change(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        switch (_random.Next(5))
        {
            case 0:
                text.Insert(at, Piece());
                break;
            case 1:
                text.Remove(Math.Min(at, Math.Max(0, text.Length - 1)), Math.Min(1, text.Length));
                break;
            case 2 when at < text.Length:
                text[at] = (char)_random.Next(0x20, 0x250);
                break;
            case 3 when at < text.Length:
                var length = Math.Min(_random.Next(1, 12), text.Length - at);
                text.Insert(_random.Next(text.Length + 1), text.ToString(at, length));
                break;
            default:
                text.Insert(at, (char)_random.Next(0, 0x10000));
                break;
        }
    }

    private string Piece() => Pieces[_random.Next(Pieces.Length)];
}
