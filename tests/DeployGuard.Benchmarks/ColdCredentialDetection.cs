using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using DeployGuard.Secrets;

namespace DeployGuard.Benchmarks;

/// <summary>
/// The detector in a fresh process, with two million characters of settings in 200 files: building its tables and just-in-time compilation
/// are part of the time.
/// </summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ColdCredentialDetection
{
    private const int Files = 200;

    private readonly List<string> files = [];

    [GlobalSetup]
    public void Generate()
    {
        foreach (var text in new[] { GeneratedText.Create(TextShape.Settings), GeneratedText.Create(TextShape.Manifests) })
            files.AddRange(text.Chunk(2 * GeneratedText.Length / Files).Select(part => new string(part)));
    }

    [Benchmark(Baseline = true)]
    public int Tokens() => files.Sum(file => CredentialDetector.FindTokens(file).Count);

    [Benchmark]
    public int All() => files.Sum(file => CredentialDetector.Find(file).Count);
}
