using DeployGuard.Documents.Dockerfiles.Reading;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>Judges what a scalar says, where its shape gives it a meaning. What hides behind a variable is not judged.</summary>
internal static class ValueCheck
{
    private static readonly string[] PullPolicies = ["always", "never", "build", "if_not_present", "missing", "refresh", "daily", "weekly"];

    /// <summary>What is wrong with a scalar; null when nothing is.</summary>
    /// <param name="scalar">A scalar of a type its place takes.</param>
    /// <param name="shape">What may stand there.</param>
    /// <param name="name">The key it stands under.</param>
    public static SchemaProblem? Of(ComposeScalar scalar, ValueShape shape, string name)
    {
        if (shape.Meaning == ValueMeaning.PortMapping) return PortCheck.Of(scalar);
        if (scalar.Value is not { Length: > 0 } value || ComposeValues.IsPlaceholder(value)) return null;

        if (shape.Words.Count > 0 && scalar.Kind == YamlScalarKind.String && !shape.Words.Contains(value))
        {
            var near = NearestName.Find(value, shape.Words);
            return Wrong($"{Shown()} is no value of '{name}'; write {(near is null ? List(shape.Words) : $"'{near}'")}");
        }

        return shape.Meaning switch
        {
            ValueMeaning.Boolean => OfBoolean(scalar, value, name),
            ValueMeaning.Integer when !ComposeValues.IsInteger(value) && scalar.Kind == YamlScalarKind.String =>
                Wrong($"{SchemaWords.Short(name)} takes a whole number, not {Shown()}"),
            ValueMeaning.Number when !ComposeValues.IsNumber(value) && scalar.Kind == YamlScalarKind.String =>
                Wrong($"{SchemaWords.Short(name)} takes a number, not {Shown()}"),
            ValueMeaning.Duration when !ComposeValues.IsDuration(value) =>
                Bad($"{Shown()} is no duration; write a number and its unit, such as 30s or 1m30s"),
            ValueMeaning.Bytes when !ComposeValues.IsByteSize(value) =>
                Bad($"{Shown()} is no amount of memory; write a number and its unit, such as 512m or 1g"),
            ValueMeaning.Port when !ComposeValues.IsPort(value) => Bad($"{Shown()} is no port; write a number up to 65535"),
            ValueMeaning.PortRange => PortCheck.OfRange(scalar),
            ValueMeaning.Address when !ComposeValues.IsAddress(value) => Bad($"{Shown()} is no IP address; write one such as 127.0.0.1"),
            ValueMeaning.Protocol => PortCheck.OfProtocol(scalar),
            ValueMeaning.Image when !ComposeValues.IsImageName(value) => OfImage(scalar, value, Shown()),
            ValueMeaning.PullPolicy when !IsPullPolicy(value) =>
                Wrong($"{Shown()} is no value of '{name}'; write {(NearestName.Find(value, PullPolicies) is { } near ? $"'{near}'" : "always, missing, build or never")}"),
            ValueMeaning.ProjectName when !ComposeValues.IsProjectName(value) =>
                Bad($"A project name holds lower-case letters, digits, - and _ only, and {Shown()} does not; write such a name"),
            _ => null,
        };

        string Shown() => Characters.Excerpt(value);

        SchemaProblem Wrong(string message) => new(SchemaProblemKind.Wrong, scalar.Location, message);

        SchemaProblem Bad(string message) => new(SchemaProblemKind.BadValue, scalar.Location, message);
    }

    /// <summary>Names as they stand in a message: <c>a, b or c</c>.</summary>
    public static string List(IReadOnlyList<string> words) => words.Count == 1
        ? words[0]
        : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[words.Count - 1];

    private static SchemaProblem? OfBoolean(ComposeScalar scalar, string value, string name)
    {
        if (scalar.Kind == YamlScalarKind.Boolean) return null;
        if (ComposeValues.ToBoolean(value) is not { } meant)
            return new SchemaProblem(SchemaProblemKind.Wrong, scalar.Location, $"{SchemaWords.Short(name)} takes true or false, not {Characters.Excerpt(value)}");

        var isOldWord = !scalar.HasVariables && value.ToLowerInvariant() is "y" or "yes" or "on" or "n" or "no" or "off";
        var word = meant ? "true" : "false";
        return isOldWord
            ? new SchemaProblem(SchemaProblemKind.OldBoolean, scalar.Location, $"{Characters.Excerpt(value)} is text to YAML 1.2, and compose warns; write {word}")
            {
                Edit = new TextEdit(scalar.Location, word),
            }
            : null;
    }

    // A tag that a variable leaves empty is the business of that variable.
    private static SchemaProblem? OfImage(ComposeScalar scalar, string value, string shown)
    {
        if (scalar.HasVariables && value[value.Length - 1] is ':' or '@') return null;

        var lowered = value.ToLowerInvariant();
        var message = ComposeValues.IsImageName(lowered)
            ? $"{shown} is no image name, since capitals may stand in the tag only; write it in lower case"
            : $"{shown} is no image name; write name:tag, with a registry before it where needed";
        return new SchemaProblem(SchemaProblemKind.BadValue, scalar.Location, message);
    }

    private static bool IsPullPolicy(string value) =>
        PullPolicies.Any(policy => value.IndexOf(policy, StringComparison.Ordinal) >= 0) || value.IndexOf("every_", StringComparison.Ordinal) >= 0;
}
