namespace DeployGuard.Package.Tests.Harness;

/// <summary>The smallest repository that is built: a class library and a Dockerfile.</summary>
internal static class OneLibrary
{
    /// <summary>Writes and restores it.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="code">The one class.</param>
    public static Workspace Create(Workspace workspace, string code = "namespace Lib;\npublic class Class1;\n")
    {
        workspace.Write("Lib/Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        workspace.Write("Lib/Class1.cs", code);
        workspace.Write("Dockerfile", SampleFindings.Dockerfile);
        workspace.Restore("Lib");
        return workspace;
    }
}
