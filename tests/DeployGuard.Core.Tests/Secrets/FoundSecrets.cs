using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

/// <summary>Texts with the secrets to find in [|…|], and what is found.</summary>
internal static class FoundSecrets
{
    /// <summary>Holds that exactly the marked parts of a text are found.</summary>
    public static void AreMarkedIn(string markup, Func<string, IEnumerable<Credential>> find)
    {
        var text = markup.Replace("[|", "").Replace("|]", "");
        var found = find(text).Select(credential => text.Substring(credential.Span.Start, credential.Span.Length)).ToList();
        var marked = markup.Split("[|").Skip(1).Select(part => part[..part.IndexOf("|]", StringComparison.Ordinal)]).ToList();
        Assert.Equal(marked, found);
        if (markup.Contains("[|", StringComparison.Ordinal))
            Assert.Equal(markup.IndexOf("[|", StringComparison.Ordinal), find(text).First().Span.Start);
    }
}
