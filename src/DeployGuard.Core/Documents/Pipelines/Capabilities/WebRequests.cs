using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>What a request of HTTP in a script is there for: to ask a version whether it works, or to tell somebody.</summary>
internal static class WebRequests
{
    private static readonly string[] Programs = ["curl", "wget", "invoke-webrequest", "invoke-restmethod", "iwr", "irm", "http", "https", "xh"];

    private static readonly string[] ChatHosts =
        ["hooks.slack.com", "discord.com/api/webhooks", "discordapp.com/api/webhooks", "webhook.office.com", "outlook.office.com", "api.telegram.org", "SLACK", "TEAMS", "DISCORD"];

    /// <summary>Services that a pipeline asks for the state of other things.</summary>
    private static readonly string[] OtherServices =
        ["github", "gitlab", "CI_API", "dev.azure.com", "management.azure.com", "visualstudio.com", "sonar", "googleapis.com", "amazonaws.com/", "atlassian", "jira", "circleci", "SYSTEM_", "System."];

    private static readonly string[] HealthWords = ["ready", "readyz", "readiness", "live", "livez", "liveness", "alive", "status", "ping", "hc"];

    /// <summary>What a call does; null when it is no request, or one of which nothing is known.</summary>
    public static (StepCapabilities Capability, string? WhyCannotFail)? Of(CommandCall call)
    {
        if (!Programs.Contains(call.Program)) return null;
        if (call.Arguments.Any(word => ChatHosts.Any(host => word.Raw.IndexOf(host, StringComparison.Ordinal) >= 0))) return (Notify, null);
        if (Sends(call)) return null;

        // With an option in front of it, it may be the value of that one, but addresses look like no value of others.
        var isAsked = IsNamedForHealth(call.Script);
        var address = call.Arguments.FirstOrDefault(word => !word.IsOption && (IsAsked(word.Raw, isAsked) || IsAsked(word.Text, isAsked)));
        if (address is null || IsLocal(address) || IsDownload(call) || IsFile(address.Text) || OtherServices.Any(other => address.Raw.IndexOf(other, StringComparison.OrdinalIgnoreCase) >= 0)) return null;
        return (Verify, call.Program == "curl" && !FailsOnError(call) ? "curl without --fail succeeds on HTTP 500" : null);
    }

    /// <summary>True when a word of an address speaks of health.</summary>
    public static bool IsHealth(string raw)
    {
        // /api/statuses and deliveries are other words.
        var start = 0;
        for (var i = 0; i <= raw.Length; i++)
        {
            if (i < raw.Length && char.IsLetter(raw[i])) continue;
            if (i > start && IsHealthWord(raw.Substring(start, i - start).ToLowerInvariant())) return true;
            start = i + 1;
        }

        return false;
    }

    /// <summary>True for an address of the machine itself, as written or by the value of a variable.</summary>
    public static bool IsLocal(CommandWord word) => IsLocal(word.Raw) || IsLocal(word.Text);

    /// <summary>A file whose name says what its requests are there for: <c>scripts/smoke-test.sh</c>.</summary>
    private static bool IsNamedForHealth(ScriptText script) =>
        script.Folder is not null && WordPattern.IsAny("*health* *smoke* *verify*", script.Identity.Substring(script.Identity.LastIndexOf('/') + 1));

    /// <summary>True for an address of the machine itself: what runs there was started by the job.</summary>
    public static bool IsLocal(string raw) =>
        new[] { "localhost", "127.0.0.1", "0.0.0.0", "[::1]", "host.docker.internal" }.Any(host => raw.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsHealthWord(string word) => word.StartsWith("health", StringComparison.Ordinal) || HealthWords.Contains(word);

    private static bool IsAsked(string raw, bool isNamedForHealth) => IsAddress(raw) && (isNamedForHealth || IsHealth(PathOf(raw)));

    private static bool IsAddress(string raw) => raw.IndexOf('/') >= 0 || raw.IndexOf('$') >= 0 || raw.IndexOf('.') >= 0;

    /// <summary>What stands behind the host, whose own words mean nothing; all of it when a variable is the host.</summary>
    private static string PathOf(string raw)
    {
        var scheme = raw.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || raw.IndexOf('$') == scheme + 3) return raw;

        var path = raw.IndexOf('/', scheme + 3);
        return path < 0 ? "" : raw.Substring(path);
    }

    /// <summary>Files that are named after health are fetched, and not asked.</summary>
    private static bool IsFile(string address) => WordPattern.IsAny("*.zip *.gz *.tgz *.tar *.xz *.deb *.rpm *.msi *.exe *.nupkg *.sh *.ps1 *.yml *.yaml *.md", address);

    private static bool IsDownload(CommandCall call) => call.Arguments.Any(word => word.Text is "-O" or "--remote-name" or "-OutFile" || WordPattern.IsAny("-*LO -*LJO -LO", word.Text)) && call.Program is not "wget";

    /// <summary>A request that changes something asks for nothing.</summary>
    private static bool Sends(CommandCall call) =>
        call.Has("--data* --json --form --upload-file --post-data* -Body -InFile") || call.Arguments.Any(word => word.Text is "-d" or "-F" or "-T")
        || (call.ValueOf("-X", "--request", "-Method") is { } method && method.ToUpperInvariant() is not ("GET" or "HEAD"))
        || call.Has("-XPOST -XPUT -XPATCH -XDELETE");

    /// <summary>True when an answer such as 500 is a failure, or something behind the request looks at the answer.</summary>
    private static bool FailsOnError(CommandCall call) =>
        call.IsExamined || (call.ValueOf("--output") ?? Output(call)) is not (null or "/dev/null") || call.Has("--fail --fail-with-body --fail-early -w --write-out -w* --write-out=* -K --config")
        || call.Arguments.Any(word => word.Text.Length > 1 && word.Text[0] == '-' && word.Text[1] != '-' && IsCluster(word.Text));

    /// <summary>The file behind <c>-o</c>, which a later command may look at.</summary>
    private static string? Output(CommandCall call)
    {
        for (var i = 0; i + 1 < call.Arguments.Count; i++)
            if (call.Arguments[i].Text == "-o") return call.Arguments[i + 1].Text;
        return null;
    }

    /// <summary><c>-sSf</c>, <c>-fsSL</c>: letters without a value up to the f.</summary>
    private static bool IsCluster(string option)
    {
        foreach (var letter in option.Skip(1))
        {
            if (letter == 'f') return true;
            if ("sSLvkiIgGNqnOJRla046#Z".IndexOf(letter) < 0) return false;
        }

        return false;
    }
}
