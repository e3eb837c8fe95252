namespace DeployGuard.Core.Tests.Documents.Compose;

public sealed class ComposeMountTests
{
    /// <summary>Kind, source, target and access; <c>?</c> for what is not known, <c>-</c> for what is not written.</summary>
    [Theory]
    [InlineData("data:/data", "Volume data /data rw")]
    [InlineData("/data", "Volume - /data rw")]
    [InlineData("./src:/app", "Bind ./src /app rw")]
    [InlineData("..:/app", "Bind .. /app rw")]
    [InlineData("/etc/localtime:/etc/localtime:ro", "Bind /etc/localtime /etc/localtime ro")]
    [InlineData("~/.aws:/root/.aws:ro,z", "Bind ~/.aws /root/.aws ro")]
    [InlineData(@"C:\data:/data", @"Bind C:\data /data rw")]
    [InlineData(@"C:\data:C:\app:ro", @"Bind C:\data C:\app ro")]
    [InlineData("c:/data:/data", "Bind c:/data /data rw")]
    [InlineData(@"'\\.\pipe\docker_engine:\\.\pipe\docker_engine'", @"Pipe \\.\pipe\docker_engine \\.\pipe\docker_engine rw")]
    [InlineData("'./${DIR}:/app/'", "Bind ? /app rw")] // the dot says path
    [InlineData("'${DIR}:/app'", "? ? /app rw")]
    [InlineData("'${DIR:-./src}:/app'", "Bind ./src /app rw")]
    [InlineData("'${VOLUME:-data}:/app'", "Volume data /app rw")]
    [InlineData("{type: bind, source: ./a, target: /a, read_only: true}", "Bind ./a /a ro")]
    [InlineData("{type: volume, source: a, target: /a}", "Volume a /a rw")]
    [InlineData("{type: volume, target: /a}", "Volume - /a rw")]
    [InlineData("{type: tmpfs, target: /a}", "Memory - /a rw")]
    [InlineData("{type: '${T}', target: /a}", "? - /a rw")]
    public void Forms(string item, string expected)
    {
        var service = ComposeModels.Single(("compose.yaml", $"services:\n  web:\n    volumes:\n      - {item}\n")).FindService("web")!;
        var mount = Assert.Single(service.Mounts);
        var source = mount.SourceText is null ? "-" : mount.Source ?? "?";
        Assert.Equal(expected, $"{mount.Kind?.ToString() ?? "?"} {source} {mount.Target ?? "?"} {(mount.IsReadOnly ? "ro" : "rw")}");
    }
}
