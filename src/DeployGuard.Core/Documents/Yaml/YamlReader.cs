using DeployGuard.Documents.Yaml.Reading;
using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>
/// Reads YAML files into trees that know where everything stands. A file that is larger, deeper or more entangled than any
/// written by hand is one problem and otherwise empty.
/// </summary>
public static class YamlReader
{
    /// <summary>Reads a file. Never throws on content.</summary>
    public static YamlFile Read(SourceText text)
    {
        if (text.Content.Length > YamlLimits.MaxLength)
        {
            var problem = new SyntaxProblem(
                new TextSpan(0, 0), "The file is larger than 2 MB, which nobody writes by hand: split it or move the data elsewhere");
            return new YamlFile(text, [], [problem], []) { IsComplete = false };
        }

        var content = text.Content;
        for (var attempts = ToleratedForms.AttemptsFor(content); ; attempts--)
        {
            var problems = new YamlProblemList();
            var builder = new YamlTreeBuilder(text, problems);
            var failure = YamlEventLoop.Read(content, builder);
            if (attempts > 0 && failure is not (null or YamlLimitException) && ToleratedForms.Rewrite(content, builder, failure) is { } rewritten)
            {
                content = rewritten;
                continue;
            }

            if (failure is YamlLimitException limit)
            {
                problems.Replace(limit.Problem);
                builder.Discard();
            }
            else if (failure is not null)
            {
                problems.Add(new YamlSyntaxError(text.Content, builder, failure).Problem);
                builder.CloseAll();
            }

            return new YamlFile(text, builder.Roots, problems.InOrder, YamlCommentReader.Read(text, builder.Tokens))
            {
                IsComplete = failure is null,
            };
        }
    }
}
