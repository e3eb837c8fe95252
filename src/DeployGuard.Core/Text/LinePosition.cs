namespace DeployGuard.Text;

/// <summary>A place in a file as MSBuild, SARIF and editors count it.</summary>
/// <param name="Line">1-based line; lines end at LF, as in the readers of all formats validated here.</param>
/// <param name="Column">1-based column in UTF-16 characters; a tab counts as one.</param>
public readonly record struct LinePosition(int Line, int Column) : IComparable<LinePosition>
{
    /// <summary>Orders by line, then by column.</summary>
    public int CompareTo(LinePosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
}
