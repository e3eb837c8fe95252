using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DeployGuard.CodeFixes;

/// <summary>A namespace that must be in scope at a position.</summary>
/// <param name="Name">The namespace: <c>System</c>.</param>
/// <param name="Position">Where in the document, 0-based.</param>
internal sealed record NamespaceImport(string Name, int Position)
{
    /// <summary>The changes that add the using directives, sorted in among those of the file.</summary>
    public static IEnumerable<TextChange> Add(IReadOnlyList<NamespaceImport> imports, CompilationUnitSyntax root, SourceText text)
    {
        var lineBreak = text.Lines.Count > 1 && text.Lines[0].EndIncludingLineBreak - text.Lines[0].End == 2 ? "\r\n" : "\n";
        return
            from import in imports
            let usings = UsingsAt(root, import.Position)
            let insertion = usings.Count == 0 || usings[0].ContainsDirectives ? Before(root, import.Name, lineBreak) : Among(usings, import.Name, text, lineBreak)
            group insertion by insertion.Position into there
            select new TextChange(
                new TextSpan(there.Key, 0),
                string.Concat(there.Select(insertion => insertion.Text).Distinct().OrderBy(line => line, StringComparer.Ordinal)) + there.First().Ending);
    }

    // The directives of the file, unless it has them inside the namespace.
    private static IReadOnlyList<UsingDirectiveSyntax> UsingsAt(CompilationUnitSyntax root, int position)
    {
        var ofFile = Regular(root.Usings);
        if (ofFile.Count > 0) return ofFile;

        var namespaces = root.FindToken(position).Parent?.Ancestors().OfType<BaseNamespaceDeclarationSyntax>() ?? [];
        return namespaces.Select(space => Regular(space.Usings)).FirstOrDefault(usings => usings.Count > 0) ?? ofFile;
    }

    private static List<UsingDirectiveSyntax> Regular(SyntaxList<UsingDirectiveSyntax> usings) => [.. usings.Where(directive => directive.GlobalKeyword == default)];

    private static Insertion Among(IReadOnlyList<UsingDirectiveSyntax> usings, string name, SourceText text, string lineBreak)
    {
        // What stands behind an #if may not be there.
        var next = usings.Any(directive => directive.ContainsDirectives)
            ? usings[0]
            : usings.FirstOrDefault(directive => IsBehind(directive, name));
        var neighbour = next ?? usings[usings.Count - 1];
        var line = text.Lines.GetLineFromPosition(neighbour.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, neighbour.SpanStart));
        var directive = $"using {name};";
        return next is not null
            ? new Insertion(next.SpanStart, directive + lineBreak + indent, "")
            : new Insertion(neighbour.Span.End, lineBreak + indent + directive, "");
    }

    // Behind the comment that heads the file, before everything else.
    private static Insertion Before(CompilationUnitSyntax root, string name, string lineBreak)
    {
        var globals = root.Usings.LastOrDefault(directive => directive.GlobalKeyword != default);
        var hasDirectives = root.Usings.Any(directive => directive.ContainsDirectives);
        if (globals is not null && !hasDirectives) return new Insertion(globals.Span.End, $"{lineBreak}using {name};", "");

        var first = root.GetFirstToken(includeZeroWidth: true);
        var position = 0;
        var comments = false;
        foreach (var trivia in first.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)) comments = true;
            else if (!trivia.IsKind(SyntaxKind.EndOfLineTrivia) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia)) break;
            else if (comments && trivia.IsKind(SyntaxKind.EndOfLineTrivia)) position = trivia.Span.End;
        }

        return new Insertion(position, $"using {name};{lineBreak}", lineBreak);
    }

    private static bool IsBehind(UsingDirectiveSyntax directive, string name)
    {
        if (directive.Alias is not null || directive.StaticKeyword != default) return true;

        var other = directive.NamespaceOrType.ToString();
        return IsSystem(name) != IsSystem(other) ? IsSystem(name) : string.CompareOrdinal(name, other) < 0;
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private readonly record struct Insertion(int Position, string Text, string Ending);
}
