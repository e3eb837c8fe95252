using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DeployGuard.CodeFixes;

/// <summary>The edit that replaces one credential.</summary>
/// <param name="Title">What it does, as an editor shows it.</param>
/// <param name="Changes">Changes of the document's text, which leave everything around them as it is.</param>
/// <param name="Imports">What the new code needs in scope, and where.</param>
internal sealed record CredentialFix(string Title, IReadOnlyList<TextChange> Changes, IReadOnlyList<NamespaceImport> Imports)
{
    /// <summary>The fix of a diagnostic; null where none is to be had from the source.</summary>
    public static async Task<CredentialFix?> ForAsync(Document document, Diagnostic diagnostic, SettingSource source, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan)) return null;
        if (SecretOrigin.Of(root, diagnostic.Location.SourceSpan, model, cancellationToken) is not { } literal) return null;

        if (LanguagePosition.WantsConstant(literal) || LanguagePosition.IsInExpressionTree(literal, model, cancellationToken)) return null;
        if (CredentialRead.Of(literal, diagnostic, source, model, cancellationToken) is not { } read) return null;

        var declaration = ConstantDeclaration.Around(literal);
        if (declaration is not null && !await declaration.CanBeVariableAsync(document, model, cancellationToken).ConfigureAwait(false)) return null;

        var change = new TextChange(read.Replaced, read.Text);
        return new CredentialFix(read.Title, declaration is null ? [change] : [change, declaration.ToVariable()], read.Imports);
    }

    /// <summary>The document with the edits of all fixes; one that touches what another has replaced is left out.</summary>
    public static async Task<Document> ApplyAsync(Document document, IReadOnlyList<CredentialFix> fixes, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);

        var changes = new List<TextChange>();
        var imports = new List<NamespaceImport>();
        foreach (var fix in fixes)
        {
            // Two constants of one declaration share the change of its modifier.
            var changed = fix.Changes.Where(change => !changes.Contains(change)).ToList();
            if (changed.Count == 0 || changed.Any(change => changes.Any(other => other.Span.OverlapsWith(change.Span)))) continue;
            changes.AddRange(changed);
            imports.AddRange(fix.Imports);
        }

        changes.AddRange(NamespaceImport.Add(imports, root, text));
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }
}
