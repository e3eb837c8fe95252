using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using DeployGuard.Benchmarks;

// generate-csharp <folder> <lines> [<package> <version>]…: a project to measure analyzers with, see README.md.
if (args is ["generate-csharp", var folder, var lines, .. var packages])
{
    GeneratedProject.Write(
        Path.GetFullPath(folder), int.Parse(lines, CultureInfo.InvariantCulture), packages.Chunk(2).Select(pair => (pair[0], pair[1])));
    return;
}

var artifacts = Path.Combine(Directory.GetCurrentDirectory(), "artifacts", "benchmarks");
BenchmarkSwitcher.FromAssembly(typeof(WarmValidation).Assembly)
    .Run(args, DefaultConfig.Instance.WithArtifactsPath(artifacts));
