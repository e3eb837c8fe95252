namespace DeployGuard.Package.Tests.Harness;

/// <summary>
/// A solution as users have it: a library for two target frameworks, two libraries on top of each other, two programs
/// and tests, so that the same project is reached by several ways.
/// </summary>
internal static class SixProjects
{
    private static readonly string[] Names = ["Contracts", "Domain", "Storage", "Api", "Worker", "Tests"];

    /// <summary>Writes and restores it.</summary>
    public static Workspace Create(PackedPackage package, string name)
    {
        var workspace = package.NewWorkspace(name);
        workspace.Write("Contracts/Contracts.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework />
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
              </PropertyGroup>
            </Project>
            """);
        workspace.Write("Domain/Domain.csproj", Project("", "Contracts"));
        workspace.Write("Storage/Storage.csproj", Project("", "Contracts", "Domain"));
        workspace.Write("Api/Api.csproj", Project("<OutputType>Exe</OutputType>", "Storage", "Contracts"));
        workspace.Write("Worker/Worker.csproj", Project("<OutputType>Exe</OutputType>", "Domain"));
        workspace.Write("Tests/Tests.csproj", Project("<IsPackable>false</IsPackable>", "Api").Replace("</Project>", $"""
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{VersionOf("Microsoft.NET.Test.Sdk", package)}" />
                <PackageReference Include="xunit" Version="{VersionOf("xunit", package)}" />
                <PackageReference Include="xunit.runner.visualstudio" Version="{VersionOf("xunit.runner.visualstudio", package)}" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
        foreach (var project in Names) workspace.Write($"{project}/Code.cs", Code(project));

        workspace.Write("Dockerfile", SampleFindings.Dockerfile);
        workspace.Write("All.slnx", Slnx());
        workspace.Write("All.sln", Sln());
        workspace.Restore("All.slnx");
        return workspace;
    }

    private static string Project(string properties, params string[] references) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>
            {string.Concat(references.Select(name => $"""<ProjectReference Include="../{name}/{name}.csproj" />"""))}
          </ItemGroup>
        </Project>
        """;

    private static string Code(string project) => project switch
    {
        "Api" or "Worker" => "System.Console.WriteLine();\n",
        "Tests" => "public class Tests { [Xunit.Fact] public void Passes() { } }\n",
        _ => $"namespace {project} {{ public class Class1 {{ }} }}\n",
    };

    private static string Slnx() =>
        $"<Solution>{string.Concat(Names.Select(name => $"""<Project Path="{name}/{name}.csproj" />"""))}</Solution>";

    private static string Sln()
    {
        var projects = Names.Select(name =>
            $"Project(\"{{9A19103F-16F7-4668-BE54-9A1E7A4F7556}}\") = \"{name}\", \"{name}\\{name}.csproj\", \"{Id(name)}\"\nEndProject\n");
        var configurations =
            from name in Names
            from configuration in new[] { "Debug", "Release" }
            from kind in new[] { "ActiveCfg", "Build.0" }
            select $"\t\t{Id(name)}.{configuration}|Any CPU.{kind} = {configuration}|Any CPU\n";

        return "Microsoft Visual Studio Solution File, Format Version 12.00\n# Visual Studio Version 17\n"
            + string.Concat(projects)
            + "Global\n\tGlobalSection(SolutionConfigurationPlatforms) = preSolution\n"
            + "\t\tDebug|Any CPU = Debug|Any CPU\n\t\tRelease|Any CPU = Release|Any CPU\n\tEndGlobalSection\n"
            + "\tGlobalSection(ProjectConfigurationPlatforms) = postSolution\n"
            + string.Concat(configurations)
            + "\tEndGlobalSection\nEndGlobal\n";
    }

    private static string Id(string name) => $"{{00000000-0000-0000-0000-00000000000{Array.IndexOf(Names, name)}}}";

    /// <summary>The version this repository itself uses: it is on the machine.</summary>
    private static string VersionOf(string id, PackedPackage package) =>
        System.Xml.Linq.XDocument.Load(Path.Combine(package.Repository, "build", "Packages.props"))
            .Descendants("PackageVersion").Single(element => element.Attribute("Include")!.Value == id).Attribute("Version")!.Value;
}
