using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>Reads Dockerfiles given as text.</summary>
internal static class DockerfileFixture
{
    public static DockerfileDocument Read(string content) => DockerfileReader.Read(new SourceText("Dockerfile", content));

    /// <summary>The only instruction of a type, ONBUILD triggers included.</summary>
    public static T Single<T>(string content) where T : DockerInstruction =>
        Assert.Single(Read(content).InstructionsOf<T>(includeOnBuild: true));

    /// <summary>The text a span covers.</summary>
    public static string At(this DockerfileDocument document, TextSpan span) => document.Text.ToString(span);

    /// <summary>The texts of all words.</summary>
    public static IEnumerable<string> Values(this IEnumerable<DockerWord> words) => words.Select(word => word.Value);
}
