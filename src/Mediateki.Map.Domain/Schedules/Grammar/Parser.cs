namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>
/// Reads an expression rule by rule (recursive descent). A faulty rule is reported and passed over, so that one reading
/// finds the problems of every rule.
/// </summary>
internal sealed class Parser
{
    private readonly ProblemList _problems;
    private readonly TokenCursor _cursor;
    private readonly List<Rule> _rules = [];
    private readonly List<int> _ruleStarts = [];

    private Parser(string text, ProblemList problems)
    {
        _problems = problems;
        _cursor = new TokenCursor(new Lexer(text, problems).Read(), problems);
    }

    public static ValueList<Rule> Parse(string text, ProblemList problems)
    {
        var parser = new Parser(text, problems);
        if (problems.Errors.Count > 0)
        {
            return ValueList<Rule>.Empty;
        }
        parser.ParseRules();
        if (parser._rules.Count == 0 && problems.Errors.Count == 0)
        {
            problems.Add(ScheduleProblemCode.Empty, 0, text.Length);
        }
        RuleChecks.Run(parser._rules, parser._ruleStarts, problems);
        return new ValueList<Rule>([.. parser._rules]);
    }

    private void ParseRules()
    {
        var join = RuleJoin.Normal;
        while (!_cursor.AtEnd)
        {
            ParseRule(join);
            join = ParseSeparator(join);
        }
    }

    private void ParseRule(RuleJoin join)
    {
        var start = _cursor.Current;
        var rule = new RuleReader(_cursor).Read(_rules.Count == 0 ? RuleJoin.Normal : join);
        if (_cursor.Failed)
        {
            _cursor.SkipToRuleEnd();
        }
        else if (rule is not null)
        {
            _rules.Add(rule);
            _ruleStarts.Add(start.Position);
        }
        else
        {
            _problems.Add(ScheduleProblemCode.EmptyRule, start.Position, start.Length);
        }
    }

    private RuleJoin ParseSeparator(RuleJoin previous)
    {
        var separator = _cursor.Current;
        if (separator.Kind == TokenKind.End)
        {
            return previous;
        }
        _cursor.Take();
        if (_cursor.AtEnd)
        {
            _problems.Add(ScheduleProblemCode.TrailingSeparator, separator.Position, separator.Length);
        }
        return separator.Kind == TokenKind.Fallback ? RuleJoin.Fallback : separator.Is(';') ? RuleJoin.Normal : RuleJoin.Additional;
    }
}
