using DeployGuard.Core.Tests.Verification;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

/// <summary>Ignore files of the kinds that people have, in a repository of the usual shape: nothing above a suggestion.</summary>
public sealed class CommonIgnoreFilesTests
{
    public static TheoryData<string> Files =>
    [
        // The template of Visual Studio.
        "**/.classpath\n**/.dockerignore\n**/.env\n**/.git\n**/.gitignore\n**/.project\n**/.settings\n**/.toolstarget\n**/.vs\n**/.vscode\n**/*.*proj.user\n"
            + "**/*.dbmdl\n**/*.jfm\n**/azds.yaml\n**/bin\n**/charts\n**/docker-compose*\n**/Dockerfile*\n**/node_modules\n**/npm-debug.log\n**/obj\n"
            + "**/secrets.dev.yaml\n**/values.dev.yaml\nLICENSE\nREADME.md\n!**/.gitignore\n!.git/HEAD\n!.git/config\n!.git/packed-refs\n!.git/refs/heads/**\n",
        // What is needed, and nothing else.
        "*\n!src\n!tests\n!*.slnx\n!Directory.*.props\n!nuget.config\n**/bin\n**/obj\n",
        // With comments, blank lines and folders written with a slash.
        "# Build\r\n**/bin/\r\n**/obj/\r\n\r\n# Secrets\r\n**/.env*\r\n!**/.env.example\r\n**/*.pfx\r\n**/*.key\r\n\r\n# Git\r\n.git/\r\n.github/\r\n*.md\r\n!README.md\r\n",
        // A long one for several languages.
        "**/__pycache__\n**/.DS_Store\n**/.env\n**/.env.*\n**/.git\n**/.idea\n**/.vs\n**/.vscode\n**/*.user\n**/bin\n**/obj\n**/coverage\n**/dist\n**/node_modules\n**/TestResults\n"
            + "**/*.log\nCHANGELOG.md\nLICENSE\nREADME.md\ncompose.y*ml\nDockerfile\nkubernetes\nthumbs.db\n",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Report_suggestions_at_most(string ignoreFile)
    {
        var repository = TestRepository.Empty
            .With("src/Api/Dockerfile", """
                FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                WORKDIR /src
                COPY ["src/Api/Api.csproj", "src/Api/"]
                COPY ["src/Core/Core.csproj", "src/Core/"]
                RUN dotnet restore "src/Api/Api.csproj"
                COPY . .
                RUN dotnet publish "src/Api/Api.csproj" --no-restore -o /app
                """)
            .With("src/Api/Api.csproj", """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><ProjectReference Include="../Core/Core.csproj" /></ItemGroup>
                </Project>
                """)
            .With("src/Core/Core.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
            .With(".gitignore", "[Bb]in/\n[Oo]bj/\n.vs/\n*.user\n[Tt]est[Rr]esult*/\nartifacts/\n[Oo]ut/\n.env\n")
            .With("docs/README.md", "").WithFiles("Shop.slnx", "README.md", "LICENSE", ".github/workflows/ci.yml", "src/Api/README.md", "src/Api/appsettings.json", "tests/Api.Tests/Api.Tests.csproj")
            .With(".dockerignore", ignoreFile);

        var rules = RuleCatalog.Load().Rules.Where(rule => rule.Metadata.Mode <= AnalysisMode.Default && rule.GetType().Name.Contains("Ignore", StringComparison.Ordinal)).ToArray();
        var findings = repository.Findings(rules);

        Assert.NotEmpty(rules);
        Assert.All(findings, finding => Assert.Equal(FindingLevel.Suggestion, finding.Level));
        Assert.DoesNotContain(findings, finding => finding.RuleId is "DG1027" or "DG1028");
    }
}
