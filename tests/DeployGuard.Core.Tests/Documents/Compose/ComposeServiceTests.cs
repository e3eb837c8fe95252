using DeployGuard.Documents.Compose;

namespace DeployGuard.Core.Tests.Documents.Compose;

public sealed class ComposeServiceTests
{
    private static ComposeService Web(string attributes) =>
        ComposeModels.Single(("compose.yaml", $"services:\n  web:\n    {attributes}\n")).FindService("web")!;

    [Theory]
    [InlineData("command: dotnet watch run", "dotnet|watch|run")]
    [InlineData("command: sh -c 'a && b'", "sh|-c|a && b")]
    [InlineData("command: [\"a b\", c]", "a b|c")]
    [InlineData("command: \"a \\\"b c\\\" d\"", "a|b c|d")]
    [InlineData("command: a ''", "a|")]
    [InlineData("command: ''", "")]
    [InlineData("command: ['${X}']", "-")]
    [InlineData("image: a", "-")]
    public void Commands(string attribute, string expected) =>
        Assert.Equal(expected, Web(attribute).Command is { } words ? string.Join("|", words) : "-");

    [Theory]
    [InlineData("depends_on: [a, b]", "a:service_started b:service_started")]
    [InlineData("depends_on: {a: {condition: service_healthy}, b: {condition: service_started, required: false}}", "a:service_healthy b:service_started?")]
    [InlineData("depends_on: {a: {condition: '${C}'}}", "a:-")]
    public void Dependencies(string attribute, string expected) => Assert.Equal(
        expected,
        string.Join(" ", Web(attribute).DependsOn.Select(one => $"{one.Service}:{one.Condition ?? "-"}{(one.IsRequired ? "" : "?")}")));

    [Theory]
    [InlineData("healthcheck: {test: [CMD, a]}", true, false)]
    [InlineData("healthcheck: {test: a || b}", true, false)]
    [InlineData("healthcheck: {test: ['NONE']}", false, true)]
    [InlineData("healthcheck: {disable: true}", false, true)]
    [InlineData("healthcheck: {disable: true, test: a}", false, true)]
    [InlineData("healthcheck: {interval: 5s}", false, false)] // the test is the image's
    public void Healthchecks(string attribute, bool hasTest, bool isDisabled) =>
        Assert.Equal((hasTest, isDisabled), (Web(attribute).Healthcheck!.HasTest, Web(attribute).Healthcheck!.IsDisabled));

    [Theory]
    [InlineData("env_file: .env", ".env")]
    [InlineData("env_file: [a.env, {path: b.env, required: false, format: raw}]", "a.env b.env?")]
    public void Environment_files(string attribute, string expected) =>
        Assert.Equal(expected, string.Join(" ", Web(attribute).EnvFiles.Select(file => file.Path.Value + (file.IsRequired ? "" : "?"))));

    [Theory]
    [InlineData("[a]", "[a, b]", true)]
    [InlineData("[a]", "[b]", false)]
    [InlineData("[]", "[b]", true)]
    [InlineData("['${P}']", "[b]", true)]
    public void Profiles(string one, string other, bool expected)
    {
        var project = ComposeModels.Single(("compose.yaml", $"services: {{a: {{profiles: {one}}}, b: {{profiles: {other}}}}}\n"));
        Assert.Equal(expected, project.FindService("a")!.MayRunWith(project.FindService("b")!));
    }

    [Theory]
    [InlineData("privileged: true", true)]
    [InlineData("privileged: yes", true)]
    [InlineData("privileged: '${P:-true}'", true)]
    [InlineData("privileged: '${P}'", null)]
    [InlineData("privileged: off", false)]
    public void Switches(string attribute, bool? expected) => Assert.Equal(expected, Web(attribute).Scalar("privileged")!.Boolean);
}
