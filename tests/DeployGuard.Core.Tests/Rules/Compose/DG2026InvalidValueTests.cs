using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2026InvalidValueTests
{
    [Theory]
    [InlineData("[|80800|]")]
    [InlineData("\"[|70000|]:80\"")]
    [InlineData("\"80:[|70000|]\"")]
    [InlineData("\"80:[|web|]\"")]
    [InlineData("\"80:[||]\"")]
    [InlineData("\"[|localhost|]:80:80\"")]
    [InlineData("\"[|127.0.0.256|]:80:80\"")]
    [InlineData("\"80:80/[|http|]\"")]
    [InlineData("[|\"8000-8010:80-85\"|]")]
    [InlineData("\"[|8010-8000|]:80\"")]
    [InlineData("\"[|000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002-1|]:80\"")]
    [InlineData("\"${PORT}:[|99999|]\"")]
    [InlineData("\"[|${PORT:-99999}|]:80\"")]
    [InlineData("{target: [|99999|], published: \"80\"}")]
    [InlineData("{target: 80, host_ip: [|0.0.0|], protocol: tcp}")]
    [InlineData("{target: 80, published: [|abc|]}")]
    public void Reports_ports(string port) => Compose("ports", "[" + port + "]").Reports<DG2026InvalidValue>();

    [Theory]
    [InlineData("[80, \"80\", \"8080:80\", \"127.0.0.1:8080:80\", \"127.0.0.1::80\", \":80\", \"53:53/udp\", \"53:53/UDP\"]")]
    [InlineData("[\"8000-8010:80\", \"8000-8010:9000-9010\", \"3000-3005\", \"[::1]:80:80\", \"::1:80:80\"]")]
    [InlineData("[\"${A}:${B}\", \"${ADDRESS}8080:80\", \"${BOTH}\", \"${HOST:-127.0.0.1}:80:80\", \"${P:-}:80\", \"${IP:-}:80:80\"]")]
    [InlineData("[\"#{Port}#:80\", \"__PORT__:80\", {target: 80, published: \"8000-8010\", protocol: udp, host_ip: \"::\"}]")]
    [InlineData("[22:22, 8080:80]")] // a text to compose
    public void Guards_ports(string ports) => Compose("ports", ports).Silent<DG2026InvalidValue>();

    [Theory]
    [InlineData("stop_grace_period", "[|30 seconds|]")]
    [InlineData("stop_grace_period", "[|\"30\"|]")]
    [InlineData("healthcheck", "{interval: [|1min|]}")]
    [InlineData("deploy", "{restart_policy: {delay: [|5sec|]}}")]
    [InlineData("mem_limit", "[|512 megs|]")]
    [InlineData("shm_size", "[|big|]")]
    [InlineData("deploy", "{resources: {limits: {memory: [|1x|]}}}")]
    [InlineData("mem_limit", "[|-1g|]")]
    public void Reports_times_and_sizes(string key, string value) => Compose(key, value).Reports<DG2026InvalidValue>();

    [Theory]
    [InlineData("stop_grace_period", "1m30s")]
    [InlineData("stop_grace_period", "1.5h10ms")]
    [InlineData("healthcheck", "{interval: ${I}, timeout: 0s, start_period: \"0\", start_interval: 2d}")]
    [InlineData("mem_limit", "512m")]
    [InlineData("mem_limit", "1.5 GiB")]
    [InlineData("mem_limit", "1073741824")]
    [InlineData("mem_limit", "\"512\"")]
    [InlineData("mem_limit", "${M:-1gb}")]
    [InlineData("memswap_limit", "-1")]
    public void Guards_times_and_sizes(string key, string value) => Compose(key, value).Silent<DG2026InvalidValue>();

    [Theory]
    [InlineData("[|MyApp:1|]")]
    [InlineData("[|ghcr.io/Contoso/web:1|]")]
    [InlineData("[|a:1:2|]")]
    [InlineData("[|https://ghcr.io/a|]")]
    [InlineData("[|a b|]")]
    [InlineData("[|a:${T:-1 2}|]")]
    [InlineData("[|\"a:\"|]")]
    public void Reports_images(string image) =>
        TestRepository.Compose($"services:\n  web:\n    image: {image}\n").Reports<DG2026InvalidValue>();

    [Theory]
    [InlineData("a")]
    [InlineData("Registry.Local:5000/a/b__c-d.e:Tag_1.0")]
    [InlineData("localhost/a:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("${REGISTRY}/Web:1")] // not known
    [InlineData("${DOCKER_REGISTRY-}web")] // the templates of Visual Studio
    [InlineData("a:${TAG:-}")] // the variable's business
    [InlineData("'a:#{Build.BuildId}#'")]
    [InlineData("a:__TAG__")]
    [InlineData("'<your-image>'")]
    public void Guards_images(string image) => TestRepository.Compose($"services:\n  web:\n    image: {image}\n").Silent<DG2026InvalidValue>();

    [Theory]
    [InlineData("[|my.app|]")]
    [InlineData("[|-app|]")]
    [InlineData("[|my app|]")]
    public void Reports_project_names(string name) =>
        TestRepository.Compose($"name: {name}\nservices: {{}}\n").Reports<DG2026InvalidValue>();

    [Theory]
    [InlineData("my-app_1")]
    [InlineData("MyApp")] // compose lowers it (A2)
    [InlineData("${NAME}")]
    [InlineData("1app")]
    public void Guards_project_names(string name) => TestRepository.Compose($"name: {name}\nservices: {{}}\n").Silent<DG2026InvalidValue>();

    private static TestRepository Compose(string key, string value) =>
        TestRepository.Compose($"services:\n  web:\n    image: a:1\n    {key}: {value}\n");
}
