using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2050HardeningMissingTests
{
    private const string Hardened = """
        security_opt: ["no-new-privileges:true"]
        cap_drop: [all]
        read_only: true
        pids_limit: 100
        cpus: 2
        """;

    [Fact]
    public void Reports_once_for_each_service()
    {
        var finding = Assert.Single(TestRepository.Empty
            .With("compose.prod.yaml", "services:\n  [|app|]:\n    image: ghcr.io/acme/app:1.0\n").Reports<DG2050HardeningMissing>());
        Assert.Contains("no-new-privileges, cap_drop: ALL, read_only, pids_limit, cpus", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("security_opt: [\"no-new-privileges:true\"]", "security_opt: [\"no-new-privileges:false\"]", "no-new-privileges")]
    [InlineData("cap_drop: [all]", "cap_drop: [NET_RAW]", "cap_drop: ALL")]
    [InlineData("read_only: true", "read_only:", "read_only")]
    [InlineData("pids_limit: 100", "init: true", "pids_limit")]
    [InlineData("cpus: 2", "cpu_shares: 20", "cpus")] // a share is no limit
    public void Says_what_is_missing(string line, string instead, string missing)
    {
        var content = ComposeText.Service(Hardened.Replace(line, instead, StringComparison.Ordinal)).Replace("app:\n", "[|app|]:\n", StringComparison.Ordinal);
        var finding = Assert.Single(TestRepository.Empty.With("compose.prod.yaml", content).Reports<DG2050HardeningMissing>());
        Assert.Contains($"without {missing};", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compose.yaml", "init: true")] // only production
    [InlineData("compose.dev.yaml", "init: true")]
    [InlineData("compose.prod.yaml", Hardened)]
    [InlineData("compose.prod.yaml", "security_opt: [no-new-privileges]\ncap_drop: [ALL]\nread_only: ${READ_ONLY}\ndeploy: {resources: {limits: {pids: 9, cpus: \"1\"}}}")]
    [InlineData("compose.prod.yaml", "security_opt: [\"${A}\"]\ncap_drop: [\"${B}\"]\nread_only: false\npids_limit: ${C}\ncpu_quota: 5")] // not known, or decided
    [InlineData("compose.prod.yaml", "extends: {file: ../elsewhere.yaml, service: base}")] // what it extends is not here
    public void Guards(string path, string attributes) =>
        TestRepository.Empty.With(path, ComposeText.Service(attributes)).Silent<DG2050HardeningMissing>();

    [Fact]
    public void A_fragment_without_its_base_says_nothing() =>
        TestRepository.Empty.With("compose.prod.yaml", ComposeText.Fragment("restart: always")).Silent<DG2050HardeningMissing>();

    [Fact]
    public void A_datastore_writes_where_it_likes() => TestRepository.Empty
        .With("compose.prod.yaml", ComposeText.Service(Hardened.Replace("read_only: true\n", "", StringComparison.Ordinal), "postgres:17.2"))
        .Silent<DG2050HardeningMissing>();

    [Fact]
    public void The_base_file_may_bring_it() => TestRepository.Compose(ComposeText.Service(Hardened))
        .With("compose.prod.yaml", ComposeText.Fragment("restart: always")).Silent<DG2050HardeningMissing>();

    [Fact]
    public void The_file_for_production_may_take_it_away() => TestRepository.Compose(ComposeText.Service(Hardened))
        .With("compose.prod.yaml", "services:\n  [|app|]:\n    read_only: !reset null\n").Reports<DG2050HardeningMissing>();
}
