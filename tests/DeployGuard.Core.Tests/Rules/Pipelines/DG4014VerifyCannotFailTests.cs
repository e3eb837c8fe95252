using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4014VerifyCannotFailTests
{
    [Theory]
    [InlineData("[|curl|] https://shop.example/health")]
    [InlineData("[|curl|] -sS --retry 5 https://shop.example/api/status")]
    [InlineData("[|curl|] \"${{ vars.URL }}/healthz\"")]
    [InlineData("[|curl|] --fail https://shop.example/health || true")]
    [InlineData("[|curl|] -s -o /dev/null https://shop.example/health")]
    [InlineData("[|kubectl rollout status|] deployment/shop || true")]
    public void Reports(string script) => StepRuleFixture.Script(script).Reports<DG4014VerifyCannotFail>();

    [Theory]
    [InlineData("curl -f https://shop.example/health")]
    [InlineData("curl -fsSL https://shop.example/health")]
    [InlineData("curl -s https://shop.example/health | jq -e .ok")]
    [InlineData("curl -s https://shop.example/health\ncurl -f https://shop.example/health")] // the first one wakes it up
    [InlineData("curl https://shop.example/install.sh")]
    [InlineData("curl https://live.example/tool.zip")] // the host is no path
    [InlineData("curl -O https://shop.example/status.json")] // a download
    [InlineData("curl -s https://shop.example/health -o answer.json\ngrep -q Healthy answer.json")]
    [InlineData("curl -s https://shop.example/health > answer.json\ngrep -q Healthy answer.json")]
    [InlineData("curl https://api.github.com/repos/acme/shop/commits/main/status")] // the state of something else
    [InlineData("curl -u $SONAR_TOKEN: $SONAR_HOST_URL/api/qualitygates/project_status")]
    [InlineData("curl http://localhost:8080/health")] // not deployed
    [InlineData("curl -X POST https://hooks.slack.com/services/status")] // b.5 23: tells people
    [InlineData("wget -q https://shop.example/health")]
    [InlineData("kubectl rollout status deployment/shop")]
    public void Guards(string script) => StepRuleFixture.Script(script).Silent<DG4014VerifyCannotFail>();

    [Fact]
    public void Silent_when_a_later_step_checks() =>
        StepRuleFixture.Steps("- run: curl https://shop.example/health\n- run: curl -f https://shop.example/health").Silent<DG4014VerifyCannotFail>();
}
