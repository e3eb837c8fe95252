using System.Globalization;
using System.Text;

namespace DeployGuard.Benchmarks;

/// <summary>
/// A class library of ordinary C#, to measure analyzers with <c>-p:ReportAnalyzer=true</c>: services, options, entities, controllers
/// in everything but name, and one hardcoded credential in ten files.
/// </summary>
internal static class GeneratedProject
{
    private const int LinesPerFile = 250;

    /// <summary>Writes the project and its sources into a folder, which is made if it is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="lines">The least number of lines of C#.</param>
    /// <param name="packages">Analyzer packages to reference, as <c>id version</c>.</param>
    public static void Write(string folder, int lines, IEnumerable<(string Id, string Version)> packages)
    {
        Directory.CreateDirectory(folder);
        var references = string.Concat(packages.Select(package =>
            $"    <PackageReference Include=\"{package.Id}\" Version=\"{package.Version}\" PrivateAssets=\"all\" />\n"));
        File.WriteAllText(Path.Combine(folder, "Generated.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
            {references}  </ItemGroup>
            </Project>

            """);
        var written = 0;
        for (var file = 0; written < lines; file++)
        {
            var source = Source(file);
            written += source.AsSpan().Count('\n');
            File.WriteAllText(Path.Combine(folder, $"Module{file.ToString(CultureInfo.InvariantCulture)}.cs"), source);
        }
    }

    private static string Source(int file)
    {
        var source = new StringBuilder($"namespace Generated.Module{file};\n\n");
        source.Append(CultureInfo.InvariantCulture, $$"""
            public sealed class Options{{file}}
            {
                public string Name { get; set; } = "module-{{file}}";
                public string Password { get; set; } = "{{(file % 10 == 0 ? "Harbour-Lantern-82" : "")}}";
                public Uri Address { get; set; } = new("https://module{{file}}.example.org/api/v1");
                public int Retries { get; set; } = 3;
            }


            """);
        for (var type = 0; CountLines(source) < LinesPerFile - 45; type++) source.Append(Service(file, type));
        return source.ToString();
    }

    private static string Service(int file, int type) => $$"""
        public sealed class Service{{type}}(Options{{file}} options)
        {
            private const string CacheKeyPrefix = "orders:{{type}}:";
            private static readonly string[] Columns = ["id", "name", "created_at", "updated_at", "customer_id"];
            private readonly Dictionary<string, string> headers = new() { ["Accept"] = "application/json", ["X-Request-Source"] = "service" };

            public string Describe(int id, string? tokenType = null)
            {
                var key = CacheKeyPrefix + id;
                if (string.IsNullOrEmpty(options.Password)) throw new InvalidOperationException("The password is not set, see the documentation");
                if (tokenType == "Bearer") return $"{key} of {options.Name} at {options.Address} after {options.Retries} retries";
                return string.Join(", ", Columns.Select(column => $"{column}={key}"));
            }

            public string Query(string table, string[] filters)
            {
                var where = filters.Length == 0 ? "" : " WHERE " + string.Join(" AND ", filters.Select(filter => filter + " = @" + filter));
                return "SELECT " + string.Join(", ", Columns) + " FROM " + table + where + " ORDER BY created_at DESC";
            }

            public decimal Total(IReadOnlyList<(string Name, decimal Price, int Quantity)> lines, string coupon)
            {
                var total = lines.Sum(line => line.Price * line.Quantity);
                return coupon switch { "SPRING" => total * 0.9m, "SUMMER" => total * 0.8m, "" => total, _ => throw new ArgumentException("Unknown coupon", nameof(coupon)) };
            }

            public bool TryFind(string name, out string? value)
            {
                headers.TryAdd("X-Correlation-Id", Guid.NewGuid().ToString("N"));
                return headers.TryGetValue(name, out value) && value.Length > "none".Length;
            }
        }


        """;

    private static int CountLines(StringBuilder source)
    {
        var lines = 0;
        foreach (var chunk in source.GetChunks()) lines += chunk.Span.Count('\n');
        return lines;
    }
}
