namespace DeployGuard.Validation;

/// <summary>Turns property values into settings and collects those that make no sense.</summary>
internal sealed class SettingReader
{
    private static readonly string[] ContinuousIntegrationVariables =
    [
        "ContinuousIntegrationBuild", "CI", "TF_BUILD", "GITHUB_ACTIONS", "GITLAB_CI", "TEAMCITY_VERSION", "JENKINS_URL",
    ];

    // What MSBuild itself takes for true and false in conditions.
    private static readonly string[] True = ["true", "on", "yes", "!false", "!off", "!no"];
    private static readonly string[] False = ["false", "off", "no", "!true", "!on", "!yes"];

    private readonly Func<string, string?> property;
    private readonly List<SettingProblem> problems = [];

    private SettingReader(Func<string, string?> property) => this.property = property;

    /// <summary>See <see cref="ValidationSettings.Parse"/>.</summary>
    public static ValidationSettings Read(Func<string, string?> property, Func<string, string?> environment)
    {
        var reader = new SettingReader(property);
        reader.CheckSwitch("DeployGuard");
        return new ValidationSettings
        {
            Mode = reader.Choose<AnalysisMode>("DeployGuardAnalysisMode", AnalysisMode.Default),
            Level = reader.ReadLevel("DeployGuardAnalysisLevel"),
            IsEnforced = reader.Choose<Enforcement>("DeployGuardEnforcement", Enforcement.Auto) switch
            {
                Enforcement.Always => true,
                Enforcement.Never => false,
                _ => IsContinuousIntegration(environment),
            },
            BlockOn = reader.ReadBlockOn("DeployGuardBlockOn"),
            Exclude = reader.ReadPaths("DeployGuardExclude"),
            TrustedRegistries = [.. reader.ReadList("DeployGuardTrustedRegistries")],
            NotApplicable = reader.ReadDeclarations("DeployGuardChecklistItem"),
            NoWarn = reader.ReadIds("NoWarn"),
            WarningsAsErrors = reader.ReadIds("WarningsAsErrors"),
            WarningsNotAsErrors = reader.ReadIds("WarningsNotAsErrors"),
            TreatWarningsAsErrors = IsOneOf(True, reader.Value("TreatWarningsAsErrors")),
            Problems = reader.problems,
        };
    }

    private static bool IsContinuousIntegration(Func<string, string?> environment) =>
        ContinuousIntegrationVariables.Any(name => (environment(name) ?? "").Trim() is { Length: > 0 } value
            && value != "0" && !value.Equals("false", StringComparison.OrdinalIgnoreCase));

    private string Value(string name) => (property(name) ?? "").Trim();

    private T Choose<T>(string name, T fallback) where T : struct, Enum
    {
        var value = Value(name);
        if (value.Length == 0) return fallback;

        // Enum.Parse would take numbers and lists as well.
        foreach (var candidate in (T[])Enum.GetValues(typeof(T)))
            if (candidate.ToString().Equals(value, StringComparison.OrdinalIgnoreCase)) return candidate;

        return Reject(name, value, OneOf(Enum.GetNames(typeof(T))), fallback);
    }

    private FindingLevel ReadBlockOn(string name) => Value(name).ToUpperInvariant() switch
    {
        "" or "BLOCKING" => FindingLevel.Blocking,
        "WARNING" => FindingLevel.Warning,
        _ => Reject(name, Value(name), OneOf(["Blocking", "Warning"]), FindingLevel.Blocking),
    };

    private Version? ReadLevel(string name)
    {
        var value = Value(name);
        if (value.Length == 0 || value.Equals("latest", StringComparison.OrdinalIgnoreCase)) return null;

        var text = value.IndexOf('.') < 0 ? value + ".0" : value;
        return Version.TryParse(text, out var version)
            ? new Version(version.Major, version.Minor)
            : Reject<Version?>(name, value, "latest or a version such as 1.0", null);
    }

    private void CheckSwitch(string name)
    {
        var value = Value(name);
        if (value.Length > 0 && !IsOneOf(True, value) && !IsOneOf(False, value)) Reject(name, value, "true or false", true);
    }

    private string[] ReadPaths(string name) => Split(Value(name), ';', '\r', '\n');

    private string[] ReadList(string name) => Split(Value(name), ';', ',', ' ', '\t', '\r', '\n');

    private HashSet<string> ReadIds(string name) => new(ReadList(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Lines <c>item|applies|reason</c>, as DeployGuard.targets joins the items. The reason may hold anything; a line that begins none goes on
    /// with the reason before it. A reason is demanded: it is what the checklist prints.
    /// </summary>
    private Dictionary<string, string> ReadDeclarations(string name)
    {
        var reasons = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var last = "";
        foreach (var line in (property(name) ?? "").Split('\n'))
        {
            var parts = line.Split(['|'], 3);
            if (parts.Length < 3)
            {
                if (last.Length > 0) reasons[last] = $"{reasons[last]} {line.Trim()}".Trim();
                continue;
            }

            last = "";
            var (item, applies, reason) = (parts[0].Trim(), parts[1].Trim(), parts[2].Trim());
            if (IsOneOf(True, applies)) continue;
            if (!IsOneOf(False, applies)) Reject(name, $"{item} with Applies=\"{applies}\"", "Applies=\"false\" and a Reason", true);
            else if (reason.Length == 0) Reject(name, $"{item} without a Reason", "a Reason, which the checklist prints", true);
            else reasons[last = item] = reason;
        }

        return reasons;
    }

    private T Reject<T>(string name, string value, string allowed, T fallback)
    {
        problems.Add(new SettingProblem(name, value, allowed));
        return fallback;
    }

    private static string[] Split(string value, params char[] separators) =>
        [.. value.Split(separators).Select(part => part.Trim()).Where(part => part.Length > 0)];

    private static bool IsOneOf(string[] values, string value) => values.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static string OneOf(string[] names) => string.Join(", ", names.Take(names.Length - 1)) + " or " + names[names.Length - 1];
}
