using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Interpolation;
using DeployGuard.Documents.Yaml;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>A credential in a compose file.</summary>
/// <param name="Credential">What it is.</param>
/// <param name="Source">The file.</param>
/// <param name="What">Where it stands, in words.</param>
/// <param name="Path">The keys that lead to it from the root of the file.</param>
internal sealed record ComposeCredential(PlacedCredential Credential, SourceText Source, string What, string Path);

/// <summary>Finds the credentials of compose files that DG2030 does not tell: it knows settings of services and long options by their names.</summary>
/// <param name="file">A compose file with all it includes.</param>
internal sealed class ComposeCredentials(ComposeProject file)
{
    private static readonly string[][] Commands = [["command"], ["entrypoint"], ["healthcheck", "test"]];

    /// <summary>The credentials of services, configs, drivers and extensions.</summary>
    public IEnumerable<ComposeCredential> All =>
        file.Services.SelectMany(service => InSettings(service).Concat(InCommands(service)))
            .Concat(InConfigs()).Concat(InDrivers()).Concat(file.Files.SelectMany(InExtensions));

    private static IEnumerable<ComposeCredential> InSettings(ComposeService service) =>
        from setting in service.Settings
        // Without variables DG2030 has judged the same text.
        where !setting.Value.IsLiteral && CredentialLiteral.Of(setting.Name, setting.Value.Literals) is null
        from found in InScalar(setting.Name, setting.Value, setting.Path)
        where found.Credential.IsReal
        select found;

    private static IEnumerable<ComposeCredential> InCommands(ComposeService service)
    {
        foreach (var path in Commands)
        {
            // The first word of a check's list is how to read the others.
            var words = WordsOf(service.Content.Find(path));
            if (words.Count == 0) continue;

            var source = words[0].Location.Source;
            foreach (var credential in PlacedCredential.InWords(words.ConvertAll(word => (Hide(word.Raw), PlaceIn(word)))))
            {
                if (!IsTold(service, source.ToString(credential.Span)))
                    yield return new ComposeCredential(credential, source, $"'{path[0]}'", $"services.{service.Name}.{string.Join(".", path)}");
            }
        }
    }

    private IEnumerable<ComposeCredential> InConfigs() =>
        from section in new[] { "configs", "secrets" }
        from entry in file.Section(section)
        let content = (entry.Value as ComposeMapping)?.Scalar("content")
        where content is not null
        let path = $"{section}.{entry.Name}.content"
        from credential in PlacedCredential.In(Hide(content.Raw), PlaceIn(content))
        select new ComposeCredential(credential, content.Location.Source, $"'{Excerpt.Of(path)}'", path);

    private IEnumerable<ComposeCredential> InDrivers() =>
        from section in new[] { "volumes", "networks" }
        from entry in file.Section(section)
        from option in ComposeForms.KeyValues((entry.Value as ComposeMapping)?["driver_opts"])
        let value = option.Value as ComposeScalar
        where value is not null
        from found in InScalar(option.Name, value, $"{section}.{entry.Name}.driver_opts.{option.Name}")
        select found;

    /// <summary>What a service takes from an extension by an alias is its setting and known already.</summary>
    private IEnumerable<ComposeCredential> InExtensions(ComposeDocument document)
    {
        var told = new HashSet<int>(
            from service in file.Services
            from setting in service.Settings
            where setting.Value.Location.Source == document.Text
            select setting.Value.Syntax.Span.Start);
        return from root in document.Yaml.Roots.OfType<YamlMapping>()
               from entry in root.Entries
               let name = entry.Name ?? ""
               where name.StartsWith("x-", StringComparison.Ordinal)
               from value in NamedScalars.In(entry.Value, name)
               where !told.Contains(value.Scalar.Span.Start)
               let text = Hide(value.Text)
               from credential in PlacedCredential.InValue(value.Name, text, value.ToSource)
               select new ComposeCredential(credential, document.Text, $"'{Excerpt.Of(value.Name)}'", value.Path);
    }

    private static IEnumerable<ComposeCredential> InScalar(string name, ComposeScalar value, string path) =>
        from credential in PlacedCredential.InValue(name, Hide(value.Raw), PlaceIn(value))
        select new ComposeCredential(credential, value.Location.Source, $"'{Excerpt.Of(name)}'", path);

    private static List<ComposeScalar> WordsOf(ComposeNode? command)
    {
        var words = new List<ComposeScalar>();
        foreach (var item in ComposeForms.List(command))
            if (item is ComposeScalar { Raw: not ("CMD" or "CMD-SHELL") } word) words.Add(word);
        return words;
    }

    /// <summary>True for what DG2030 tells.</summary>
    private static bool IsTold(ComposeService service, string text) => service.Words.Any(word =>
        word.Value.IndexOf(text, StringComparison.Ordinal) >= 0 && CredentialLiteral.Of(SecretOption.NameOf(word.Option), word.Value) is not null);

    private static Func<TextSpan, TextSpan> PlaceIn(ComposeScalar scalar) => span => scalar.Part(span.Start, span.Length).Location.Span;

    /// <summary>The text with <see cref="CredentialLiteral.Hidden"/> in the place of each character of a variable; defaults are DG2031's.</summary>
    private static string Hide(string text)
    {
        var variables = InterpolatedText.Parse(text, span => span).Variables;
        if (variables.Count == 0) return text;

        var result = text.ToCharArray();
        foreach (var variable in variables)
            for (var i = variable.Span.Start; i < Math.Min(variable.Span.End, result.Length); i++) result[i] = CredentialLiteral.Hidden;
        return new string(result);
    }
}
