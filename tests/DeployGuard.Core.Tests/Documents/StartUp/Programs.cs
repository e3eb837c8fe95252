using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.StartUp;

namespace DeployGuard.Core.Tests.Documents.StartUp;

/// <summary>Repositories with one program in <c>src/App</c>.</summary>
internal static class Programs
{
    public const string Head = "var builder = WebApplication.CreateBuilder(args);\n";

    public const string Tail = "\napp.Run();\n";

    public static TestRepository Web(string? code = null, string project = "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")
    {
        var repository = TestRepository.Empty.With("src/App/App.csproj", project);
        return code is null ? repository : repository.With("src/App/Program.cs", Head + code + Tail);
    }

    public static StartUpProject Program(this TestRepository repository) => Assert.Single(repository.Documents().Model(StartUpCode.Build).Projects);

    /// <summary>
    /// The facts of a kind: a path or name, '-' behind one that production never comes by, '?' behind one that it may, '~' for weak evidence and
    /// '!' for evidence against.
    /// </summary>
    public static string Show(this StartUpProject project, StartUpFactKind kind) => string.Join(" ", project.OfKind(kind).Select(fact =>
        (fact.Path ?? fact.Name)
        + (fact.InProduction switch { Truth.False => "-", Truth.Unknown => "?", _ => "" })
        + (fact.Strength switch { EvidenceStrength.Weak => "~", EvidenceStrength.Against => "!", _ => "" })));
}
