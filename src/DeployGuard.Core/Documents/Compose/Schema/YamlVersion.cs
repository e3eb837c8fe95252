using DeployGuard.Text;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>The directive <c>%YAML</c>: compose reads YAML 1.1 by name and refuses any other version (measured).</summary>
internal static class YamlVersion
{
    /// <summary>The directive at the head of a file, when it names another version.</summary>
    public static IEnumerable<SyntaxProblem> ProblemsOf(SourceText text)
    {
        for (var line = 1; line <= text.LineCount; line++)
        {
            var span = text.GetLine(line);
            var content = text.ToString(span).TrimEnd();
            if (content.Length == 0 || content[0] == '#') continue;
            if (content.StartsWith("%YAML ", StringComparison.Ordinal) && content.Substring(6).Trim() != "1.1")
                yield return new SyntaxProblem(new TextSpan(span.Start, content.Length), "Compose refuses a file that names this version of YAML; remove the line");
            yield break;
        }
    }
}
