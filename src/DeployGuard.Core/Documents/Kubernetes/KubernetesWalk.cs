using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Kubernetes;

/// <summary>Goes through the trees of a file and collects named values and commands.</summary>
internal sealed class KubernetesWalk
{
    /// <summary>What these hold is encrypted, lies elsewhere, or is a description of fields.</summary>
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "SealedSecret", "ExternalSecret", "ClusterExternalSecret", "SecretStore", "ClusterSecretStore", "PushSecret", "SecretProviderClass",
        "VaultStaticSecret", "VaultDynamicSecret", "CustomResourceDefinition",
    };

    private readonly List<KubernetesValue> values = [];
    private readonly List<KubernetesCommand> commands = [];

    public IReadOnlyList<KubernetesValue> Values => values;

    public IReadOnlyList<KubernetesCommand> Commands => commands;

    public static KubernetesWalk Of(YamlFile file, KubernetesNature nature)
    {
        var walk = new KubernetesWalk();
        foreach (var root in file.Roots.OfType<YamlMapping>())
            if (!root.Entries.Any(entry => entry.Name == "sops")) walk.Visit(root, nature);
        return walk;
    }

    private void Visit(YamlMapping root, KubernetesNature nature)
    {
        var top = nature switch
        {
            KubernetesNature.ChartValues => "values",
            KubernetesNature.Kustomization => "kustomization",
            _ => "",
        };
        var pending = new Stack<Step>([new Step(root, KubernetesRole.Field, top, top, top)]);
        while (pending.Count > 0)
        {
            var step = pending.Pop();
            switch (step.Node)
            {
                case YamlScalar scalar when !scalar.IsNull:
                    values.Add(ValueOf(step, scalar));
                    break;
                case YamlSequence list:
                    foreach (var item in list.Items.Reverse()) pending.Push(step with { Node = item });
                    break;
                case YamlMapping mapping when Text(mapping, "kind") is { } kind && mapping.Entries.Any(entry => entry.Name == "apiVersion"):
                    if (!Skipped.Contains(kind)) Push(pending, mapping, step with { Kind = kind, Path = kind, Role = KubernetesRole.Field });
                    break;
                case YamlMapping mapping:
                    Push(pending, mapping, step);
                    break;
            }
        }
    }

    private void Push(Stack<Step> pending, YamlMapping mapping, Step outer)
    {
        var command = CommandOf(mapping);
        if (command.Count > 0) commands.Add(new KubernetesCommand($"{outer.Path}.command", command));

        // Of a variable the name stands beside the value.
        var pair = Text(mapping, "value") is not null ? Text(mapping, "name") : null;
        foreach (var entry in mapping.Entries.Reverse())
        {
            if (entry.Name is not { } key || (command.Count > 0 && key is "command" or "args")) continue;

            var role = RoleOf(outer, key);
            pending.Push(pair is not null && key == "value"
                ? new Step(entry.Value, KubernetesRole.Setting, outer.Kind, pair, $"{outer.Path}.{pair}")
                : new Step(entry.Value, role, outer.Kind, key, outer.Path.Length == 0 ? key : $"{outer.Path}.{key}"));
        }
    }

    private static KubernetesRole RoleOf(Step outer, string key) => (outer.Kind, key) switch
    {
        ("Secret", "data") when outer.Path == "Secret" => KubernetesRole.Secret,
        ("Secret", "stringData") when outer.Path == "Secret" => KubernetesRole.Secret,
        ("ConfigMap", "data") when outer.Path == "ConfigMap" => KubernetesRole.Setting,
        (_, "labels" or "annotations" or "podAnnotations" or "podLabels") => KubernetesRole.Metadata,
        (_, "env" or "extraEnv" or "envVars" or "literals") => KubernetesRole.Setting,
        _ => outer.Role,
    };

    private static KubernetesValue ValueOf(Step step, YamlScalar scalar)
    {
        var value = new KubernetesValue(step.Role, step.Name, step.Path, scalar);
        if (step.Role == KubernetesRole.Secret && step.Path.StartsWith("Secret.data.", StringComparison.Ordinal))
            return Base64Text.Decode(scalar.Value) is { } text ? value with { Text = text, IsDecoded = true } : value;

        // The literals of a generator: name=value.
        var equals = step.Name == "literals" ? scalar.Value.IndexOf('=') : -1;
        return equals <= 0 ? value : value with
        {
            Name = scalar.Value.Substring(0, equals),
            Path = $"{step.Path}.{scalar.Value.Substring(0, equals)}",
            Text = scalar.Value.Substring(equals + 1),
            Offset = equals + 1,
        };
    }

    private static IReadOnlyList<YamlScalar> CommandOf(YamlMapping mapping) =>
    [
        .. from key in new[] { "command", "args" }
           from entry in mapping.Entries
           where entry.Name == key
           from word in (entry.Value as YamlSequence)?.Items ?? []
           where word is YamlScalar
           select (YamlScalar)word,
    ];

    private static string? Text(YamlMapping mapping, string key) =>
        mapping.Entries.FirstOrDefault(entry => entry.Name == key)?.Value is YamlScalar scalar ? scalar.Value : null;

    private readonly record struct Step(YamlNode Node, KubernetesRole Role, string Kind, string Name, string Path);
}
