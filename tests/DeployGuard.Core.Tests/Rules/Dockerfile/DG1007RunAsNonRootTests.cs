using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1007RunAsNonRootTests
{
    [Theory]
    [InlineData("FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]")]
    [InlineData("FROM [|mcr.microsoft.com/dotnet/runtime-deps:8.0-alpine|]")]
    [InlineData("FROM [|ubuntu:24.04|]\nCMD [\"app\"]")]
    [InlineData("FROM [|scratch|]\nCMD [\"app\"]")] // no user means number 0 there too
    [InlineData("FROM ubuntu:24.04\nUSER [|root|]\nCMD [\"app\"]")]
    [InlineData("FROM ubuntu:24.04\nUSER [|0|]\nCMD [\"app\"]")]
    [InlineData("FROM ubuntu:24.04\nUSER [|0:1000|]\nCMD [\"app\"]")]
    [InlineData("FROM ubuntu:24.04\nUSER [|root:app|]\nCMD [\"app\"]")]
    [InlineData("FROM ubuntu:24.04\nUSER app\nRUN true\nUSER [|root|]\nCMD [\"app\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nUSER [|root|]")]
    [InlineData("FROM ubuntu:24.04 AS base\nUSER [|root|]\nFROM base\nRUN true\nCMD [\"app\"]")] // through the FROM chain
    [InlineData("ARG U=root\nFROM ubuntu:24.04\nARG U\nUSER [|$U|]\nCMD [\"app\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:7.0\nUSER [|$APP_UID|]")] // empty before 8.0, and empty is root
    [InlineData("FROM debian:12\nUSER [|$APP_UID|]\nCMD [\"app\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022\nUSER [|ContainerAdministrator|]")]
    [InlineData("FROM [|mcr.microsoft.com/windows/servercore:ltsc2022|]\nCMD [\"app\"]")]
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1007RunAsNonRoot>();

    [Theory]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER $APP_UID")] // hadolint DL3066 reports the form every .NET template uses
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER app")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER 1654")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled")] // trivy DS-0002 ignores the base image
    [InlineData("FROM mcr.microsoft.com/dotnet/runtime:10.0-azurelinux3.0-distroless")]
    [InlineData("FROM gcr.io/distroless/base-debian12:nonroot")]
    [InlineData("FROM nginxinc/nginx-unprivileged:1.27")]
    [InlineData("FROM ubuntu:24.04 AS build\nUSER root\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER app")] // hadolint#405: build stages may be root
    [InlineData("FROM ubuntu:24.04 AS base\nUSER app\nFROM base")] // hadolint#1068
    [InlineData("FROM ubuntu:24.04\nUSER root\nRUN true\nUSER app\nCMD [\"app\"]")]
    [InlineData("FROM registry.example.com/base:1")] // not known here
    [InlineData("FROM $BASE")]
    [InlineData("FROM ubuntu:24.04\nARG U\nUSER $U\nCMD [\"app\"]")] // given on the command line
    [InlineData("FROM ubuntu:24.04\nENTRYPOINT [\"gosu\", \"app\", \"/app/run\"]")] // drops the rights itself
    [InlineData("FROM alpine:3.20\nENTRYPOINT exec su-exec app /app/run")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022")] // ContainerUser
    [InlineData("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER ContainerUser")]
    [InlineData("FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8")] // IIS needs the administrator
    [InlineData("FROM postgres:17\nCOPY init.sql /docker-entrypoint-initdb.d/")] // its entry point gives up root
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:10.0\nUSER root\nRUN dotnet tool restore")] // builds run in it, nobody deploys it
    [InlineData("FROM ubuntu:24.04\nCMD [\"/bin/bash\", \"-l\"]")] // to work in, not to deploy
    [InlineData("FROM ubuntu:24.04\nRUN apt-get install -y build-essential")] // as the images compilers test themselves in
    [InlineData("FROM ubuntu:24.04\nUSER rooter\nCMD [\"app\"]")]
    [InlineData("FROM ubuntu:24.04\nUSER 00001000\nCMD [\"app\"]")]
    [InlineData("ONBUILD USER root")]
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1007RunAsNonRoot>();

    [Fact]
    public void A_script_of_the_Dockerfile_may_drop_the_rights() =>
        TestRepository.Dockerfile("""
            FROM alpine:3.20
            COPY <<EOF /start.sh
            #!/bin/sh
            chown -R app /data
            exec su-exec app /app/run
            EOF
            ENTRYPOINT ["/start.sh"]
            """).Silent<DG1007RunAsNonRoot>();

    [Fact]
    public void A_script_of_the_repository_may_drop_the_rights() =>
        TestRepository.Empty
            .With("entrypoint.sh", "#!/bin/sh\nchown -R app /data\nexec gosu app \"$@\"\n")
            .With("Dockerfile", "FROM debian:12\nWORKDIR /app\nCOPY entrypoint.sh /entrypoint.sh\nENTRYPOINT [\"/entrypoint.sh\"]\nCMD [\"app\"]")
            .Silent<DG1007RunAsNonRoot>();

    [Theory]
    [InlineData(".devcontainer/Dockerfile")]
    [InlineData("Dockerfile.dev")]
    public void Development_images_are_not_deployed(string path) =>
        TestRepository.Empty.With(path, "FROM ubuntu:24.04\nCMD [\"app\"]").Silent<DG1007RunAsNonRoot>();

    [Fact]
    public void On_dotnet_images_root_becomes_the_user_they_bring() =>
        TestRepository.Dockerfile("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER root\n")
            .IsFixedTo<DG1007RunAsNonRoot>("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER $APP_UID\n");
}
