using DeployGuard.Repository;
using DeployGuard.Text;
using Newtonsoft.Json;
using NuGet.Versioning;

namespace DeployGuard.Documents.Projects;

/// <summary>Reads global.json: JSON in which comments are allowed.</summary>
public sealed class GlobalJsonReader : IDocumentReader
{
    private const int MaxCharacters = 1_000_000;

    /// <inheritdoc/>
    public FileKind Kind => FileKind.GlobalJson;

    /// <inheritdoc/>
    public Type DocumentType => typeof(GlobalJsonDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text) =>
        text.Content.Length > MaxCharacters || ReadEntries(text) is not { } entries
            ? new GlobalJsonDocument(text)
            : new GlobalJsonDocument(text) { Sdk = SdkOf(entries), MSBuildSdks = MSBuildSdksOf(entries) };

    /// <summary>The strings and arrays of the document by section and key; null when it is not JSON, which the CLI reports.</summary>
    private static List<Entry>? ReadEntries(SourceText text)
    {
        var lines = new ReaderLines(text.Content);
        var entries = new List<Entry>();
        using var reader = new JsonTextReader(new StringReader(text.Content))
        {
            DateParseHandling = DateParseHandling.None,
            MaxDepth = 32,
        };
        string[] keys = ["", "", ""];
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > 2) continue;
                if (reader.TokenType == JsonToken.PropertyName) keys[reader.Depth] = (string)reader.Value!;
                if (reader.TokenType is not (JsonToken.String or JsonToken.StartArray) || reader.Depth != 2) continue;

                var end = lines.OffsetOf(reader.LineNumber, reader.LinePosition);
                entries.Add(new Entry(keys[1], keys[2], reader.Value as string, ValueEndingAt(text.Content, end)));
            }
        }
        catch (JsonReaderException)
        {
            return null;
        }

        return reader.Depth == 0 ? entries : null;
    }

    private static TextSpan ValueEndingAt(string content, int end)
    {
        var close = content.LastIndexOf('"', Math.Max(0, end - 1));
        var open = close <= 0 ? -1 : content.LastIndexOf('"', close - 1);
        return open < 0 ? new TextSpan(end, 0) : TextSpan.FromBounds(open + 1, close);
    }

    private static SdkRequirement? SdkOf(List<Entry> entries)
    {
        // "paths" (SDK 10) makes the host look for SDKs elsewhere: the version then says nothing about an image.
        if (entries.Exists(entry => entry.Is("sdk", "paths"))) return null;
        if (entries.Find(entry => entry.Is("sdk", "version")) is not { Value: not null } version) return null;
        if (!NuGetVersion.TryParseStrict(version.Value, out var parsed)) return null;

        var policy = entries.Find(entry => entry.Is("sdk", "rollForward"))?.Value ?? "latestPatch";
        return new SdkRequirement(parsed, version.Span, PolicyOf(policy));
    }

    private static SdkRollForward? PolicyOf(string policy)
    {
        const string Latest = "latest";
        var reach = policy.StartsWith(Latest, StringComparison.OrdinalIgnoreCase) ? policy.Substring(Latest.Length) : policy;
        return reach.ToUpperInvariant() switch
        {
            "DISABLE" => SdkRollForward.Disable,
            "PATCH" => SdkRollForward.Patch,
            "FEATURE" => SdkRollForward.Feature,
            "MINOR" => SdkRollForward.Minor,
            "MAJOR" => SdkRollForward.Major,
            _ => null,
        };
    }

    private static Dictionary<string, string> MSBuildSdksOf(List<Entry> entries)
    {
        var sdks = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry.Section == "msbuild-sdks" && entry.Value is not null) sdks[entry.Key] = entry.Value;
        }

        return sdks;
    }

    /// <summary>A string, or an array (null) two levels deep.</summary>
    private sealed record Entry(string Section, string Key, string? Value, TextSpan Span)
    {
        public bool Is(string section, string key) => Section == section && Key == key;
    }
}
