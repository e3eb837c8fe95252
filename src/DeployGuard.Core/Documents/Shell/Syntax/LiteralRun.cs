using System.Text;
using DeployGuard.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Collects the characters of a literal and where they stand, leaving out quotes and backslashes.</summary>
internal sealed class LiteralRun(string content)
{
    private readonly List<TextSpan> runs = new(capacity: 1);

    /// <summary>Takes the character at an offset.</summary>
    public void Add(int offset) => Add(offset, 1);

    /// <summary>Takes characters from an offset on; offsets only grow.</summary>
    public void Add(int offset, int length)
    {
        var last = runs.Count - 1;
        if (last >= 0 && runs[last].End == offset) runs[last] = new TextSpan(runs[last].Start, runs[last].Length + length);
        else runs.Add(new TextSpan(offset, length));
    }

    public TextSpan[] ToRuns() => [.. runs];

    public override string ToString()
    {
        if (runs.Count == 0) return "";
        if (runs.Count == 1) return content.Substring(runs[0].Start, runs[0].Length);

        var value = new StringBuilder();
        foreach (var run in runs) value.Append(content, run.Start, run.Length);
        return value.ToString();
    }
}
