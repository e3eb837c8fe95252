using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

/// <summary>Files nobody writes: each is read in a moment, and not in minutes, which a walk that is not linear would take.</summary>
public sealed class DeploymentFileHostileTests
{
    private const int Count = 60_000;

    private static readonly Rule[] Rules =
    [
        new DG5105CredentialInDockerfile(), new DG5106CredentialInCompose(), new DG5107CredentialInEnvFile(), new DG5108CredentialInPipeline(),
        new DG5109CredentialInKubernetes(),
    ];

    [Theory]
    [InlineData(".github/workflows/a.yml", "env:\n  A: \"", "$(", "\"\n")] // expressions that never end
    [InlineData(".github/workflows/a.yml", "env:\n  A: \"", "${{ ", "\"\n")]
    [InlineData(".github/workflows/a.yml", "run: ", "::set-env name=", "\n")]
    [InlineData(".github/workflows/a.yml", "", "# a: b #\n", "")]
    [InlineData(".github/workflows/a.yml", "env:\n  A: b ", "#", "\n")]
    [InlineData(".github/workflows/a.yml", "env:\n", "  DB_PASSWORD: Winter-2031\n", "")]
    [InlineData("azure-pipelines.yml", "variables:\n- name: a\n", "  value: Winter-2031\n", "")]
    [InlineData(".github/workflows/a.yml", "env: {DB_PASSWORD: [", "Winter-2031,", "]}\n")]
    [InlineData("azure-pipelines.yml", "steps: ", "[", "")]
    [InlineData("azure-pipelines.yml", "", "steps:\n", "")]
    [InlineData("a.yaml", "apiVersion: v1\nkind: Secret\ndata:\n  a: ", "{{", "\n")] // actions that never end
    [InlineData("a.yaml", "apiVersion: v1\nkind: Secret\ndata:\n  a: ", "{{x}}", "\n")]
    [InlineData("a.yaml", "apiVersion: v1\nkind: Secret\ndata:\n  password: ", "QUFB", "\n")]
    [InlineData("a.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  .dockercfg: '", "\"auth\"", "'\n")]
    [InlineData("a.yaml", "apiVersion: v1\nkind: Pod\ncommand: [", "$(,", "]\n")]
    [InlineData("a.yaml", "apiVersion: v1\nkind: Pod\ncommand: [", "-p,", "]\n")]
    [InlineData("compose.yaml", "services:\n  a:\n    command: ", "-p x ", "\n")]
    [InlineData("compose.yaml", "x-a:\n", "  - DB_PASSWORD=Winter-2031\n", "")]
    [InlineData("compose.yaml", "services: {a: {image: b}}\n", "# DB_PASSWORD=Winter-2031\n", "")]
    [InlineData("Dockerfile", "FROM alpine\n", "# ENV A=b\n", "")]
    [InlineData("Dockerfile", "FROM alpine\nRUN ", "echo a|", "\n")]
    [InlineData("Dockerfile", "FROM alpine\nCMD [", "\"-p\",", "\"a\"]\n")]
    [InlineData(".env", "", "# DB_PASSWORD=Winter-2031\n", "")]
    public void Is_read_in_a_moment(string path, string head, string part, string tail)
    {
        var text = head + string.Concat(Enumerable.Repeat(part, Math.Min(Count, 1_500_000 / part.Length))) + tail;
        Assert.All(TestRepository.Empty.With(path, text).Findings(Rules), finding => Assert.StartsWith("DG51", finding.RuleId, StringComparison.Ordinal));
    }
}
