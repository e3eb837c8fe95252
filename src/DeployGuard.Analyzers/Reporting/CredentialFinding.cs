using DeployGuard.Flow;
using DeployGuard.Judgement;
using DeployGuard.Sinks;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Reporting;

/// <summary>A credential in the code, before anybody asked whether it is to be reported.</summary>
/// <param name="Rule">The check it fails.</param>
/// <param name="Node">The literal at fault.</param>
/// <param name="Message">At most 160 characters, without the secret.</param>
/// <param name="Setting">The setting to read instead.</param>
internal sealed record CredentialFinding(CredentialRule Rule, SyntaxNode Node, string Message, string Setting)
{
    /// <summary>The finding about a literal that is secret for where it flows to.</summary>
    public static CredentialFinding Of(SyntaxNode literal, FlowTarget target) => target switch
    {
        { Sink: { } sink } => Of(literal, sink),
        { Kind: FlowKind.Compared } => new(CredentialRules.Comparison, literal, CredentialMessage.OfComparison(target), SettingName.For(target.Name)),
        _ => new(CredentialRules.Named, literal, CredentialMessage.OfName(target), SettingName.For(target.Name)),
    };

    /// <summary>The finding about what an API is handed.</summary>
    public static CredentialFinding Of(SyntaxNode literal, Sink sink) => sink.Kind == SinkKind.Key
        ? new(CredentialRules.CryptographicKey, literal, CredentialMessage.OfKey(sink.Title), "EncryptionKey")
        : new(CredentialRules.ApiArgument, literal, CredentialMessage.OfArgument(sink.Title), sink.Setting);
}
