using System.Collections.Concurrent;
using DeployGuard.Repository;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DeployGuard.Documents.CSharp;

/// <summary>Which configuration keys the settings files of projects answer. Files are read when somebody asks; safe for concurrent use.</summary>
public sealed class ConfigurationDefaults
{
    private const int MaximumDepth = 64;
    private const int MaximumLength = 1024 * 1024;

    /// <summary>Nobody asks for a longer key, and all of them together would be as large as the square of the file.</summary>
    private const int MaximumKeyLength = 512;

    private readonly RepositorySnapshot repository;
    private readonly ConcurrentDictionary<string, Lazy<HashSet<string>?>> keysByFolder = new(StringComparer.Ordinal);

    private ConfigurationDefaults(RepositorySnapshot repository) => this.repository = repository;

    /// <summary>The defaults of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ConfigurationDefaults Build(RepositoryDocuments documents) => new(documents.Repository);

    /// <summary>
    /// True when appsettings.json, or one for an environment, holds a value that is not empty at a key or below it; also true when one of
    /// them cannot be read.
    /// </summary>
    /// <param name="directory">The folder of the project, from the repository root.</param>
    /// <param name="key">The key, such as <c>Mail:Host</c>, in any casing.</param>
    public bool HasValue(string directory, string key) =>
        keysByFolder.GetOrAdd(directory, _ => new Lazy<HashSet<string>?>(() => KeysIn(directory))).Value?.Contains(key) != false;

    private HashSet<string>? KeysIn(string directory)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = repository.FilesIn(directory).Where(entry =>
            entry.Name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
        foreach (var entry in files)
        {
            try
            {
                var text = repository.Read(entry).Content;
                if (text.Length > MaximumLength) return null;

                using var reader = new JsonTextReader(new StringReader(text)) { MaxDepth = MaximumDepth, DateParseHandling = DateParseHandling.None };
                Add(JToken.Load(reader), "", keys);
            }
            catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        return keys;
    }

    /// <summary>
    /// Adds the key of every value that is not empty, and the keys above it; null for a key that is too long. The reader has bounded the depth.
    /// </summary>
    private static bool Add(JToken token, string? key, HashSet<string> keys)
    {
        var hasValue = token switch
        {
            JObject mapping => mapping.Properties().Count(property => Add(property.Value, Join(key, property.Name), keys)) > 0,
            JArray list => list.Select((item, index) => Add(item, Join(key, $"{index}"), keys)).Count(added => added) > 0,
            JValue value => value.Type != JTokenType.Null && value.ToString(System.Globalization.CultureInfo.InvariantCulture).Length > 0,
            _ => false,
        };
        if (hasValue && key is { Length: > 0 }) keys.Add(key);
        return hasValue;
    }

    private static string? Join(string? parent, string name) =>
        parent is null || parent.Length + name.Length > MaximumKeyLength ? null
        : parent.Length == 0 ? name
        : parent + ":" + name;
}
