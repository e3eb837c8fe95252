using BenchmarkDotNet.Attributes;
using DeployGuard.Repository;
using DeployGuard.Validation;

namespace DeployGuard.Benchmarks;

/// <summary>A build in an MSBuild node that has validated before: everything is compiled, the disk cache is filled.</summary>
[MemoryDiagnoser]
public class WarmValidation
{
    private readonly RuleCatalog catalog = RuleCatalog.Load();
    private GeneratedRepository repository = null!;
    private RepositorySnapshot snapshot = null!;

    [Params(RepositoryShape.Dockerfiles200, RepositoryShape.Files10000, RepositoryShape.Texts2000, RepositoryShape.ComposeFiles40, RepositoryShape.ComposeLines5000)]
    public RepositoryShape Shape { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        repository = GeneratedRepository.Create(Shape);
        snapshot = RepositoryScanner.Scan(repository.Root);
    }

    [GlobalCleanup]
    public void Delete() => repository.Dispose();

    /// <summary>What every build pays.</summary>
    [Benchmark(Baseline = true)]
    public int ScanAndValidate() => ValidationRun.Execute(repository.Root);

    /// <summary>The part spent on asking git.</summary>
    [Benchmark]
    public int Scan() => RepositoryScanner.Scan(repository.Root).Entries.Count;

    /// <summary>The part spent on reading, parsing and rules.</summary>
    [Benchmark]
    public int Validate() => new Validator(catalog, new ValidationSettings()).Validate(snapshot).Findings.Count;
}
