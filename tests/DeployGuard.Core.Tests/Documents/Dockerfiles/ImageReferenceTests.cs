using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;

namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>Names of images, and what is known of the images they name.</summary>
public sealed class ImageReferenceTests
{
    [Theory]
    [InlineData("alpine", null, "alpine", null, null)]
    [InlineData("alpine:3.20", null, "alpine", "3.20", null)]
    [InlineData("library/alpine", null, "alpine", null, null)]
    [InlineData("docker.io/library/alpine:3", null, "alpine", "3", null)]
    [InlineData("grafana/loki", null, "grafana/loki", null, null)]
    [InlineData("localhost/x", "localhost", "x", null, null)]
    [InlineData("host:5000/x", "host:5000", "x", null, null)] // the port is no tag (trivy and checkov take it for one)
    [InlineData("host:5000/x/y:1", "host:5000", "x/y", "1", null)]
    [InlineData("mcr.microsoft.com/dotnet/sdk:8.0", "mcr.microsoft.com", "dotnet/sdk", "8.0", null)]
    [InlineData("a@sha256:ff", null, "a", null, "sha256:ff")]
    [InlineData("a:1@sha256:ff", null, "a", "1", "sha256:ff")] // hadolint#263
    public void Names_are_taken_apart(string name, string? registry, string? repository, string? tag, string? digest)
    {
        var image = Image("FROM " + name)!;
        Assert.Equal((registry, repository, tag, digest), (image.Registry, image.Repository, image.Tag, image.Digest));
        Assert.Equal((name, true), (image.Name, image.IsVersionKnown));
    }

    [Theory]
    [InlineData("ARG V=8.0\nFROM a:$V", "a", "8.0", true)]
    [InlineData("ARG V\nFROM a:$V", "a", null, false)]
    [InlineData("ARG V\nFROM a:${V:-1}", "a", "1", true)]
    [InlineData("ARG V\nFROM a:1-$V", "a", null, false)]
    [InlineData("ARG V\nFROM a$V", null, null, false)]
    [InlineData("ARG R\nFROM $R/a:1", null, "1", true)]
    [InlineData("ARG R\nFROM $R/a", null, null, true)] // no tag, whatever the registry
    [InlineData("ARG R\nFROM ${R:+$R/}a:1", "a", "1", true)] // hadolint#1040
    [InlineData("ARG R=\nFROM ${R}a:1", "a", "1", true)]
    [InlineData("FROM a:$UNDECLARED", "a", null, false)] // "a:": a tag was meant, and another rule names the variable
    [InlineData("FROM a:", "a", null, false)]
    [InlineData("FROM a:$TARGETARCH", "a", null, false)]
    [InlineData("ARG V\nFROM a:$V@sha256:ff", "a", null, true)]
    [InlineData("ARG I=b:2\nFROM $I", "b", "2", true)]
    public void Defaults_are_put_in_and_the_rest_stays_open(string stages, string? repository, string? tag, bool isVersionKnown)
    {
        var image = Image(stages)!;
        Assert.Equal((repository, tag, isVersionKnown), (image.Repository, image.Tag, image.IsVersionKnown));
    }

    [Fact]
    public void An_image_nothing_is_known_of_is_null()
    {
        Assert.Null(Image("ARG I\nFROM $I"));
        Assert.Null(Image("FROM"));
        Assert.True(Image("FROM scratch")!.IsScratch);
    }

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/sdk:8.0", DotNetImageKind.Sdk, "8.0", 8, 0, "")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:9", DotNetImageKind.AspNet, "9", 9, null, "")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0.11-noble-chiseled-extra", DotNetImageKind.AspNet, "8.0.11", 8, 0, "noble-chiseled-extra")]
    [InlineData("mcr.microsoft.com/dotnet/nightly/runtime-deps:10.0-preview-alpine", DotNetImageKind.RuntimeDeps, "10.0-preview", 10, 0, "alpine")]
    [InlineData("mcr.microsoft.com/dotnet/sdk:10.0.100-rc.1", DotNetImageKind.Sdk, "10.0.100-rc.1", 10, 0, "")]
    [InlineData("mcr.microsoft.com/dotnet/framework/runtime:4.8.1", DotNetImageKind.FrameworkRuntime, "4.8.1", 4, 8, "")]
    [InlineData("mcr.microsoft.com/dotnet/runtime:latest", DotNetImageKind.Runtime, null, null, null, "latest")]
    [InlineData("mcr.microsoft.com/dotnet/runtime", DotNetImageKind.Runtime, null, null, null, "")]
    public void DotNet_images_tell_family_version_and_variant(
        string name, DotNetImageKind kind, string? version, int? major, int? minor, string variant)
    {
        var image = DotNetImage.Of(Image("FROM " + name)!)!;
        Assert.Equal((kind, version, major, minor, variant), (image.Kind, image.Version, image.Major, image.Minor, image.Variant));
    }

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/samples:aspnetapp")]
    [InlineData("example.com/dotnet/sdk:8.0")]
    [InlineData("dotnet/sdk:8.0")]
    public void Other_images_are_none_of_them(string name) => Assert.Null(DotNetImage.Of(Image("FROM " + name)!));

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0", false)] // APP_UID exists, the default stays root
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled-extra", true)]
    [InlineData("mcr.microsoft.com/dotnet/runtime-deps:9.0-azurelinux3.0-distroless", true)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022", true)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet@sha256:ff", null)]
    [InlineData("gcr.io/distroless/static-debian12:nonroot", true)]
    [InlineData("gcr.io/distroless/base:debug-nonroot-amd64", true)]
    [InlineData("gcr.io/distroless/static", false)]
    [InlineData("cgr.dev/chainguard/aspnet-runtime", true)]
    [InlineData("cgr.dev/chainguard/wolfi-base", false)]
    [InlineData("bitnami/redis:7", true)]
    [InlineData("bitnami/minideb", false)]
    [InlineData("nginxinc/nginx-unprivileged:1.27", true)]
    [InlineData("alpine:3.20", false)]
    [InlineData("scratch", false)]
    [InlineData("example.com/anything:1", null)]
    public void The_default_user_is_known_for_some(string name, bool? expected) =>
        Assert.Equal(expected, ImageFacts.RunsAsNonRoot(Image("FROM " + name)!));

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/sdk:8.0", true)]
    [InlineData("mcr.microsoft.com/dotnet/framework/sdk:4.8", true)]
    [InlineData("golang:1.23", true)]
    [InlineData("mcr.microsoft.com/devcontainers/dotnet:8.0", true)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0", false)]
    [InlineData("node:22", false)] // a run-time too
    [InlineData("python:3.12", false)]
    [InlineData("example.com/golang:1", false)]
    public void Toolchains_are_told_from_run_times(string name, bool expected) =>
        Assert.Equal(expected, ImageFacts.IsToolchain(Image("FROM " + name)!));

    [Theory]
    [InlineData("scratch", false)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled", false)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0", true)]
    [InlineData("gcr.io/distroless/base:nonroot", false)]
    [InlineData("gcr.io/distroless/base:debug", true)]
    [InlineData("alpine", true)]
    [InlineData("example.com/x:1", null)]
    public void A_shell_is_known_for_some(string name, bool? expected) =>
        Assert.Equal(expected, ImageFacts.HasShell(Image("FROM " + name)!));

    private static ImageReference? Image(string stages) => DockerfileFixture.Read(stages).FinalStage!.BaseImage;
}
