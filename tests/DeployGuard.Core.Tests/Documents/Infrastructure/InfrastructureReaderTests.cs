using System.Diagnostics;
using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Infrastructure;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Infrastructure;

public sealed class InfrastructureReaderTests
{
    private const string Bicep = """
        param image string = 'x'
        @description('a: \'b\' {')
        var names = [ 'a', 'b' ] // { : }
        resource app 'Microsoft.App/containerApps@2024-03-01' = if (deploy && (1 == 1)) {
          name: 'app'
          tags: union(tags, { 'azd-service-name': 'app' })
          properties: {
            text: '''
              name: 'no'
            '''
            choice: isNew ? 'a' : 'b'
            path: '${base}/x'
            count: 2, on: true
            containers: [for name in names: {
              image: image
              probes: [ { httpGet: { path: '/health', port: 8080 } } ]
            }]
          }
        }
        """;

    private const string Terraform = """
        locals { name = "app" }
        resource "aws_ecs_service" "app" {
          name  = "app"   # name = "no"
          count = var.enabled ? 1 : 0
          text  = <<-EOT
            name = "no"
          EOT
          path  = "${var.base["x"]}/y"
          deployment_circuit_breaker {
            rollback = true
          }
          definitions = jsonencode([{ name = "app", environment = [{ name = "A", value = "b" }] }])
          dynamic "setting" {
            for_each = { for k, v in var.x : k => v }
            content {
              key = setting.value
            }
          }
        }
        """;

    private static string Show(string path, string content) => string.Join("\n",
        from block in InfrastructureReader.Read(new SourceText(path, content)).All
        from value in block.Values
        let text = value.Text is null ? "?" : value.Text.Contains('\n') ? "…" : value.Text
        select $"{Path(block)}{value.Name}={text}");

    private static string Path(InfrastructureBlock block) => block.Parent is null ? "" : $"{Path(block.Parent)}{(block.Type.Length > 0 ? block.Type : block.Name)}/";

    [Fact]
    public void Bicep_is_read() => Assert.Equal("""
        Microsoft.App/containerApps@2024-03-01/name=app
        Microsoft.App/containerApps@2024-03-01/tags=?
        Microsoft.App/containerApps@2024-03-01/tags/azd-service-name=app
        Microsoft.App/containerApps@2024-03-01/properties/text=…
        Microsoft.App/containerApps@2024-03-01/properties/choice=?
        Microsoft.App/containerApps@2024-03-01/properties/path=?
        Microsoft.App/containerApps@2024-03-01/properties/count=2
        Microsoft.App/containerApps@2024-03-01/properties/on=true
        Microsoft.App/containerApps@2024-03-01/properties/containers//image=?
        Microsoft.App/containerApps@2024-03-01/properties/containers//probes//httpGet/path=/health
        Microsoft.App/containerApps@2024-03-01/properties/containers//probes//httpGet/port=8080
        """, Show("a.bicep", Bicep));

    [Fact]
    public void Terraform_is_read() => Assert.Equal("""
        locals/name=app
        aws_ecs_service/name=app
        aws_ecs_service/count=?
        aws_ecs_service/text=?
        aws_ecs_service/path=?
        aws_ecs_service/definitions=?
        aws_ecs_service/deployment_circuit_breaker/rollback=true
        aws_ecs_service/definitions//name=app
        aws_ecs_service/definitions//environment//name=A
        aws_ecs_service/definitions//environment//value=b
        aws_ecs_service/setting/content/key=?
        """, Show("a.tf", Terraform));

    [Fact]
    public void Json_is_read() => Assert.Equal("Resources/A/Rollback=true\nResources/A/Name=x", Show("a.template.json", "{\"Resources\":{\"A\":{\"Rollback\":true,\"Name\":\"x\",\"List\":[\"a\",\"b\"]}}}").Replace("/Resources", "Resources", StringComparison.Ordinal).Replace("//", "/", StringComparison.Ordinal));

    private static void Decide(string path, string content)
    {
        var entries = TestRepository.Empty
            .With("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />").With("src/App/Program.cs", "var app = WebApplication.CreateBuilder(args).Build();\napp.MapHealthChecks(\"/healthz\");\napp.Run();\n")
            .With("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE 8080\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n")
            .With(".github/workflows/deploy.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: terraform apply\n")
            .With(path, content.Replace("[|", "[ |").Replace("|]", "| ]")).Documents().Model(DeploymentChecklist.Of).Entries;
        Assert.DoesNotContain(entries.SelectMany(entry => entry.Evidence), evidence => evidence.Reason.StartsWith("DeployGuard failed", StringComparison.Ordinal));
        Assert.All(entries.SelectMany(entry => entry.Evidence).Select(evidence => evidence.Location).OfType<Location>(), place => Assert.InRange(place.Span.End, 0, place.Source.Content.Length));
    }

    [Fact]
    public void Damaged_files_are_read_like_any_other()
    {
        string[] fragments = ["{", "}", "[", "]", "'", "\"", "'''", "${", "<<-EOT\n", "/*", "//", "#", "resource x 'y' = {", "module \"a\" {", "=", ":", ",", "(", ")", "\n"];
        var random = new Random(20260611);
        for (var round = 0; round < 400; round++)
        {
            Decide("infra/a.bicep", Mutations.OfParts(Bicep, random, fragments, 30));
            Decide("infra/a.tf", Mutations.OfParts(Terraform, random, fragments, 30));
        }
    }

    [Theory]
    [InlineData("infra/a.tf", "{")]
    [InlineData("infra/a.tf", "a {\n")]
    [InlineData("infra/a.tf", "health_check {\n path = \"/health\"\n}\n")]
    [InlineData("infra/a.tf", "traffic_weight {\n}\n")]
    [InlineData("infra/a.tf", "<<E\n")]
    [InlineData("infra/a.tf", "\"${")]
    [InlineData("infra/a.bicep", "resource a 'b' = if (")]
    [InlineData("infra/a.bicep", "probes: [ { httpGet: { path: '/health' } } ]\n")]
    [InlineData("infra/a.bicep", "'''")]
    [InlineData("infra/a.bicep", "x ")]
    [InlineData("k8s/a.yaml", "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{image: app, livenessProbe: {httpGet: {path: /health}}}]}}}\n")]
    [InlineData("k8s/a.yaml", "---\napiVersion: networking.istio.io/v1\nkind: VirtualService\nspec: {http: [{route: [{weight: 1}]}]}\n")]
    public void Hostile_files_cost_no_more_than_their_length(string path, string part)
    {
        var content = string.Concat(Enumerable.Repeat(part, 300_000 / part.Length));
        var watch = Stopwatch.StartNew();
        Decide(path, content);
        // A square of this length would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
