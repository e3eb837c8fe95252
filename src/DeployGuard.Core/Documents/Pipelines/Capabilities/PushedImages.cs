using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Which images a command or an action pushes.</summary>
internal static class PushedImages
{
    /// <summary>The images of a command, as written; empty when they are not known.</summary>
    public static IReadOnlyList<string> Of(CommandCall call)
    {
        if (call.Program is not ("docker" or "podman" or "nerdctl" or "buildah" or "az") || call.Has("--all-tags -a")) return [];

        var words = call.Arguments.Where(word => !word.IsOption).Select(Written).ToList();
        // docker push NAME, docker image push NAME
        var push = words.IndexOf("push");
        if (push is 0 or 1) return push + 2 == words.Count && words[0] is "push" or "image" ? [words[push + 1]] : [];
        return [.. Tags(call)];
    }

    /// <summary>The images of an action; empty when they are not known.</summary>
    public static IReadOnlyList<string> Of(string name, IReadOnlyDictionary<string, YamlScalar> inputs)
    {
        if (name != "docker/build-push-action" || StepInputs.Find(inputs, "tags") is not { } tags) return [];
        return [.. tags.Value.Split('\n', ',').Select(tag => tag.Trim()).Where(tag => tag.Length > 0)];
    }

    private static IEnumerable<string> Tags(CommandCall call)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var raw = Written(call.Arguments[i]);
            if (raw is "-t" or "--tag" or "--image" && i + 1 < call.Arguments.Count) yield return Written(call.Arguments[++i]);
            else if (raw.StartsWith("--tag=", StringComparison.Ordinal)) yield return raw.Substring("--tag=".Length);
        }
    }

    private static string Written(CommandWord word) => word.IsKnown ? word.Text : word.Raw.Trim('"', '\'');
}
