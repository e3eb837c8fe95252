using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Reads <c>RUN --mount</c>: comma-separated <c>key=value</c>, keys in any casing.</summary>
internal sealed class MountReader(ProblemList problems)
{
    private static readonly string[] Types = ["bind", "cache", "tmpfs", "secret", "ssh"];

    private static readonly string[] Keys =
    [
        "type", "from", "source", "src", "target", "dst", "destination", "readonly", "ro", "readwrite", "rw", "id", "sharing",
        "required", "size", "mode", "uid", "gid", "env",
    ];

    private static readonly string[] BooleanKeys = ["readonly", "ro", "readwrite", "rw", "required"];

    private static readonly string[] BooleanValues =
        ["1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"];

    public RunMount Read(DockerFlag flag)
    {
        var options = ReadOptions(flag.Value!);
        var type = options.LastOrDefault(option => option.Key == "type")?.Value?.ToLowerInvariant() ?? "bind";
        var mount = new RunMount { Flag = flag, Type = type, Options = options };
        if (Problem(mount) is { } problem) problems.Add(problem);
        return mount;
    }

    private static List<MountOption> ReadOptions(DockerWord word)
    {
        var options = new List<MountOption>();
        var raw = word.Raw;
        var start = 0;
        for (var i = 0; i <= raw.Length; i++)
        {
            if (i < raw.Length && raw[i] != ',') continue;
            if (i > start) options.Add(ReadOption(word, start, i));
            start = i + 1;
        }

        return options;
    }

    private static MountOption ReadOption(DockerWord word, int start, int end)
    {
        var field = word.Text.Slice(start, end - start);
        var equals = field.Content.IndexOf('=');
        var key = equals < 0 ? field.Content : field.Content.Substring(0, equals);
        var value = equals < 0 ? null : field.Slice(equals + 1, field.Content.Length - equals - 1);
        return new MountOption(
            Unquote(key).Trim().ToLowerInvariant(),
            value is null ? null : Unquote(value.Content),
            field.SpanInSource,
            value?.SpanInSource ?? new TextSpan(field.SpanInSource.End, 0));
    }

    private static string Unquote(string text) => text.Replace("\"", "").Replace("'", "");

    /// <summary>The first thing the builder refuses; what a variable hides is left alone.</summary>
    private static SyntaxProblem? Problem(RunMount mount)
    {
        foreach (var option in mount.Options)
        {
            if (!Keys.Contains(option.Key)) return UnknownKey(option);
            if (MessageFor(mount, option) is { } message) return new SyntaxProblem(option.Span, message);
        }

        if (mount.Type != "secret") return null;
        if (mount.Id is not null && mount.Source is not null)
            return new SyntaxProblem(mount.Find("source", "src")!.Span, "A secret mount takes either id or source: remove one");
        return mount.Id is null && mount.Source is null && mount.Target is null && mount.Find("env") is null
            ? new SyntaxProblem(mount.Flag.Span, "A secret mount needs an id: write --mount=type=secret,id=name")
            : null;
    }

    private static SyntaxProblem UnknownKey(MountOption option)
    {
        var advice = NearestName.Find(option.Key, Keys) is { } nearest ? $"did you mean {nearest}?" : "write type, from, source, target, id, …";
        return new SyntaxProblem(option.Span, $"--mount has no option {Characters.Excerpt(option.Key)}: {advice}");
    }

    private static string? MessageFor(RunMount mount, MountOption option)
    {
        var value = option.Value;
        if (value is null)
            return BooleanKeys.Contains(option.Key) ? null : $"Mount option '{option.Key}' needs a value: write {option.Key}=value";
        if (option.Key == "from" && value.IndexOf('$') >= 0) return "The builder expands no variable in from: write a stage name or image";
        if (value.IndexOf('$') >= 0 || mount.Type.IndexOf('$') >= 0) return null;

        switch (option.Key)
        {
            case "type" when !Types.Contains(mount.Type):
                return $"Unknown mount type {Characters.Excerpt(value)}: write bind, cache, tmpfs, secret or ssh";
            case "sharing" when mount.Type != "cache":
                return $"sharing belongs to cache mounts, not to {mount.Type}: remove it";
            case "sharing" when value is not ("shared" or "private" or "locked"):
                return $"Unknown sharing mode {Characters.Excerpt(value)}: write shared, private or locked";
            case "size" when mount.Type != "tmpfs":
                return $"size belongs to tmpfs mounts, not to {mount.Type}: remove it";
            case "mode" or "uid" or "gid" when mount.Type is "bind" or "tmpfs":
                return $"{option.Key} belongs to secret, ssh and cache mounts, not to {mount.Type}: remove it";
            case "from" when mount.Type == "secret":
                return "A secret mount takes no from: remove it";
            case "target" or "dst" or "destination" when value == "/":
                return "A mount cannot cover the root folder: write a folder below /";
            default:
                return BooleanKeys.Contains(option.Key) && !BooleanValues.Contains(value)
                    ? $"Mount option '{option.Key}' is true or false: write {option.Key}=true"
                    : null;
        }
    }
}
