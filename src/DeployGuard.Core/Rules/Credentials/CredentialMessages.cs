using DeployGuard.Checklist.Credentials;

namespace DeployGuard.Rules.Credentials;

/// <summary>What rules say of a credential.</summary>
internal static class CredentialMessages
{
    /// <summary>What is wrong and what to do instead.</summary>
    /// <param name="credential">What was found.</param>
    /// <param name="what">Where it stands, such as <c>'DB_PASSWORD'</c> or <c>The command of RUN</c>.</param>
    /// <param name="remedy">What to do, at most 43 characters.</param>
    public static string Message(this PlacedCredential credential, string what, string remedy) => credential.IsReal
        ? $"{what} holds {ArticleOf(credential.Credential.Title)} {Excerpt.Of(credential.Credential.Title)}; {remedy}, and replace it"
        : $"{what} has a default everybody knows as its secret; {remedy}";

    private static string ArticleOf(string title) => title.Length > 0 && "AEIOaeio".IndexOf(title[0]) >= 0 ? "an" : "a";
}
