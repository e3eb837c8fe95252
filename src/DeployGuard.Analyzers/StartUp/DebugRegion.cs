using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeployGuard.StartUp;

/// <summary>Code that a build for production leaves out: <c>#if DEBUG</c>.</summary>
internal static class DebugRegion
{
    public static bool Contains(SyntaxNode node)
    {
        for (var directive = (node.SyntaxTree.GetRoot() as CompilationUnitSyntax)?.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive.SpanStart > node.SpanStart) return false;
            if (directive is not IfDirectiveTriviaSyntax { BranchTaken: true } condition || condition.Condition.ToString().Trim() != "DEBUG") continue;
            if (condition.GetRelatedDirectives() is { Count: > 1 } related && related[1].SpanStart > node.SpanStart) return true;
        }

        return false;
    }
}
