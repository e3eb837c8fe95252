using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DeployGuard.CodeFixes;

/// <summary>The code that reads a credential, and what it replaces.</summary>
/// <param name="Title">What reading it does, as an editor shows it.</param>
/// <param name="Replaced">What it replaces in the document.</param>
/// <param name="Text">The code.</param>
/// <param name="Imports">What the code needs in scope.</param>
internal sealed record CredentialRead(string Title, TextSpan Replaced, string Text, IReadOnlyList<NamespaceImport> Imports)
{
    /// <summary>The read in place of a literal; null where the source cannot give the value that is needed there.</summary>
    public static CredentialRead? Of(
        ExpressionSyntax literal, Diagnostic diagnostic, SettingSource source, SemanticModel model, CancellationToken cancellationToken)
    {
        var position = literal.SpanStart;
        if (TypeName.At(position, "System", "InvalidOperationException", model) is not { } exception) return null;
        if (SettingAccess.IsWriteOf(literal, source, model, cancellationToken)) return null;
        if (SettingAccess.BeforeFallback(literal, model, cancellationToken) is { } read)
        {
            return new CredentialRead($"Throw when '{read}' is not set", literal.Span, Throw(exception, read), exception.Imports);
        }

        var place = SecretPlace.Of(literal, IsConnectionString(diagnostic), model, cancellationToken);
        if (place is null || SettingName.Of(SuggestedName(diagnostic, literal, model, cancellationToken)) is not { } name) return null;
        if (IsConnectionString(diagnostic) && !place.IsWhole) name = name.OfPassword();
        if (SettingAccess.To(name, source, place.IsWhole && IsConnectionString(diagnostic), literal, model, cancellationToken) is not { } access) return null;

        var isRequired = !place.TakesNull || IsComparison(diagnostic) || !MissingValue.IsAllowedFor(literal, model, cancellationToken);
        var value = isRequired ? $"{access.Text} ?? {Throw(exception, access.Name)}" : access.Text;
        if (place.Wrap(value, isRequired) is not { } wrapped) return null;

        return new CredentialRead(
            place.Encoding.Length == 0 ? access.Title : $"{access.Title} as {place.Encoding}", place.Span, wrapped.Text,
            [.. access.Imports, .. wrapped.Imports, .. isRequired ? exception.Imports : []]);
    }

    private static string Throw(TypeName exception, string name) =>
        $"throw new {exception.Text}({SymbolDisplay.FormatLiteral(name + " is not set", quote: true)})";

    private static bool IsConnectionString(Diagnostic diagnostic) => diagnostic.Id is "DG5002" or "DG5052";

    // An unset variable would compare equal to a missing password.
    private static bool IsComparison(Diagnostic diagnostic) => diagnostic.Id is "DG5006" or "DG5056";

    private static string SuggestedName(Diagnostic diagnostic, ExpressionSyntax literal, SemanticModel model, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Setting, out var setting) && !string.IsNullOrWhiteSpace(setting)) return setting!;
        if (TargetName.Of(literal, model, cancellationToken) is { } target) return target;
        return diagnostic.Id switch
        {
            "DG5002" or "DG5052" => "ConnectionString",
            "DG5003" or "DG5053" => "ApiToken",
            "DG5004" or "DG5054" => "PrivateKey",
            "DG5005" or "DG5055" => "EncryptionKey",
            _ => "Password",
        };
    }
}
