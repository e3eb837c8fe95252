using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Commands that make what is deployed.</summary>
internal static class BuildCommands
{
    private const string ContainerPublish = "*:PublishContainer *PublishProfile=DefaultContainer -t:PublishContainer /t:PublishContainer";

    /// <summary>The rows.</summary>
    public static IReadOnlyList<CommandRow> Rows { get; } =
    [
        new("dotnet build", Build),
        new("dotnet msbuild", Build),
        new("msbuild", Build),
        new("dotnet publish", Build | Package),
        new("dotnet pack", Build | Package),
        new("nuget pack", Package),
        new("npm|pnpm|yarn run build", Build),
        new("ng|vite|webpack build", Build),
        new("docker|podman|nerdctl build", Build | Package),
        new("docker buildx build|bake", Build | Package),
        new("docker image build", Build | Package),
        new("docker|podman compose build", Build | Package),
        new("docker-compose build", Build | Package),
        new("buildah build|bud", Build | Package),
        new("kaniko|executor", Build | Package) { With = ["--dockerfile* --destination* --no-push"] },
        new("pack build", Build | Package),
        new("helm package", Package),
        new("az bicep build", Build),

        new("docker|podman|buildah|nerdctl push", PushImage) { When = IsRemoteImage },
        new("docker image push", PushImage) { When = IsRemoteImage },
        new("docker|podman compose push", PushImage),
        new("docker-compose push", PushImage),
        new("docker|podman manifest push", PushImage),
        new("docker buildx build|bake", PushImage) { With = ["--push --push=true *type=registry* *push=true*"] },
        new("docker buildx imagetools create", PushImage),
        new("docker|podman build", PushImage) { With = ["--push --push=true"] },
        new("kaniko|executor", PushImage) { With = ["--destination*"], Without = "--no-push" },
        new("pack build", PushImage) { With = ["--publish"] },
        new("crane|skopeo push|copy", PushImage),
        new("az acr build", Build | Package),
        new("az acr build", PushImage) { Without = "--no-push" },
        new("az acr import", PushImage),
        // Without a registry the image goes to the engine of the machine.
        new("dotnet publish|build|msbuild", PushImage) { With = [ContainerPublish, "*ContainerRegistry=* *RegistryUrl=*"] },
        new("gcloud builds submit", Build | Package | PushImage),
        new("ko build|publish", Build | Package | PushImage),
        new("skaffold build", Build | Package | PushImage),
        new("aspirate build", Build | Package | PushImage),
        new("azd package", Build | Package),
    ];

    /// <summary>A registry beside the machine exists for a test only.</summary>
    private static bool IsRemoteImage(CommandCall call) => !call.Has("localhost:* localhost/* 127.0.0.1:* kind-registry:* registry.local:*");
}
