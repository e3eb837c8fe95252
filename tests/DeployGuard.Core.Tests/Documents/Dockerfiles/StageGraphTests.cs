using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;

namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>Stages, their names and indexes, and what they take from each other.</summary>
public sealed class StageGraphTests
{
    [Fact]
    public void Stages_hold_their_instructions_and_their_base()
    {
        var document = DockerfileFixture.Read("ARG A\nFROM x AS one\nRUN a\nFROM One AS two\nFROM y\nRUN b\nRUN c");
        Assert.Equal(["ARG"], document.Preamble.Select(instruction => instruction.Keyword));
        Assert.Equal(["one", "two", null], document.Stages.Select(stage => stage.Name));
        Assert.Equal([1, 0, 2], document.Stages.Select(stage => stage.Instructions.Count));
        Assert.Same(document.Stages[0], document.Stages[1].Base);
        Assert.Equal("x", document.Stages[1].BaseImage!.Name);
        Assert.Null(document.Stages[1].From.ImageReference);
        Assert.True(document.FinalStage!.IsFinal);
        Assert.Same(document.FinalStage, document.FinalStage.From.Stage);
        Assert.Null(document.Preamble[0].Stage);
    }

    [Fact]
    public void A_stage_resolves_only_to_an_earlier_one()
    {
        var document = DockerfileFixture.Read("FROM b AS a\nFROM a AS b\nFROM b AS b\nFROM b");
        Assert.Equal([null, 0, 1, 2], document.Stages.Select(stage => stage.Base?.Index));
    }

    [Theory]
    [InlineData("COPY --from=one a b", StageReferenceKind.Stage, 0)]
    [InlineData("COPY --from=ONE a b", StageReferenceKind.Stage, 0)]
    [InlineData("COPY --from=0 a b", StageReferenceKind.Stage, 0)]
    [InlineData("COPY --from=two a b", StageReferenceKind.Self, 1)]
    [InlineData("COPY --from=1 a b", StageReferenceKind.Self, 1)]
    [InlineData("COPY --from=three a b", StageReferenceKind.LaterStage, 2)]
    [InlineData("COPY --from=2 a b", StageReferenceKind.LaterStage, 2)]
    [InlineData("COPY --from=3 a b", StageReferenceKind.MissingIndex, null)]
    [InlineData("COPY --from=99999999999 a b", StageReferenceKind.MissingIndex, null)]
    [InlineData("COPY --from=four a b", StageReferenceKind.UnknownName, null)]
    [InlineData("COPY --from=nginx:1.27 a b", StageReferenceKind.Image, null)]
    [InlineData("COPY --from=ghcr.io/x/y a b", StageReferenceKind.Image, null)]
    [InlineData("COPY --from=$x a b", StageReferenceKind.Variable, null)]
    public void Copy_from_points_at_a_stage_or_an_image(string copy, StageReferenceKind kind, int? stage)
    {
        var document = DockerfileFixture.Read($"FROM x AS one\nFROM x AS two\n{copy}\nFROM x AS three");
        var from = document.InstructionsOf<CopyInstruction>().Single().From!;
        Assert.Equal((kind, stage), (from.Kind, from.Stage?.Index));
        Assert.Equal(copy[(copy.IndexOf('=', StringComparison.Ordinal) + 1)..^4], document.At(from.Span));
    }

    // Mounts know no index: "0" would be an image of that name.
    [Fact]
    public void Mounts_point_at_stages_by_name_only()
    {
        var document = DockerfileFixture.Read("FROM x AS one\nFROM x\nRUN --mount=from=one,target=/a --mount=from=0,target=/b c");
        var mounts = document.InstructionsOf<RunInstruction>().Single().Mounts;
        Assert.Equal([StageReferenceKind.Stage, StageReferenceKind.UnknownName], mounts.Select(mount => mount.From!.Kind));
        Assert.Equal("one", document.At(mounts[0].From!.Span));
    }

    [Fact]
    public void Reachable_is_what_the_final_stage_needs()
    {
        var document = DockerfileFixture.Read("""
            FROM x AS base
            FROM x AS copied
            FROM x AS mounted
            FROM x AS unused
            COPY --from=base a b
            FROM base
            COPY --from=copied a b
            RUN --mount=from=mounted,target=/m c
            """);
        Assert.Equal([true, true, true, false, true], document.Stages.Select(stage => stage.IsReachable));
        Assert.Equal([0, 1, 2], document.FinalStage!.Dependencies.Select(stage => stage.Index));
    }

    [Fact]
    public void The_effective_instructions_come_through_the_chain()
    {
        var document = DockerfileFixture.Read("""
            FROM x AS base
            USER a
            WORKDIR /a
            EXPOSE 80
            HEALTHCHECK CMD x
            CMD ["a"]
            ENTRYPOINT ["e"]
            FROM base AS next
            USER b
            EXPOSE 81
            HEALTHCHECK NONE
            """);
        var stage = document.FinalStage!;
        Assert.Equal("b", stage.User!.User!.Value);
        Assert.Equal("/a", stage.Workdir!.Path!.Value);
        Assert.Equal(["81", "80"], stage.Exposed.SelectMany(expose => expose.Words).Values());
        Assert.True(stage.Healthcheck!.IsNone);
        Assert.NotNull(stage.Cmd);
        Assert.NotNull(stage.Entrypoint);
    }

    [Fact]
    public void A_new_ENTRYPOINT_takes_the_inherited_CMD_away()
    {
        Assert.Null(DockerfileFixture.Read("FROM x AS a\nCMD [\"c\"]\nFROM a\nENTRYPOINT [\"e\"]").FinalStage!.Cmd);
        Assert.NotNull(DockerfileFixture.Read("FROM x\nCMD [\"c\"]\nENTRYPOINT [\"e\"]").FinalStage!.Cmd);
    }

    [Fact]
    public void Triggers_take_effect_in_the_stage_that_starts_from_theirs()
    {
        var document = DockerfileFixture.Read("FROM x AS a\nONBUILD USER app\nUSER root\nFROM a AS b\nFROM b");
        Assert.Equal(["root", "app", "app"], document.Stages.Select(stage => stage.User!.User!.Value));
        Assert.True(document.Stages[1].User!.IsOnBuild);
    }

    [Theory]
    [InlineData("FROM alpine", ImageOperatingSystem.Linux)]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0", ImageOperatingSystem.Linux)]
    [InlineData("# escape=`\nFROM mcr.microsoft.com/dotnet/aspnet:8.0", ImageOperatingSystem.Windows)]
    [InlineData("# escape=`\nFROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine", ImageOperatingSystem.Linux)]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0-windowsservercore-ltsc2022", ImageOperatingSystem.Windows)]
    [InlineData("FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8", ImageOperatingSystem.Windows)]
    [InlineData("ARG T\nFROM mcr.microsoft.com/dotnet/aspnet:$T", ImageOperatingSystem.Unknown)]
    [InlineData("ARG T\nFROM alpine:$T", ImageOperatingSystem.Linux)]
    [InlineData("ARG I\nFROM $I", ImageOperatingSystem.Unknown)]
    [InlineData("FROM --platform=linux/arm64 whatever/windows", ImageOperatingSystem.Linux)]
    [InlineData("FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS a\nFROM a", ImageOperatingSystem.Windows)]
    public void The_operating_system_is_that_of_the_base_image(string stages, ImageOperatingSystem expected) =>
        Assert.Equal(expected, DockerfileFixture.Read(stages).FinalStage!.OperatingSystem);
}
