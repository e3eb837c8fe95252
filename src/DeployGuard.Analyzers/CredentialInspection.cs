using DeployGuard.Flow;
using DeployGuard.Judgement;
using DeployGuard.Literals;
using DeployGuard.Reporting;
using DeployGuard.Secrets;
using Microsoft.CodeAnalysis;

namespace DeployGuard;

/// <summary>Looks at one operation: what it writes down, what that is by itself, and where it goes.</summary>
internal sealed class CredentialInspection(ValueFlow flow)
{
    /// <summary>No token and no connection string is shorter; most literals are.</summary>
    private const int ShortestShape = 8;

    /// <summary>The most telling thing about the text an operation writes down; null when there is nothing to say.</summary>
    public CredentialFinding? Of(IOperation operation, ISymbol containing)
    {
        if (LiteralValues.Of(operation) is not { } literal) return null;
        if (literal.Constant is { } constant) return OfConstant(literal, constant, containing);
        return ByShape(literal, containing) ?? ByFlow(literal, containing);
    }

    private CredentialFinding? OfConstant(LiteralValue literal, ISymbol constant, ISymbol containing)
    {
        if (ByFlow(literal, containing) is not { } finding) return null;

        return IsShownAtDeclaration(constant, literal.Text) ? null : finding;
    }

    /// <summary>What shows at the declaration is reported there, once.</summary>
    private bool IsShownAtDeclaration(ISymbol constant, string text) => constant.DeclaringSyntaxReferences.Length > 0
        && (CredentialDetector.Find(text).Count > 0 || flow.IsShownBy(constant, text));

    private CredentialFinding? ByShape(LiteralValue literal, ISymbol containing)
    {
        if (literal.Text.Length < ShortestShape) return null;

        CredentialFinding? found = null;
        foreach (var credential in CredentialDetector.Find(literal.Text))
        {
            if (credential.Kind == CredentialKind.PrivateKey) return Shaped(literal, credential, containing);
            if (found is null || (credential.Kind == CredentialKind.Token && found.Rule != CredentialRules.Token)) found = Shaped(literal, credential, containing) ?? found;
        }

        return found;
    }

    private CredentialFinding? Shaped(LiteralValue literal, Credential credential, ISymbol containing)
    {
        var secret = literal.Text.Substring(credential.Span.Start, credential.Span.Length);
        var part = literal.PartOf(credential.Span.Start, credential.Span.End);
        if (part?.Constant is { } constant && IsShownAtDeclaration(constant, part.Text)) return null;

        var node = part?.Node ?? literal.Operation.Syntax;
        var whole = literal.Operation.Syntax;
        return credential.Kind switch
        {
            CredentialKind.PrivateKey => new(CredentialRules.PrivateKey, node, CredentialMessage.OfPrivateKey(), SettingOf(literal, containing, "PrivateKey")),
            CredentialKind.Token => new(CredentialRules.Token, node, CredentialMessage.OfToken(credential.Title, secret), SettingOf(literal, containing, credential.Format.Length > 0 ? credential.Format : "Token")),
            // guest, postgres: what images come with. A weak password somebody chose has more than letters.
            _ when credential.Strength == CredentialStrength.WeakDefault && secret.All(char.IsLetter) => null,
            CredentialKind.ConnectionString => new(CredentialRules.ConnectionString, whole, CredentialMessage.OfConnectionString(), ConnectionStringName.For(literal.Operation)),
            _ => new(CredentialRules.Named, whole, CredentialMessage.OfPassword(), SettingOf(literal, containing, "Password")),
        };
    }

    private CredentialFinding? ByFlow(LiteralValue literal, ISymbol containing)
    {
        if (flow.Of(literal.Operation, containing) is not { } target || !CredentialJudge.IsCredential(target, literal.Text)) return null;

        return CredentialFinding.Of(literal.Operation.Syntax, target);
    }

    private string SettingOf(LiteralValue literal, ISymbol containing, string otherwise) =>
        SettingName.For(flow.Of(literal.Operation, containing) is { Kind: not FlowKind.Sink } target ? target.Name : otherwise);
}
