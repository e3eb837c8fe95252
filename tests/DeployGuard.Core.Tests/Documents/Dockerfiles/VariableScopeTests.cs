namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>Which ARG and ENV an instruction sees. The last USER asks for <c>$V</c>; "?" is what cannot be known.</summary>
public sealed class VariableScopeTests
{
    [Theory]
    [InlineData("FROM scratch\nENV V=1", "1")]
    [InlineData("FROM scratch\nARG V=1", "1")]
    [InlineData("FROM scratch\nARG V", "?")]
    [InlineData("FROM scratch", "")]
    [InlineData("FROM alpine", "?")] // the image may set it
    [InlineData("ARG V=1\nFROM scratch", "")] // global: invisible in a stage…
    [InlineData("ARG V=1\nFROM scratch\nARG V", "1")] // …until declared
    [InlineData("ARG V=1\nFROM scratch\nARG V=2", "2")]
    [InlineData("FROM scratch\nARG TARGETARCH\nENV V=$TARGETARCH", "?")]
    [InlineData("FROM scratch\nENV V=$TARGETARCH", "")] // predefined for FROM only
    [InlineData("FROM scratch\nENV V=1\nARG V=2", "1")] // ENV beats ARG
    [InlineData("FROM scratch\nARG V=2\nENV V=1", "1")]
    [InlineData("FROM scratch\nENV V=1\nENV V=2", "2")]
    [InlineData("FROM scratch AS a\nENV V=1\nFROM a", "1")]
    [InlineData("FROM scratch AS a\nARG V=1\nFROM a", "1")]
    [InlineData("FROM scratch AS a\nARG V=1\nFROM a\nARG V", "1")]
    [InlineData("FROM scratch AS a\nARG V=1\nFROM scratch", "")]
    [InlineData("FROM scratch AS a\nFROM a AS b\nENV V=$W\nFROM b", "")]
    [InlineData("FROM scratch\nENV W=1\nENV W=2 V=$W", "1")] // one value through a whole instruction
    [InlineData("FROM scratch\nENV V=$V", "")]
    [InlineData("FROM scratch\nARG A=1\nARG V=${A}2", "12")]
    [InlineData("ARG A=1\nARG V=${A}2\nFROM scratch\nARG V", "12")]
    [InlineData("FROM scratch\nENV PATH=/x\nENV V=$PATH", "/x")]
    [InlineData("FROM scratch\nENV V=$PATH", "?")] // the builder sets a PATH of its own
    [InlineData("FROM scratch\nENV v=1", "")]
    [InlineData("FROM mcr.microsoft.com/windows/nanoserver:1\nENV v=1", "1")] // names ignore casing
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENV V=$APP_UID", "1654")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:6.0\nENV V=$APP_UID", "")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENV V=$ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:6.0\nENV V=$ASPNETCORE_URLS", "http://+:80")]
    [InlineData("FROM mcr.microsoft.com/dotnet/runtime:8.0.11-alpine3.20\nENV V=$DOTNET_VERSION", "8.0.11")]
    [InlineData("ARG T\nFROM mcr.microsoft.com/dotnet/aspnet:$T\nENV V=$APP_UID", "?")]
    public void V_is_known_where_the_file_says_it(string stages, string expected)
    {
        var document = DockerfileFixture.Read(stages + "\nUSER $V");
        Assert.Empty(document.Problems);
        Assert.Equal(expected, document.FinalStage!.User!.User!.Expand(document.FinalStage.User.Scope) ?? "?");
    }

    [Fact]
    public void A_definition_holds_from_the_next_instruction_on()
    {
        var document = DockerfileFixture.Read("FROM scratch\nENV V=1\nUSER $V\nENV V=2\nUSER $V");
        var users = document.InstructionsOf<DeployGuard.Documents.Dockerfiles.Instructions.UserInstruction>();
        Assert.Equal(["1", "2"], users.Select(user => user.Expand(user.User!)));
    }

    // ONBUILD runs in a build whose variables this file does not show.
    [Fact]
    public void Triggers_know_no_variables()
    {
        var user = DockerfileFixture.Single<DeployGuard.Documents.Dockerfiles.Instructions.UserInstruction>("FROM scratch\nENV V=1\nONBUILD USER $V");
        Assert.Null(user.Expand(user.User!));
    }
}
