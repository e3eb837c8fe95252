using DeployGuard.Documents.Pipelines.Conditions;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>
/// Reads the expressions behind <c>rules:if</c> (https://docs.gitlab.com/ci/jobs/job_rules/#cicd-variable-expressions): variables, texts
/// in quotes, <c>null</c> and patterns, compared and joined.
/// </summary>
internal sealed class GitLabExpressionParser
{
    private const int LongestExpression = 4_000;
    private const int MaximumDepth = 30;

    private readonly string text;
    private readonly GitLabFacts facts;
    private readonly GitLabPatterns patterns;
    private int position;
    private int depth;

    private GitLabExpressionParser(string text, GitLabFacts facts, GitLabPatterns patterns) => (this.text, this.facts, this.patterns) = (text, facts, patterns);

    /// <summary>Whether an expression holds for a way to run; null when it cannot be read.</summary>
    public static Func<PipelineRun, Truth>? Parse(string text, GitLabFacts facts, GitLabPatterns patterns)
    {
        if (text.Length > LongestExpression || text.IndexOf("$[[", StringComparison.Ordinal) >= 0) return _ => Truth.Unknown;

        var parser = new GitLabExpressionParser(text, facts, patterns);
        var result = parser.Any();
        if (parser.depth > MaximumDepth) return _ => Truth.Unknown;

        parser.SkipBlanks();
        return result is null || parser.position < text.Length ? null : run => Holds(result(run));
    }

    private static Truth Holds(ConditionValue value) => value.Logical ?? value.Exists;

    private Func<PipelineRun, ConditionValue>? Any() => Joined("||", All, (one, other) => one.Or(other));

    private Func<PipelineRun, ConditionValue>? All() => Joined("&&", Compared, (one, other) => one.And(other));

    private Func<PipelineRun, ConditionValue>? Joined(
        string sign, Func<Func<PipelineRun, ConditionValue>?> operand, Func<Truth, Truth, Truth> join)
    {
        if (operand() is not { } first) return null;

        List<Func<PipelineRun, ConditionValue>> parts = [first];
        while (Next(sign))
        {
            if (operand() is not { } part) return null;
            parts.Add(part);
        }

        return parts.Count == 1 ? first : run => ConditionValue.Of(parts.Select(part => Holds(part(run))).Aggregate(join));
    }

    private Func<PipelineRun, ConditionValue>? Compared()
    {
        SkipBlanks();
        if (Next("!=") || Next("!~")) return null;
        if (Next("!"))
        {
            if (++depth > MaximumDepth || Compared() is not { } inner) return null;
            depth--;
            return run => ConditionValue.Of(Holds(inner(run)).Not());
        }

        if (Operand() is not { } left) return null;
        if (Next("==")) return Equality(left, isSame: true);
        if (Next("!=")) return Equality(left, isSame: false);
        if (Next("=~")) return Match(left, isMatch: true);
        return Next("!~") ? Match(left, isMatch: false) : left;
    }

    private Func<PipelineRun, ConditionValue>? Equality(Func<PipelineRun, ConditionValue> left, bool isSame)
    {
        if (Operand() is not { } right) return null;

        return run =>
        {
            var equal = AreEqual(left(run), right(run));
            return ConditionValue.Of(isSame ? equal : equal.Not());
        };
    }

    // A variable that is not set is null, and null is no empty text.
    private static Truth AreEqual(ConditionValue left, ConditionValue right) =>
        left.IsNull && right.Text is not null || right.IsNull && left.Text is not null
            ? Truth.False
            : ConditionValue.AreEqual(left, right, StringComparison.Ordinal);

    private Func<PipelineRun, ConditionValue>? Match(Func<PipelineRun, ConditionValue> left, bool isMatch)
    {
        SkipBlanks();
        if (position >= text.Length) return null;
        // A variable may hold the pattern.
        if (text[position] != '/') return Operand() is null ? null : _ => ConditionValue.Unknown;
        if (Pattern() is not { } pattern) return null;

        return run =>
        {
            var matches = pattern(left(run));
            return ConditionValue.Of(isMatch ? matches : matches.Not());
        };
    }

    private Func<PipelineRun, ConditionValue>? Operand()
    {
        SkipBlanks();
        if (position >= text.Length) return null;
        if (Next("("))
        {
            if (++depth > MaximumDepth || Any() is not { } inner || !Next(")")) return null;
            depth--;
            return inner;
        }

        var c = text[position];
        if (c is '"' or '\'') return Text(c);
        if (c == '$') return Variable();
        return string.CompareOrdinal(text, position, "null", 0, 4) == 0 && Next("null") ? _ => ConditionValue.Null : null;
    }

    private Func<PipelineRun, ConditionValue>? Text(char quote)
    {
        var end = text.IndexOf(quote, position + 1);
        if (end < 0) return null;

        var value = text.Substring(position + 1, end - position - 1);
        position = end + 1;
        return _ => value.IndexOf('$') >= 0 ? ConditionValue.Unknown : ConditionValue.Of(value);
    }

    private Func<PipelineRun, ConditionValue>? Variable()
    {
        var isBraced = position + 1 < text.Length && text[position + 1] == '{';
        var start = position + (isBraced ? 2 : 1);
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        if (end == start || (isBraced && (end >= text.Length || text[end] != '}'))) return null;

        var name = text.Substring(start, end - start);
        position = end + (isBraced ? 1 : 0);
        return run => facts.Find(name, run);
    }

    private Func<ConditionValue, Truth>? Pattern()
    {
        var end = position + 1;
        while (end < text.Length && text[end] != '/') end += text[end] == '\\' ? 2 : 1;
        if (end >= text.Length) return null;

        end++;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        var pattern = text.Substring(position, end - position);
        position = end;
        return patterns.Of(pattern);
    }

    private void SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
    }

    private bool Next(string sign)
    {
        SkipBlanks();
        if (string.CompareOrdinal(text, position, sign, 0, sign.Length) != 0) return false;
        position += sign.Length;
        return true;
    }
}
