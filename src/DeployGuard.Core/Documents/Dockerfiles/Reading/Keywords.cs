namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>The instructions of the Dockerfile language and the flags they accept (BuildKit, 2026).</summary>
internal static class Keywords
{
    private static readonly string[] NoFlags = [];

    /// <summary>Flags by keyword; null where the builder never looks at them.</summary>
    private static readonly Dictionary<string, string[]?> FlagsByKeyword = new(StringComparer.Ordinal)
    {
        ["ADD"] = ["chown", "chmod", "link", "keep-git-dir", "checksum", "unpack", "exclude"],
        ["ARG"] = null,
        ["CMD"] = NoFlags,
        ["COPY"] = ["from", "chown", "chmod", "link", "parents", "exclude"],
        ["ENTRYPOINT"] = NoFlags,
        ["ENV"] = NoFlags,
        ["EXPOSE"] = NoFlags,
        ["FROM"] = ["platform"],
        ["HEALTHCHECK"] = ["interval", "timeout", "start-period", "start-interval", "retries"],
        ["LABEL"] = NoFlags,
        ["MAINTAINER"] = NoFlags,
        ["ONBUILD"] = NoFlags,
        ["RUN"] = ["mount", "network", "security", "device"],
        ["SHELL"] = NoFlags,
        ["STOPSIGNAL"] = null,
        ["USER"] = NoFlags,
        ["VOLUME"] = NoFlags,
        ["WORKDIR"] = NoFlags,
    };

    /// <summary>All keywords in upper case.</summary>
    public static IEnumerable<string> All => FlagsByKeyword.Keys;

    public static bool IsKnown(string keyword) => FlagsByKeyword.ContainsKey(keyword);

    /// <summary>The flags of a known keyword, without dashes; null when any flag is let through.</summary>
    public static IReadOnlyList<string>? FlagsOf(string keyword) => FlagsByKeyword[keyword];

    public static bool IsBoolean(string flag) => flag is "link" or "parents" or "keep-git-dir" or "unpack";

    public static bool MayRepeat(string flag) => flag is "mount" or "exclude" or "device";

    public static bool MayHoldHeredoc(string keyword) => keyword is "RUN" or "COPY" or "ADD";
}
