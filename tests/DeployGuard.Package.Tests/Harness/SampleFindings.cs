namespace DeployGuard.Package.Tests.Harness;

/// <summary>
/// A Dockerfile with one finding of each level. Package tests are about the build: they know no other rules.
/// </summary>
internal static class SampleFindings
{
    public const string Blocking = "DG1015";
    public const string Warning = "DG1011";
    public const string Suggestion = "DG1016";

    /// <summary>The findings at any severity, and those of DeployGuard about itself.</summary>
    public static bool Includes(string code) =>
        code is Blocking or Warning or Suggestion || code.StartsWith("DG9", StringComparison.Ordinal);

    /// <summary>The file.</summary>
    public const string Dockerfile = """
        FROM scratch AS final
        WORKDIR app
        ADD settings.json ./
        COPY --from=7 /out ./
        """;
}
