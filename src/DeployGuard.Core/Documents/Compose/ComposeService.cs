using System.Runtime.CompilerServices;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Reading;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>A service of a project, after merge and <c>extends</c>.</summary>
public sealed class ComposeService
{
    // Worked out when asked for. Rules of one file run side by side over the same services: working something out twice is cheaper
    // than waiting for each other.
    private StrongBox<ImageReference?>? image;
    private IReadOnlyList<ComposePort>? ports;
    private IReadOnlyList<ComposeMount>? mounts;
    private IReadOnlyList<ComposeEntry>? environment;
    private IReadOnlyList<ComposeDependency>? dependencies;
    private IReadOnlyList<ComposeSetting>? settings;
    private IReadOnlyList<ComposeWord>? words;
    private IReadOnlyList<ComposeEnvFile>? envFiles;
    private IReadOnlyList<ComposeScalar>? profiles;
    private StrongBox<ComposeMapping?>? build;
    private StrongBox<ComposeHealthcheck?>? healthcheck;

    internal ComposeService(ComposeEntry entry, ComposeMapping content, bool isOpen)
    {
        Name = entry.Name;
        NameLocation = entry.NameLocation;
        Content = content;
        IsOpen = isOpen;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The key that names it, in the last file that has it.</summary>
    public Location NameLocation { get; }

    /// <summary>All attributes.</summary>
    public ComposeMapping Content { get; }

    /// <summary>True when it extends a service that cannot be read: what is absent may come from there.</summary>
    public bool IsOpen { get; }

    /// <summary>The <c>image</c>; null when there is none.</summary>
    public ComposeScalar? ImageText => Content.Scalar("image");

    /// <summary>The name of the image taken apart; null when there is none or nothing of it is known.</summary>
    public ImageReference? Image => (image ??= new(ReadImage())).Value;

    /// <summary>The <c>build</c> in its long form; null when there is none.</summary>
    public ComposeMapping? Build => (build ??= new(ComposeForms.Expand(Content["build"], "context"))).Value;

    /// <summary>The published ports.</summary>
    public IReadOnlyList<ComposePort> Ports => ports ??= [.. Items("ports").Select(ComposePort.Read).OfType<ComposePort>()];

    /// <summary>What is mounted by <c>volumes</c>.</summary>
    public IReadOnlyList<ComposeMount> Mounts => mounts ??= [.. Items("volumes").Select(ComposeMount.Read).OfType<ComposeMount>()];

    /// <summary>The entries of <c>environment</c>; a null value passes the variable of the shell through.</summary>
    public IReadOnlyList<ComposeEntry> Environment => environment ??= ComposeForms.KeyValues(Content["environment"]);

    /// <summary>The named values of environment, build arguments and labels; names without a value are left out.</summary>
    public IReadOnlyList<ComposeSetting> Settings => settings ??= ComposeSetting.In(this);

    /// <summary>The words of <c>command</c>, <c>entrypoint</c> and the health check with the options they belong to.</summary>
    public IReadOnlyList<ComposeWord> Words => words ??= ComposeWord.In(this);

    /// <summary>The entries of <c>depends_on</c>.</summary>
    public IReadOnlyList<ComposeDependency> DependsOn =>
        dependencies ??= [.. ComposeForms.Names(Content["depends_on"]).Select(one => ComposeDependency.Read(one, Content["depends_on"]!))];

    /// <summary>The health check of the service itself, in the words of the file; null when there is none.</summary>
    public ComposeHealthcheck? Healthcheck => (healthcheck ??= new(Content.Mapping("healthcheck") is { } mapping ? new ComposeHealthcheck(mapping) : null)).Value;

    /// <summary>The <c>env_file</c> entries in order.</summary>
    public IReadOnlyList<ComposeEnvFile> EnvFiles => envFiles ??= [.. Items("env_file").Select(ComposeEnvFile.Read).OfType<ComposeEnvFile>()];

    /// <summary>The profiles that enable the service; empty for one that is always enabled.</summary>
    public IReadOnlyList<ComposeScalar> Profiles => profiles ??= [.. Items("profiles").OfType<ComposeScalar>()];

    /// <summary>
    /// The words of <c>command</c>: a list as it is, a text split at blanks the way a shell does, quotes removed. Null when there is
    /// none or a variable hides it.
    /// </summary>
    public IReadOnlyList<string>? Command => ComposeCommand.Words(Content["command"]);

    /// <summary>As <see cref="Command"/>, for <c>entrypoint</c>.</summary>
    public IReadOnlyList<string>? Entrypoint => ComposeCommand.Words(Content["entrypoint"]);

    /// <summary>The scalar of an attribute; null when there is none or it is null.</summary>
    public ComposeScalar? Scalar(string name) => Content.Scalar(name);

    /// <summary>The items of a list attribute, or its one value; empty when there is none.</summary>
    public IReadOnlyList<ComposeNode> Items(string name) => ComposeForms.List(Content[name]);

    /// <summary>The entry of <c>environment</c> with a name; null when there is none.</summary>
    public ComposeEntry? FindVariable(string name) => Environment.FirstOrDefault(entry => entry.Name == name);

    /// <summary>The entries of an attribute that is a list of names or a mapping: networks, models.</summary>
    public IReadOnlyList<ComposeEntry> Names(string attribute) => ComposeForms.Names(Content[attribute]);

    /// <summary>The entries of an attribute that is a list of <c>key=value</c> or a mapping: labels, build args, sysctls.</summary>
    public IReadOnlyList<ComposeEntry> KeyValues(params string[] path) => ComposeForms.KeyValues(Content.Find(path));

    /// <summary>
    /// True when some profile enables both services, or one of them needs none; in doubt true. Two services that never run together
    /// cannot be in each other's way.
    /// </summary>
    public bool MayRunWith(ComposeService other)
    {
        if (Profiles.Count == 0 || other.Profiles.Count == 0) return true;
        if (Profiles.Concat(other.Profiles).Any(profile => profile.Value is null)) return true;
        return Profiles.Any(profile => other.Profiles.Any(theirs => theirs.Value == profile.Value));
    }

    /// <summary>The name, for debugging.</summary>
    public override string ToString() => Name;

    private ImageReference? ReadImage() =>
        ImageText is { } text ? ImageReferenceReader.Read(text.PartialValue, text.Location.Span) : null;
}
