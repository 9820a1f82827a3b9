namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Reads one rule: selectors, state word and comment in any order, brought into the canonical order.</summary>
internal sealed class RuleReader(TokenCursor cursor)
{
    private readonly List<DateGroup> _groups = [];
    private readonly List<HourSpan> _hours = [];
    private RuleModifier _modifier = RuleModifier.None;
    private string? _comment;
    private bool _isAlways;
    private int _lastOrder = -1;
    private bool _lastPartIsDate;

    private const int HoursOrder = 10;
    private const int ModifierOrder = 11;

    private bool HasMoreThanDates => _hours.Count > 0 || _isAlways || _modifier != RuleModifier.None || _comment is not null;

    /// <summary>The rule, or null when there is nothing before the separator (or a failure was noted).</summary>
    public Rule? Read(RuleJoin join)
    {
        var start = cursor.Current.Position;
        while (!cursor.AtRuleEnd && !cursor.Failed && !AtAdditionalRule())
        {
            ReadPart();
        }
        if (cursor.Failed || _groups.Count == 0 && !HasMoreThanDates)
        {
            return null;
        }
        if (_groups.Count > 0 && !HasMoreThanDates)
        {
            cursor.WarnSpan(ScheduleProblemCode.NoHours, start);
        }
        return Build(join);
    }

    private Rule Build(RuleJoin join)
    {
        var groups = _groups.OrderBy(group => group.Kind).ToArray();
        // Hours beside 24/7 change nothing.
        var hours = _isAlways ? ValueList<HourSpan>.Empty : new ValueList<HourSpan>([.. _hours]);
        return new Rule(join, new ValueList<DateGroup>(groups), hours, _isAlways, _modifier, _comment);
    }

    /// <summary>A comma that does not continue a list: an additional rule follows, or the comma is a slip before the hours.</summary>
    private bool AtAdditionalRule()
    {
        if (!cursor.Current.Is(',') && cursor.Current.Kind != TokenKind.And)
        {
            return false;
        }
        if (cursor.Peek(1).Is(',') || _groups.Count == 0 && !HasMoreThanDates)
        {
            cursor.FailUnexpected();
            return true;
        }
        if (HasMoreThanDates && !(_lastPartIsDate && cursor.IsHourStart(1)) || cursor.Peek(1) is { Kind: TokenKind.End } || cursor.Peek(1).Is(';'))
        {
            return true;
        }
        if (cursor.IsHourStart(1))
        {
            cursor.Warn(ScheduleProblemCode.CommaBeforeHours, cursor.Current);
            cursor.Take();
            return false;
        }
        cursor.FailUnexpected();
        return true;
    }

    private void ReadPart()
    {
        _lastPartIsDate = false;
        switch (cursor.Current.Kind)
        {
            case TokenKind.Comment:
                ReadComment();
                break;
            case TokenKind.Modifier:
                ReadModifier();
                break;
            case TokenKind.Always:
                ReadAlways(1);
                break;
            case TokenKind.Month or TokenKind.Easter:
                AddGroup(new MonthDayReader(cursor).Read());
                break;
            case TokenKind.Week:
                AddGroup(new WeekReader(cursor).Read());
                break;
            case TokenKind.Weekday or TokenKind.Holiday:
                AddGroup(new WeekdayReader(cursor).Read());
                break;
            case TokenKind.Number or TokenKind.Sun or TokenKind.Symbol:
                ReadNumberOrSymbol();
                break;
            case TokenKind.HourUnit or TokenKind.Meridiem when _groups.Count > 0 || HasMoreThanDates:
                cursor.Warn(ScheduleProblemCode.SuperfluousWord, cursor.Take(), "h");
                break;
            default:
                cursor.FailUnexpected();
                break;
        }
        ReadReadabilityColon();
    }

    private void ReadNumberOrSymbol()
    {
        if (cursor.IsAlways(0))
        {
            ReadAlways(3);
        }
        else if (cursor.IsYear(0))
        {
            AddGroup(MonthDayReader.StartsDatedDay(cursor) ? new MonthDayReader(cursor).Read() : new YearReader(cursor).Read());
        }
        else if (cursor.IsHourStart(0))
        {
            ReadHours();
        }
        else
        {
            cursor.FailUnexpected();
        }
    }

    private void ReadComment()
    {
        var token = cursor.Take();
        if (_comment is not null)
        {
            cursor.Warn(ScheduleProblemCode.SeveralComments, token);
        }
        if (string.IsNullOrWhiteSpace(token.Text))
        {
            cursor.Warn(ScheduleProblemCode.EmptyComment, token);
        }
        _comment = token.Text;
        _lastOrder = ModifierOrder;
    }

    private void ReadModifier()
    {
        var token = cursor.Take();
        if (_modifier != RuleModifier.None)
        {
            cursor.Warn(ScheduleProblemCode.SeveralStates, token);
        }
        _modifier = (RuleModifier)token.Value;
        _lastOrder = ModifierOrder;
    }

    private void ReadAlways(int tokens)
    {
        for (var i = 0; i < tokens; i++)
        {
            cursor.Take();
        }
        _isAlways = true;
        _lastOrder = HoursOrder;
    }

    private void ReadHours()
    {
        var start = cursor.Current;
        if (_hours.Count > 0)
        {
            cursor.Warn(ScheduleProblemCode.RepeatedSelector, start);
        }
        NoteOrder(HoursOrder, start);
        new HourReader(cursor).ReadInto(_hours);
    }

    /// <summary>Adds a group; one of a kind that is there already is taken as its continuation.</summary>
    private void AddGroup(DateGroup? group)
    {
        if (group is null || cursor.Failed)
        {
            return;
        }
        _lastPartIsDate = true;
        var index = _groups.FindIndex(other => other.Kind == group.Kind);
        if (index >= 0)
        {
            cursor.Warn(ScheduleProblemCode.RepeatedSelector, cursor.Previous);
            _groups[index] = new DateGroup(group.Kind, new ValueList<DateSelector>([.. _groups[index].Alternatives, .. group.Alternatives]));
            return;
        }
        NoteOrder((int)group.Kind, cursor.Previous);
        _groups.Add(group);
    }

    private void NoteOrder(int order, Token token)
    {
        if (order < _lastOrder)
        {
            cursor.Warn(ScheduleProblemCode.SelectorOrder, token);
        }
        _lastOrder = Math.Max(order, _lastOrder);
    }

    private void ReadReadabilityColon()
    {
        while (!cursor.Failed && cursor.Current.Is(':') && _groups.Count > 0 && _lastPartIsDate)
        {
            if (_groups[^1].Kind >= DateKind.Holiday || _hours.Count > 0 || cursor.Peek(1).Is(':'))
            {
                cursor.Warn(ScheduleProblemCode.MisplacedColon, cursor.Current);
            }
            cursor.Take();
        }
    }
}
