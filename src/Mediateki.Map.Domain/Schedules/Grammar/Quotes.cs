namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>The quotation marks around comments.</summary>
internal static class Quotes
{
    public static bool TryGetClosing(char opening, out char closing)
    {
        closing = opening switch
        {
            '"' => '"',
            '\'' => '\'',
            '“' or '„' or '”' => '”',
            '«' => '»',
            _ => '\0',
        };
        return closing != '\0';
    }

    /// <summary>A comment's text as it can be written back: no quotation mark that would end it, no control characters.</summary>
    public static string Clean(string comment)
    {
        if (!comment.Any(character => character == '"' || char.IsControl(character)))
        {
            return comment;
        }
        return string.Concat(comment.Select(character => character == '"' ? '\'' : char.IsControl(character) ? ' ' : character));
    }
}
