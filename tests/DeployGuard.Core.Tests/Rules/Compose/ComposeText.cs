using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Rules.Compose;

/// <summary>Compose files of one service.</summary>
internal static class ComposeText
{
    /// <summary>A file whose service <c>app</c> has an image and these attributes.</summary>
    public static string Service(string attributes, string image = "ghcr.io/acme/app:1.0") =>
        Fragment($"image: {image}\n{attributes}");

    /// <summary>A file whose service <c>app</c> has these attributes only.</summary>
    public static string Fragment(string attributes) => "services:\n  app:\n    " + attributes.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";

    /// <summary>A repository whose <c>compose.yaml</c> has such a service.</summary>
    public static TestRepository Repository(string attributes, string image = "ghcr.io/acme/app:1.0") =>
        TestRepository.Compose(Service(attributes, image));

    /// <summary>The repository with the file compose adds by itself.</summary>
    public static TestRepository Overridden(this TestRepository repository, string attributes) =>
        repository.With("compose.override.yaml", Fragment(attributes));

    /// <summary>The repository with a file that completes the default one for production: a second project beside it.</summary>
    public static TestRepository InProduction(this TestRepository repository, string attributes) =>
        repository.With("compose.prod.yaml", Fragment(attributes));
}
