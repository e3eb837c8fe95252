using DeployGuard.Documents.Projects;

namespace DeployGuard.Documents.Builds;

/// <summary>What a publish or build call produces, as far as that is certain.</summary>
public static class DotNetOutput
{
    // Any of them may bring the runtime along; a publish profile may set each of them.
    private static readonly string[] SelfContainedProperties =
        ["SelfContained", "PublishSelfContained", "PublishAot", "PublishSingleFile", "PublishTrimmed", "PublishProfile"];

    // Up to .NET 7 a runtime identifier makes the output self-contained (.NET 8 breaking changes, "RuntimeSpecific apps").
    private static readonly Version FirstPlainRuntimeIdentifier = new(8, 0);

    /// <summary>The assembly's file name without extension; null when not known.</summary>
    public static string? AssemblyNameOf(DotNetStep step) =>
        !step.Command.IsKnown || step.Command.SetsProperty("AssemblyName") ? null : step.Project?.AssemblyName;

    /// <summary>The frameworks the output may be for; null when not known or other than .NET.</summary>
    public static IReadOnlyList<TargetFramework>? FrameworksOf(DotNetStep step)
    {
        if (step.Project is not { } project || !step.Command.IsKnown || step.Command.SetsProperty("TargetFramework")) return null;

        var frameworks = step.Command.Has("-f", "--framework")
            ? step.Command.Option("-f", "--framework") is { } one ? [TargetFramework.Parse(one)] : null
            : project.TargetFrameworks;
        return frameworks?.All(framework => framework.Kind == TargetFrameworkKind.Net) == true ? frameworks : null;
    }

    /// <summary>True when the output certainly needs a runtime in the image.</summary>
    public static bool NeedsRuntime(DotNetStep step)
    {
        if (step.Project is not { } project || FrameworksOf(step) is not { } frameworks) return false;
        if (step.Command.Has("--sc") || (step.Command.Has("--self-contained") && step.Command.Option("--self-contained") != "false")) return false;
        if (SelfContainedProperties.Any(name => step.Command.SetsProperty(name) || !IsOff(project.Property(name)))) return false;

        return frameworks.All(framework => framework.Version >= FirstPlainRuntimeIdentifier)
            || (!step.Command.Has("-r", "--runtime", "-a", "--arch", "--os") && IsOff(project.Property("RuntimeIdentifier")));
    }

    private static bool IsOff(PropertyValue value) =>
        value.IsKnown && (value.Text.Length == 0 || string.Equals(value.Text, "false", StringComparison.OrdinalIgnoreCase));
}
