namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Collects what reading finds, errors and warnings apart; a bounded number of each, so that no input makes an endless report.</summary>
internal sealed class ProblemList
{
    private const int Limit = 50;

    private readonly List<ScheduleProblem> _errors = [];
    private readonly List<ScheduleProblem> _warnings = [];

    public IReadOnlyList<ScheduleProblem> Errors => _errors;

    public IReadOnlyList<ScheduleProblem> Warnings => _warnings;

    public void Add(ScheduleProblemCode code, int position, int length, params IReadOnlyList<string> arguments)
    {
        var list = code <= ScheduleProblemCode.LastError ? _errors : _warnings;
        if (list.Count < Limit)
        {
            list.Add(new ScheduleProblem(code, position, length, arguments));
        }
    }

    public void SortByPosition()
    {
        _errors.Sort((a, b) => a.Position.CompareTo(b.Position));
        _warnings.Sort((a, b) => a.Position.CompareTo(b.Position));
    }
}
