using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using DeployGuard.Benchmarks;

var artifacts = Path.Combine(Directory.GetCurrentDirectory(), "artifacts", "benchmarks");
BenchmarkSwitcher.FromAssembly(typeof(WarmValidation).Assembly)
    .Run(args, DefaultConfig.Instance.WithArtifactsPath(artifacts));
