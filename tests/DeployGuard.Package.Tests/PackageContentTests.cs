using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DeployGuard.Package.Tests.Harness;

namespace DeployGuard.Package.Tests;

/// <summary>What is in the package, entry by entry, and what its assemblies ask of the MSBuild that loads them.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    private static readonly string[] TaskAssemblies =
        ["DeployGuard.Core.dll", "DeployGuard.Tasks.dll", "Newtonsoft.Json.dll", "NuGet.Versioning.dll", "YamlDotNet.dll"];

    private static string Runtime => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    [Fact]
    public void Has_exactly_these_entries()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var entries = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml");

        var rules = Directory.EnumerateFiles(
            Path.Combine(package.Repository, "src", "DeployGuard.Core", "Rules"), "DG*.md", SearchOption.AllDirectories);
        var configs =
            from mode in new[] { "None", "Minimum", "Default", "Recommended", "All" }
            from enforcement in new[] { "", ".BlockOnBlocking", ".BlockOnWarning" }
            select $"build/config/{mode}{enforcement}.globalconfig";
        string[] expected =
        [
            "DeployGuard.nuspec",
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "icon.png",
            "build/DeployGuard.Validate.proj",
            "build/DeployGuard.props",
            "build/DeployGuard.targets",
            "buildMultiTargeting/DeployGuard.props",
            "buildMultiTargeting/DeployGuard.targets",
            "analyzers/dotnet/cs/DeployGuard.Analyzers.dll",
            "analyzers/dotnet/cs/DeployGuard.CodeFixes.dll",
            .. configs,
            .. from platform in new[] { "linux-x64", "osx-arm64", "win-x64" }
               from name in TaskAssemblies
               select $"tasks/net10.0/{platform}/{name}",
            .. TaskAssemblies.Select(name => "tasks/net8.0/" + name),
            .. TaskAssemblies.Select(name => "tasks/netstandard2.0/" + name),
            .. rules.Select(file => $"docs/{Path.GetFileName(file)[..6]}.md"),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Brings_no_dependencies_and_stays_a_development_dependency()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var reader = new StreamReader(archive.GetEntry("DeployGuard.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();

        Assert.Contains("<developmentDependency>true</developmentDependency>", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependenc", nuspec, StringComparison.Ordinal);
        Assert.Contains("<license type=\"expression\">MIT</license>", nuspec, StringComparison.Ordinal);
    }

    /// <summary>
    /// An assembly that is missing beside the task binds to the copy of the SDK, of whatever version; and MSBuild.exe
    /// on .NET Framework has one System.Memory for all tasks, so none may be asked for.
    /// </summary>
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net10.0/linux-x64")]
    [InlineData("net10.0/osx-arm64")]
    [InlineData("net10.0/win-x64")]
    public void Finds_every_assembly_beside_the_task_or_in_the_runtime(string folder)
    {
        var unknown =
            from assembly in ReadAssemblies($"tasks/{folder}/")
            from reference in assembly.References
            where !TaskAssemblies.Contains(reference.Name + ".dll") && !IsPlatform(folder, reference)
            select $"{assembly.Name} -> {reference.Name} {reference.Version}";

        Assert.Empty(unknown);
    }

    /// <summary>The machine of native code, which the runtime holds against its own, has the system in it (PE/COFF in .NET's ReadyToRun format).</summary>
    [Theory]
    [InlineData("net8.0", Machine.I386, false)]
    [InlineData("net10.0/linux-x64", (Machine)(0x8664 ^ 0x7B79), true)]
    [InlineData("net10.0/osx-arm64", (Machine)(0xAA64 ^ 0x4644), true)]
    [InlineData("net10.0/win-x64", Machine.Amd64, true)]
    public void Has_native_code_where_the_folder_says_so(string folder, Machine machine, bool isNative)
    {
        var assemblies = ReadAssemblies($"tasks/{folder}/");

        Assert.All(assemblies, assembly => Assert.Equal((machine, isNative), (assembly.Machine, assembly.IsNative)));
    }

    /// <summary>MSBuild 15 to 18 all have assembly version 15.1.0.0; anything higher would be a new floor.</summary>
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net10.0/linux-x64")]
    [InlineData("net10.0/osx-arm64")]
    [InlineData("net10.0/win-x64")]
    public void Runs_in_every_MSBuild_since_the_floor(string folder)
    {
        var references =
            from assembly in ReadAssemblies($"tasks/{folder}/")
            from reference in assembly.References
            where reference.Name.StartsWith("Microsoft.Build", StringComparison.Ordinal)
            select (reference.Name, reference.Version);

        Assert.Equal(
            [("Microsoft.Build.Framework", new Version(15, 1, 0, 0)), ("Microsoft.Build.Utilities.Core", new Version(15, 1, 0, 0))],
            references.Distinct().Order());
    }

    /// <summary>
    /// A compiler older than what an analyzer references does not run it (CS9057), and libraries of others collide between
    /// analyzers. The floor is the compiler of the SDK 8: Roslyn 4.8, which brings System.Collections.Immutable 7.
    /// </summary>
    [Fact]
    public void The_analyzer_runs_in_every_compiler_since_the_floor()
    {
        var (netstandard, roslyn, immutable) = (new Version(2, 0, 0, 0), new Version(4, 8, 0, 0), new Version(7, 0, 0, 0));
        var assemblies = ReadAssemblies("analyzers/");
        var unknown =
            from assembly in assemblies
            from reference in assembly.References
            where !(reference.Name switch
            {
                "netstandard" => reference.Version == netstandard,
                "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" => reference.Version == roslyn,
                // Compilers come without workspaces, which only an IDE has.
                "Microsoft.CodeAnalysis.Workspaces" or "Microsoft.CodeAnalysis.CSharp.Workspaces" =>
                    assembly.Name == "DeployGuard.CodeFixes.dll" && reference.Version == roslyn,
                "System.Collections.Immutable" => reference.Version <= immutable,
                "DeployGuard.Analyzers" => assembly.Name == "DeployGuard.CodeFixes.dll",
                _ => false,
            })
            select $"{assembly.Name} -> {reference.Name} {reference.Version}";

        Assert.Equal(2, assemblies.Count);
        Assert.Empty(unknown);
    }

    private static bool IsPlatform(string folder, (string Name, Version Version) reference) =>
        reference.Name.StartsWith("Microsoft.Build.", StringComparison.Ordinal)
        || (folder == "netstandard2.0"
            ? reference.Name == "netstandard" && reference.Version <= new Version(2, 0, 0, 0)
            : reference.Version.Major <= 8 && File.Exists(Path.Combine(Runtime, reference.Name + ".dll")));

    private List<ShippedAssembly> ReadAssemblies(string folder)
    {
        using var archive = ZipFile.OpenRead(package.File);
        return [.. archive.Entries
            .Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal))
            .Select(Read)];
    }

    private static ShippedAssembly Read(ZipArchiveEntry entry)
    {
        var bytes = new MemoryStream();
        using (var stream = entry.Open()) stream.CopyTo(bytes);
        bytes.Position = 0;
        using var file = new PEReader(bytes);
        var metadata = file.GetMetadataReader();
        return new ShippedAssembly(entry.Name, file.PEHeaders.CoffHeader.Machine, file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0,
        [
            .. from handle in metadata.AssemblyReferences
               let reference = metadata.GetAssemblyReference(handle)
               select (metadata.GetString(reference.Name), reference.Version),
        ]);
    }

    private sealed record ShippedAssembly(string Name, Machine Machine, bool IsNative, IReadOnlyList<(string Name, Version Version)> References);
}
