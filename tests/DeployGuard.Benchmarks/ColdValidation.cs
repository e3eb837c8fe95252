using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace DeployGuard.Benchmarks;

/// <summary>
/// The first build in a fresh MSBuild node: every launch is a new process that validates once, so assembly loading
/// and just-in-time compilation are part of the time; the start of the process itself, which MSBuild pays anyway, is not.
/// </summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ColdValidation
{
    private GeneratedRepository repository = null!;
    private TaskAssemblies assemblies = null!;

    [Params(TaskCode.Native, TaskCode.IL)]
    public TaskCode Code { get; set; }

    [Params(RepositoryShape.OneService, RepositoryShape.Dockerfiles200, RepositoryShape.ComposeFiles40, RepositoryShape.Workflows500)]
    public RepositoryShape Shape { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        repository = GeneratedRepository.Create(Shape);
        assemblies = TaskAssemblies.Of(Code);
    }

    [GlobalCleanup]
    public void Delete() => repository.Dispose();

    [Benchmark]
    public int FirstValidation() => assemblies.Validate(repository.Root);
}
