using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2027UnknownRestartPolicyTests
{
    [Theory]
    [InlineData("sometimes", "No restart policy is called 'sometimes'; write always, unless-stopped, on-failure or no")]
    [InlineData("alway", "No restart policy is called 'alway'; write 'always'")]
    [InlineData("on_failure", "No restart policy is called 'on_failure'; write 'on-failure'")]
    [InlineData("unless_stoped", "No restart policy is called 'unless_stoped'; write 'unless-stopped'")]
    [InlineData("always:3", "No restart policy is called 'always:3'; write 'always'")]
    [InlineData("on-failure:many", "No restart policy is called 'on-failure:many'; write always, unless-stopped, on-failure or no")]
    public void Reports(string policy, string message) => Assert.Equal(
        message,
        TestRepository.Compose($"services:\n  web:\n    image: a:1\n    restart: [|{policy}|]\n").Reports<DG2027UnknownRestartPolicy>()[0].Message);

    [Fact]
    public void Reports_conditions() =>
        TestRepository.Compose("services:\n  web:\n    image: a:1\n    deploy: {restart_policy: {condition: [|onfailure|]}}\n")
            .Reports<DG2027UnknownRestartPolicy>();

    [Theory]
    [InlineData("restart: no")]
    [InlineData("restart: \"no\"")]
    [InlineData("restart: always")]
    [InlineData("restart: unless-stopped")]
    [InlineData("restart: on-failure")]
    [InlineData("restart: on-failure:5")]
    [InlineData("restart: ${RESTART}")]
    [InlineData("restart: ${RESTART:-always}")]
    [InlineData("restart: false")] // a type: DG2001
    [InlineData("restart:")]
    [InlineData("deploy: {restart_policy: {condition: any}}")]
    [InlineData("deploy: {restart_policy: {condition: none}}")]
    public void Guards(string attribute) =>
        TestRepository.Compose($"services:\n  web:\n    image: a:1\n    {attribute}\n").Silent<DG2027UnknownRestartPolicy>();
}
