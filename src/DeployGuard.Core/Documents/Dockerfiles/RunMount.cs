using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>One <c>RUN --mount</c>.</summary>
public sealed record RunMount
{
    /// <summary>The flag that holds it.</summary>
    public required DockerFlag Flag { get; init; }

    /// <summary>bind (the default), cache, tmpfs, secret or ssh in lower case; another text is an error of syntax.</summary>
    public string Type { get; init; } = "bind";

    /// <summary>The options in file order, keys in lower case.</summary>
    public IReadOnlyList<MountOption> Options { get; init; } = [];

    /// <summary>Where <c>from</c> points; null when it is not given, and inside ONBUILD.</summary>
    public StageReference? From { get; internal set; }

    /// <summary>The folder or file in the container; null when it is not given.</summary>
    public string? Target => Find("target", "dst", "destination")?.Value;

    /// <summary>The path in the source; null when it is not given.</summary>
    public string? Source => Find("source", "src")?.Value;

    /// <summary>The id of a cache, secret or ssh agent; null when it is not given.</summary>
    public string? Id => Find("id")?.Value;

    /// <summary>The last option with one of the names; null when it is not given.</summary>
    public MountOption? Find(params string[] keys) => Options.LastOrDefault(option => keys.Contains(option.Key));
}

/// <summary>One <c>key=value</c> of a mount.</summary>
/// <param name="Key">The key in lower case.</param>
/// <param name="Value">The text behind <c>=</c>, variables unexpanded; null for a bare key.</param>
/// <param name="Span">The whole option.</param>
/// <param name="ValueSpan">The value; empty and behind the key for a bare one.</param>
public sealed record MountOption(string Key, string? Value, TextSpan Span, TextSpan ValueSpan);
