using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Expressions that GitHub cannot read, and names in them that nothing has.</summary>
/// <param name="file">The workflow or action.</param>
/// <param name="names">What it declares.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class ExpressionCheck(PipelineFile file, DeclaredNames names, ProblemSink problems)
{
    private static readonly string[] Contexts =
        ["github", "env", "vars", "job", "jobs", "steps", "runner", "secrets", "strategy", "matrix", "needs", "inputs"];

    private readonly NameCheck nameCheck = new(file, names, problems);
    private readonly MeaningCheck meaningCheck = new(file, names, problems);

    /// <summary>Everything between <c>${{</c> and <c>}}</c> in the file.</summary>
    public void Run()
    {
        if (file.Text.Content.IndexOf("${{", StringComparison.Ordinal) < 0) return;

        foreach (var value in file.Values)
        {
            if (problems.IsFull) return;
            if (value.Scalar.Value.IndexOf("${{", StringComparison.Ordinal) < 0) continue;

            foreach (var place in ExpressionPlaces.In(value.Scalar.Value))
            {
                if (ExpressionPlaces.IsClosed(place)) Parsed(value.Path, value.Scalar, ExpressionParser.Parse(value.Scalar.Value, ExpressionPlaces.Inside(place)));
                else Report(value.Scalar, place, "This expression is never closed, and GitHub refuses the workflow: write }} behind it");
            }
        }
    }

    /// <summary>An expression that was read.</summary>
    /// <param name="path">The keys that lead to it.</param>
    /// <param name="scalar">The text it is a part of.</param>
    /// <param name="expression">The expression.</param>
    public void Parsed(string path, YamlScalar scalar, ParsedExpression expression)
    {
        if (problems.IsFull) return;
        if (expression.Problem is { } problem) Report(scalar, problem.Span, problem.Message);
        if (expression.Node is null) return;

        var available = ExpressionAvailability.At(path);
        List<ExpressionNode> nodes = [.. expression.Node.All];
        foreach (var node in nodes)
        {
            if (node is ContextNode context) Context(scalar, context, available);
            else if (node is CallNode call) Call(scalar, call, available);
            else if (node is MemberNode { Path: { } chain } member && available?.Has(chain[0]) != false) nameCheck.Run(path, scalar, member);
        }

        meaningCheck.Run(path, scalar, nodes);
    }

    private void Context(YamlScalar scalar, ContextNode context, ExpressionAvailability? available)
    {
        if (!Contexts.Contains(context.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (NearestName.Find(context.Name, Contexts) is { } near)
                Report(scalar, context.Span, $"There is no context '{Excerpt.Of(context.Name)}', and GitHub refuses the workflow: write '{near}'");
        }
        else if (available?.Has(context.Name) == false)
        {
            Report(scalar, context.Span, $"GitHub has no '{context.Name}' in {available.Place} and refuses the file: {AdviceFor(context.Name.ToLowerInvariant(), available)}");
        }
    }

    private void Call(YamlScalar scalar, CallNode call, ExpressionAvailability? available)
    {
        if (!ExpressionFunctions.Names.Contains(call.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (NearestName.Find(call.Name, ExpressionFunctions.Names) is { } near)
                Report(scalar, call.NameSpan, $"There is no function '{Excerpt.Of(call.Name)}', and GitHub refuses the workflow: write '{near}'");
        }
        else if (available is not null && (call.IsOfStatus && !available.HasStatus || !available.HasHashFiles && call.Name.Equals("hashFiles", StringComparison.OrdinalIgnoreCase)))
        {
            Report(scalar, call.NameSpan, $"GitHub has no {call.Name}() in {available.Place} and refuses the file: call it in {(call.IsOfStatus ? "an 'if'" : "a step")}");
        }
        else if (ExpressionFunctions.CountOf(call.Name) is var (least, most) && (call.Arguments.Count < least || call.Arguments.Count > most))
        {
            Report(scalar, call.NameSpan, $"{call.Name} takes {(least == most ? $"{least}" : call.Arguments.Count < least ? $"at least {least}" : $"at most {most}")}, and there are {call.Arguments.Count}: GitHub refuses the file");
        }
    }

    private static string AdviceFor(string context, ExpressionAvailability available) => context switch
    {
        _ when available.IsOfAction => "declare an input and hand the value over",
        "secrets" when available.HasStatus => "put it in 'env' of a step or job, and test env in the steps",
        "secrets" when available.Place.IndexOf("called", StringComparison.Ordinal) >= 0 => "hand it over behind 'secrets'",
        "secrets" => "use 'vars', or use the secret in a step",
        "env" => "use 'vars' or 'inputs', or write the value out",
        "matrix" or "strategy" when available.HasStatus => "test it in the 'if' of the steps",
        "steps" => "make it an output of a job that this one needs",
        "jobs" => "write 'needs'",
        "job" or "runner" => "use it in a step",
        _ => "use it in a job",
    };

    private void Report(YamlScalar scalar, TextSpan span, string message) =>
        problems.Add(PipelineProblemKind.Expression, new Location(file.Text, scalar.ToSource(span)), message);
}
