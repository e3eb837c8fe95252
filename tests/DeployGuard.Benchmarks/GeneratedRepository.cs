using System.Diagnostics;
using System.Globalization;

namespace DeployGuard.Benchmarks;

/// <summary>A git repository in the temporary folder; deleted when disposed.</summary>
internal sealed class GeneratedRepository : IDisposable
{
    private GeneratedRepository(string root) => Root = root;

    public string Root { get; }

    public static GeneratedRepository Create(RepositoryShape shape)
    {
        var repository = new GeneratedRepository(Directory.CreateTempSubdirectory("deployguard-benchmark-").FullName);
        repository.Write(".gitignore", "bin/\nobj/\nnode_modules/\n");
        switch (shape)
        {
            case RepositoryShape.OneService:
                repository.WriteService(0);
                break;
            case RepositoryShape.Dockerfiles200:
                for (var i = 0; i < 200; i++) repository.Write($"images/{i}/Dockerfile", GeneratedDockerfile.Create(i));
                break;
            case RepositoryShape.Files10000:
                repository.WriteLargeRepository();
                break;
            case RepositoryShape.Texts2000:
                repository.WriteTexts();
                break;
            case RepositoryShape.ComposeFiles40:
                for (var i = 0; i < 40; i++) repository.WriteComposeProject(i);
                break;
            case RepositoryShape.ComposeLines5000:
                repository.Write("compose.yaml", GeneratedCompose.CreateLong(5_000));
                break;
            case RepositoryShape.Workflows500:
                for (var i = 0; i < 500; i++) repository.Write($".github/workflows/{GeneratedWorkflow.NameOf(i)}", GeneratedWorkflow.Create(i));
                break;
        }

        repository.Git("init", "--quiet");
        repository.Git("add", "--all");
        return repository;
    }

    public void Dispose()
    {
        // Objects of git are read-only, which stops a deletion on Windows.
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Root, recursive: true);
    }

    // 16 services of 3 files and 2 files at the root are the 50 that have a reader.
    private void WriteLargeRepository()
    {
        for (var i = 0; i < 16; i++) WriteService(i);
        Write("global.json", """{ "sdk": { "version": "10.0.100" } }""");
        Write("Directory.Build.props", "<Project />\n");
        for (var i = 0; i < 9_949; i++) Write($"src/Module{i / 50}/Folder{i % 50 / 10}/Class{i}.cs", $"class C{i};\n");
        for (var i = 0; i < 5_000; i++) Write($"web/node_modules/package{i / 10}/file{i}.js", "0;\n");
    }

    private void WriteTexts()
    {
        var text = GeneratedText.Create(TextShape.CSharp);
        for (var i = 0; i < 2_000; i++)
        {
            var folder = i / 50;
            var name = (i % 4) switch { 0 => $"docs/{folder}/page{i}.md", 1 => $"scripts/{folder}/step{i}.sh", 2 => $"scripts/{folder}/step{i}.ps1", _ => $"web/{folder}/view{i}.ts" };
            Write(name, text.Substring(i * 400, 4_000));
        }
    }

    private void WriteService(int number)
    {
        var name = "Service" + number.ToString(CultureInfo.InvariantCulture);
        Write($"services/{name}/{name}.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>

            """);
        Write($"services/{name}/Dockerfile", GeneratedDockerfile.Create(number));
        Write($"services/{name}/Dockerfile.dockerignore", "**/bin\n**/obj\n**/.git\n**/.env*\n!**/appsettings.json\n");
    }

    private void WriteComposeProject(int number)
    {
        Write($"shops/{number}/compose.yaml", GeneratedCompose.Create(number));
        Write($"shops/{number}/Dockerfile", GeneratedDockerfile.Create(4 * number));
        Write($"shops/{number}/.env.example", "POSTGRES_PASSWORD=\nWORKER_TAG=\nCONFIGURATION=Release\n");
        Write($"shops/{number}/.gitignore", ".env\n");
    }

    private void Write(string path, string content)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Root };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"git {arguments[0]} ended with {process.ExitCode}");
    }
}
