using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DeployGuard.CodeFixes;

/// <summary>
/// Replaces a credential in the code by a read of it: from an environment variable or, where the code can reach one, from its
/// configuration. Offers nothing where the language wants a constant or the code would mean something else afterwards.
/// </summary>
// Not [Shared]: that attribute is System.Composition's, and naming its assembly would raise the oldest compiler this loads into.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CredentialCodeFixProvider))]
public sealed class CredentialCodeFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        "DG5001", "DG5002", "DG5003", "DG5004", "DG5005", "DG5006", "DG5007",
        "DG5051", "DG5052", "DG5053", "DG5054", "DG5055", "DG5056", "DG5057");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (document, cancellationToken) = (context.Document, context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            var configuration = await CredentialFix.ForAsync(document, diagnostic, SettingSource.Configuration, cancellationToken).ConfigureAwait(false);
            var environment = await CredentialFix.ForAsync(document, diagnostic, SettingSource.Environment, cancellationToken).ConfigureAwait(false);

            // An exception instead of a fallback is the same from either.
            if (configuration is not null && configuration.Title != environment?.Title) Register(context, diagnostic, configuration, SettingSource.Configuration);
            if (environment is not null) Register(context, diagnostic, environment, SettingSource.Environment);
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, CredentialFix fix, SettingSource source)
    {
        var document = context.Document;
        var action = CodeAction.Create(
            fix.Title, cancellationToken => CredentialFix.ApplyAsync(document, [fix], cancellationToken), equivalenceKey: source.ToString());
        context.RegisterCodeFix(action, diagnostic);
    }

    // One edit for a whole document: fixes that share a declaration or a using directive would conflict when merged.
    private static async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var source = context.CodeActionEquivalenceKey == nameof(SettingSource.Configuration) ? SettingSource.Configuration : SettingSource.Environment;
        var fixes = new List<CredentialFix>();
        foreach (var diagnostic in diagnostics)
        {
            var fix = await CredentialFix.ForAsync(document, diagnostic, source, context.CancellationToken).ConfigureAwait(false);
            if (fix is not null) fixes.Add(fix);
        }

        return await CredentialFix.ApplyAsync(document, fixes, context.CancellationToken).ConfigureAwait(false);
    }
}
