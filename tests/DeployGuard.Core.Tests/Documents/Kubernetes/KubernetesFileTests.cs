using DeployGuard.Documents;
using DeployGuard.Documents.Kubernetes;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Kubernetes;

public sealed class KubernetesFileTests
{
    [Fact]
    public void Objects_have_fields_settings_and_commands()
    {
        var file = Read("a.yaml", """
            apiVersion: v1
            kind: Secret
            metadata: {name: api, labels: {app: api}}
            data: {password: V2ludGVy}
            stringData: {user: app}
            ---
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - command: [run]
                args: [--fast]
                env: [{name: A, value: b}]
            """);

        Assert.Equal(
            """
            Field Secret.apiVersion: v1
            Field Secret.kind: Secret
            Field Secret.metadata.name: api
            Metadata Secret.metadata.labels.app: api
            Secret Secret.data.password: Winter
            Secret Secret.stringData.user: app
            Field Pod.apiVersion: v1
            Field Pod.kind: Pod
            Setting Pod.spec.containers.env.name: A
            Setting Pod.spec.containers.env.A: b
            """,
            Describe(file));
        var command = Assert.Single(file.Commands);
        Assert.Equal("run --fast", string.Join(" ", command.Words));
    }

    [Theory]
    [InlineData("a: {{ .x }}\nb: 1\n", "a: $_______\nb: 1\n")]
    [InlineData("{{- if .x }}\na: b\n{{- end }}\n", "            \na: b\n          \n")]
    [InlineData("a: \"{{ .x }}-{{ .y }}\"\n", "a: \"$_______-$_______\"\n")]
    [InlineData("{{/* a\nb */}}\nc: d\n", "      \n      \nc: d\n")]
    [InlineData("a: b }} {{ c\n", "a: b }} {{ c\n")]
    [InlineData("a: b\n", "a: b\n")]
    public void A_template_becomes_YAML_of_the_same_length(string template, string expected) => Assert.Equal(expected, HelmTemplate.Blank(template));

    [Theory]
    [InlineData("V2ludGVy", "Winter")]
    [InlineData("V2lu\n  dGVy\n", "Winter")]
    [InlineData("V2ludGV", null)]
    [InlineData("Winter-2031!", null)]
    [InlineData("/////w==", null)] // no text
    [InlineData("AAAA", null)]
    [InlineData("", null)]
    public void Base64_is_decoded_when_it_is_text(string value, string? expected) => Assert.Equal(expected, Base64Text.Decode(value));

    private static KubernetesFile Read(string path, string content) => Assert.IsType<KubernetesFile>(new YamlDocumentReader().Read(new SourceText(path, content)));

    private static string Describe(KubernetesFile file) => string.Join("\n", file.Values.Select(value => $"{value.Role} {value.Path}: {value.Text}"));
}
