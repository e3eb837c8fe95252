using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>One entry of <c>volumes</c> of a service, in short or long form. What a variable hides is null.</summary>
public sealed record ComposeMount
{
    /// <summary>The item of the list.</summary>
    public required Location Location { get; init; }

    /// <summary>What is mounted; null when a variable decides.</summary>
    public ComposeMountKind? Kind { get; init; }

    /// <summary>The scalar of the short form; null for the long form.</summary>
    public ComposeScalar? ShortForm { get; init; }

    /// <summary>The part that names the folder of the host or the volume; null for an anonymous volume.</summary>
    public ComposeScalar? SourceText { get; init; }

    /// <summary>The part that names the place in the container.</summary>
    public ComposeScalar? TargetText { get; init; }

    /// <summary>The folder of the host or the name of the volume; null when there is none or it is not known.</summary>
    public string? Source => SourceText?.Value;

    /// <summary>The place in the container without trailing slash; null when it is not known.</summary>
    public string? Target => TargetText?.Value is { } value ? (value.Length > 1 ? value.TrimEnd('/', '\\') : value) : null;

    /// <summary>True when the container cannot write.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The options behind the last colon of the short form; empty for none.</summary>
    public IReadOnlyList<ComposeScalar> Options { get; init; } = [];

    /// <summary>The mapping of the long form; null for the short form.</summary>
    public ComposeMapping? LongForm { get; init; }

    /// <summary>True for a volume without name.</summary>
    public bool IsAnonymous => Kind == ComposeMountKind.Volume && SourceText is null;

    /// <summary>The volume a service uses by name; null for anything else.</summary>
    public string? VolumeName => Kind == ComposeMountKind.Volume ? Source : null;

    /// <summary>Reads one item; null for what is neither text nor mapping.</summary>
    internal static ComposeMount? Read(ComposeNode node) => node switch
    {
        ComposeScalar { IsNull: false } scalar => ReadShort(scalar),
        ComposeMapping mapping => ReadLong(mapping),
        _ => null,
    };

    /// <summary>
    /// True for a source that is a path: it begins with a dot, a slash, a tilde, a backslash or a drive
    /// (compose specification, services, volumes, short syntax).
    /// </summary>
    public static bool IsPath(string source) =>
        source.Length > 0 && (source[0] is '.' or '/' or '~' or '\\' || HasDrive(source));

    // [source:]target[:options]; a drive letter's colon separates nothing.
    private static ComposeMount ReadShort(ComposeScalar scalar)
    {
        var parts = new List<ComposeScalar>();
        var start = 0;
        foreach (var piece in scalar.Split(':'))
        {
            var begin = start;
            start += piece.Raw.Length + 1;
            var isAfterDrive = parts.Count > 0 && IsDrive(parts[parts.Count - 1].Raw) && piece.Raw.Length > 0 && piece.Raw[0] is '\\' or '/';
            if (!isAfterDrive)
            {
                parts.Add(piece);
                continue;
            }

            var drive = parts[parts.Count - 1].Raw.Length + 1;
            parts[parts.Count - 1] = scalar.Part(begin - drive, drive + piece.Raw.Length);
        }

        if (parts.Count == 1)
            return new ComposeMount { Location = scalar.Location, Kind = ComposeMountKind.Volume, ShortForm = scalar, TargetText = parts[0] };

        var options = parts.Count > 2 ? parts[2].Split(',') : [];
        return new ComposeMount
        {
            Location = scalar.Location,
            Kind = KindOf(parts[0]),
            ShortForm = scalar,
            SourceText = parts[0],
            TargetText = parts[1],
            Options = options,
            IsReadOnly = options.Any(option => option.Value is "ro" or "readonly"),
        };
    }

    /// <summary>The visible beginning decides: <c>./${X}</c> is a path whatever the variable holds.</summary>
    private static ComposeMountKind? KindOf(ComposeScalar source)
    {
        var value = source.PartialValue;
        if (value.Length > 0 && value[0] == Interpolation.InterpolatedText.UnknownText) return null;
        return value.StartsWith(@"\\.\pipe", StringComparison.OrdinalIgnoreCase) ? ComposeMountKind.Pipe
            : IsPath(value) ? ComposeMountKind.Bind
            : ComposeMountKind.Volume;
    }

    private static ComposeMount ReadLong(ComposeMapping mapping)
    {
        var type = mapping.Scalar("type");
        return new ComposeMount
        {
            Location = mapping.Location,
            LongForm = mapping,
            Kind = (type is null ? "volume" : type.Value) switch
            {
                "bind" => ComposeMountKind.Bind,
                "volume" => ComposeMountKind.Volume,
                "tmpfs" => ComposeMountKind.Memory,
                "npipe" => ComposeMountKind.Pipe,
                _ => null,
            },
            SourceText = mapping.Scalar("source") ?? mapping.Scalar("src"),
            TargetText = mapping.Scalar("target") ?? mapping.Scalar("destination") ?? mapping.Scalar("dst"),
            IsReadOnly = mapping.Scalar("read_only")?.Boolean == true,
        };
    }

    private static bool HasDrive(string source) => source.Length > 2 && IsDrive(source.Substring(0, 1)) && source[1] == ':' && source[2] is '\\' or '/';

    private static bool IsDrive(string text) => text.Length == 1 && text[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}

/// <summary>What is mounted into a container.</summary>
public enum ComposeMountKind
{
    /// <summary>A file or folder of the host.</summary>
    Bind,

    /// <summary>A volume, named or anonymous.</summary>
    Volume,

    /// <summary>Memory.</summary>
    Memory,

    /// <summary>A named pipe of Windows.</summary>
    Pipe,
}
