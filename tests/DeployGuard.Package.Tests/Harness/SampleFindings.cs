namespace DeployGuard.Package.Tests.Harness;

/// <summary>
/// A Dockerfile with one finding of each level. Package tests are about the build: they know no other rules.
/// </summary>
internal static class SampleFindings
{
    public const string Blocking = "DG1015";
    public const string Warning = "DG1011";
    public const string Suggestion = "DG1016";

    /// <summary>Of the analyzer: blocks, and what it is called in test projects.</summary>
    public const string Credential = "DG5001";
    public const string CredentialInTests = "DG5051";

    /// <summary>The findings at any severity, and those of DeployGuard about itself.</summary>
    public static bool Includes(string code) =>
        code is Blocking or Warning or Suggestion or Credential or CredentialInTests || code.StartsWith("DG9", StringComparison.Ordinal);

    /// <summary>A class with a credential on its fourth line.</summary>
    public static string Class(string name) => $$"""
        namespace Lib;
        public class {{name}}
        {
            private readonly string password = "Xk7!mQ2pLw9z";
            public bool IsRight(string typed) => typed.Length == password.Length;
        }
        """;

    /// <summary>The file.</summary>
    public const string Dockerfile = """
        FROM scratch AS final
        WORKDIR app
        ADD settings.json ./
        COPY --from=7 /out ./
        """;
}
