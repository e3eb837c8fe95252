using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Yaml;

/// <summary>Whatever the text, reading ends, says the same twice, and every span lies in the file and in its parent.</summary>
public sealed class YamlMutationTests
{
    private const int Inputs = 24_000;

    private static readonly string[] Fragments =
    [
        "\n", "\r\n", "\r", "\t", " ", "  ", "- ", "? ", ": ", ":", "[", "]", "{", "}", ",", "#", " # ", "&x ", "*x ", "!t ", "!!str ", "!<", ">", "|",
        "|-\n", ">2\n", "'", "\"", "\\", "\\u00", "\\\n", "<<: *x\n", "<<: ", "---\n", "...\n", "%TAG ! x\n", "%YAML 1.1\n", "@", "`", "\0", "\uFEFF",
        "\u0085", "\u2028", "\uD83D", "😀", "é", "~", "null",
    ];

    private static readonly string[] Samples =
    [
        """
        name: shop
        x-common: &common
          restart: unless-stopped
          logging: { driver: json-file, options: { max-size: "10m" } }
        services:
          web:
            <<: *common
            build: { context: ., dockerfile: src/Web/Dockerfile }
            ports: ["8080:8080", '127.0.0.1:9000:9000']
            environment:
              - ConnectionStrings__Db=Server=db;Password=${DB_PASSWORD:?}
              - ASPNETCORE_URLS=http://+:8080   # all addresses
            depends_on:
              db: { condition: service_healthy }
          db:
            <<: [*common, { init: true }]
            image: postgres:16.4@sha256:0123
            healthcheck:
              test: ["CMD-SHELL", "pg_isready -U \"postgres\"\t\u0041"]
            ports: !reset []
        volumes:
          data:
        """,
        "# pipeline\r\non:\r\n  push:\r\n    branches: [ main ]\r\njobs:\r\n  build:\r\n    steps:\r\n    - run: |\r\n        dotnet build\r\n\r\n        dotnet test\r\n    - run: >-\r\n        one\r\n        two\r\n\r\n          three\r\n    -\r\n",
        """
        %YAML 1.2
        ---
        apiVersion: v1
        kind: ConfigMap
        data:
          a: 'it''s
            folded

            twice'
          b: "escaped \
            line\n  \x41 \U0001F600"
          c: plain
            goes on

            here
          ? [complex, key]
          : - - nested
            - &k value
            - *k
        ...
        --- |+
         text

        ---
        - {a: b, ? c : d, e, : f}
        - !<tag:example.com,2000:x> y
        """,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_damage_to_a_file_is_read_and_placed(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Inputs / 4; i++)
        {
            var text = Mutations.OfParts(Samples[i % Samples.Length], random, Fragments, 20);
            try
            {
                var file = YamlFixture.Read(text);
                AssertPlaced(file);
                if (i % 10 == 0) Assert.Equal(Describe(file), Describe(YamlFixture.Read(text)));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException("Seed " + seed + ", input " + i + ":\n" + text, exception);
            }
        }
    }

    private static void AssertPlaced(YamlFile file)
    {
        var whole = new TextSpan(0, file.Text.Content.Length);
        var end = 0;
        foreach (var root in file.Roots)
        {
            Assert.True(root.Span.Start >= end, "documents overlap");
            end = root.Span.End;
            AssertPlaced(whole, root);
        }

        end = 0;
        foreach (var comment in file.Comments)
        {
            Assert.True(comment.Span.Start >= end, "comments overlap");
            end = comment.Span.End;
            AssertInside(whole, comment.Span);
            Assert.Equal('#', file.Text.Content[comment.Span.Start]);
        }

        Assert.InRange(file.Problems.Count, file.IsComplete ? 0 : 1, 100);
        foreach (var problem in file.Problems)
        {
            AssertInside(whole, problem.Span);
            Assert.True(problem.Message.Length is > 0 and <= 160, problem.Message);
            Assert.False(problem.Message.Any(char.IsControl), problem.Message);
        }
    }

    private static void AssertPlaced(TextSpan outer, YamlNode node)
    {
        AssertInside(outer, node.Span);
        switch (node)
        {
            case YamlScalar scalar:
                AssertMapped(scalar);
                break;
            case YamlAlias alias:
                Assert.IsNotType<YamlAlias>(alias.Target);
                break;
            case YamlSequence list:
                foreach (var item in list.Items) AssertPlaced(node.Span, item);
                break;
            case YamlMapping mapping:
                Assert.True(mapping.EffectiveEntries.Count < 1_000);
                foreach (var entry in mapping.Entries)
                {
                    AssertInside(node.Span, entry.Span);
                    AssertPlaced(node.Span, entry.Key);
                    AssertPlaced(node.Span, entry.Value);
                    Assert.True(entry.Value.Span.Start >= entry.Key.Span.End, "a value stands before its key");
                }

                break;
        }
    }

    private static void AssertMapped(YamlScalar scalar)
    {
        _ = (scalar.Kind, scalar.Boolean);
        AssertInside(scalar.Span, scalar.ToSource(new TextSpan(0, scalar.Value.Length)));
        for (var i = 0; i < scalar.Value.Length; i++) AssertInside(scalar.Span, scalar.ToSource(new TextSpan(i, 1)));
        if (scalar.Mapped is { } mapped) Assert.Equal(scalar.Value, mapped.Content);
    }

    private static void AssertInside(TextSpan outer, TextSpan inner)
    {
        if (inner.Length < 0 || !outer.Contains(inner)) Assert.Fail($"{inner} is not inside {outer}");
    }

    private static string Describe(YamlFile file) => string.Join("\n",
        file.Roots.Select(YamlFixture.Describe)
            .Concat(file.Roots.SelectMany(YamlFixture.Nodes).Select(node => node.Span.ToString()))
            .Concat(file.Problems.Select(problem => problem.ToString()))
            .Concat(file.Comments.Select(comment => comment.ToString())));
}
