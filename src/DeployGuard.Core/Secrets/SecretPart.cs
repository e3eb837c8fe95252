using DeployGuard.Text;

namespace DeployGuard.Secrets;

/// <summary>What stands in a place of a text where secrets stand; whether it is one its value decides.</summary>
/// <param name="Kind">What kind of place it is.</param>
/// <param name="Name">What it is called: a key, an option, an identifier.</param>
/// <param name="Value">What it means, quotes and escapes resolved.</param>
/// <param name="Span">Where it stands in the text, without its quotes.</param>
/// <param name="Title">What it is in words that follow "a" or "the".</param>
internal sealed record SecretPart(CredentialKind Kind, string Name, string Value, TextSpan Span, string Title)
{
    /// <summary>The user it belongs to; empty when none is named.</summary>
    public string User { get; init; } = "";

    /// <summary>The credential this is, or null when the value is none or cannot be told.</summary>
    public Credential? Judge() =>
        StrengthOf() is { } strength ? new Credential(Kind, Span, Title) { Strength = strength } : null;

    private CredentialStrength? StrengthOf()
    {
        var strength = CredentialLiteral.OfNamed(Name, Value);
        return strength is not null && User == Value && User.Length > 0 ? CredentialStrength.WeakDefault : strength;
    }
}
