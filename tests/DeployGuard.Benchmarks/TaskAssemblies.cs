using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace DeployGuard.Benchmarks;

/// <summary>The assemblies a build loads, as MSBuild loads those of a task: from their folder, in a context of their own.</summary>
internal sealed class TaskAssemblies : AssemblyLoadContext
{
    private readonly string folder;

    private TaskAssemblies(string folder) => this.folder = folder;

    /// <summary>
    /// Those with native code for this platform, as <c>dotnet pack nuget</c> has left them, or those of IL alone.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">Nothing was packed yet.</exception>
    public static TaskAssemblies Of(TaskCode code)
    {
        var repository = typeof(TaskAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Repository").Value!;
        var folder = code == TaskCode.Native
            ? Path.Combine(repository, "nuget", "obj", "Release", "netstandard2.0", "native", RuntimeInformation.RuntimeIdentifier)
            : Path.Combine(repository, "src", "DeployGuard.Tasks", "bin", "Release", "net8.0");
        return Directory.Exists(folder) ? new TaskAssemblies(folder) : throw new DirectoryNotFoundException($"{folder} is missing: run 'dotnet pack nuget' before");
    }

    /// <summary>What <see cref="ValidationRun.Execute"/> returns with these assemblies.</summary>
    public int Validate(string root) =>
        (int)LoadFromAssemblyPath(typeof(ValidationRun).Assembly.Location).GetType(typeof(ValidationRun).FullName!)!.GetMethod(nameof(ValidationRun.Execute))!.Invoke(null, [root])!;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
