namespace DeployGuard.Package.Tests.Harness;

/// <summary>A folder outside this repository, which has git; removed at the end of the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Absolute path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("deployguard").FullName;

    public void Dispose() => Workspace.Delete(Path);
}
