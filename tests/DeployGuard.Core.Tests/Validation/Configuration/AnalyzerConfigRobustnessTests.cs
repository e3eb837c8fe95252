using DeployGuard.Documents.AnalyzerConfigs;
using DeployGuard.Text;
using DeployGuard.Validation.Configuration;

namespace DeployGuard.Core.Tests.Validation.Configuration;

public class AnalyzerConfigRobustnessTests
{
    private const string Fixture =
        "root = true\nis_global = true\nglobal_level = 7\n\n[*.{cs,Dockerfile}] # x\ndotnet_diagnostic.DG1001.severity = error\n"
        + "[src/**/[!a-z]{1..5}?\\*]\r\ndotnet_analyzer_diagnostic.category-Compose.severity : none ; y\n[{a,{b,{c,d}}}/e]\ngenerated_code = true\n";

    [Fact]
    public void Mutated_files_are_read_and_applied()
    {
        const string alphabet = "[]{}*?!-,.\\/#;=: \n\r\0\uFFFDa1";
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Fixture.ToCharArray().ToList();
            for (var edits = random.Next(1, 8); edits > 0; edits--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0:
                        text.RemoveAt(at);
                        break;
                    case 1:
                        text.Insert(at, alphabet[random.Next(alphabet.Length)]);
                        break;
                    default:
                        text[at] = alphabet[random.Next(alphabet.Length)];
                        break;
                }
            }

            Resolve(string.Concat(text), "src/x/B3Q*.Dockerfile");
        }
    }

    public static TheoryData<string> Hostile => new(
        new string('a', 1_000_000),
        "[" + new string('a', 1_000_000) + "]\nx = y",
        "x = " + new string(' ', 1_000_000) + "y",
        new string(' ', 1_000_000) + "[",
        new string('[', 100_000) + "]",
        "[" + new string('{', 100_000) + "]",
        "[" + new string('{', 2_000) + new string('}', 2_000) + "]",
        "[" + string.Concat(Enumerable.Repeat("*a", 2_000)) + "b]",
        "[" + string.Concat(Enumerable.Repeat("{**,*}", 500)) + "b]",
        "[" + string.Concat(Enumerable.Repeat("{1..2}", 600)) + "b]",
        "[" + new string('\\', 99_999) + "]",
        "[" + new string('#', 100_000) + "]");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_are_read_and_applied(string content) =>
        Resolve(content + "\ndotnet_diagnostic.DG1001.severity = error", new string('a', 200) + "/Dockerfile");

    private static void Resolve(string content, string path)
    {
        var config = AnalyzerConfigReader.Parse(new SourceText(".editorconfig", content));
        new SeverityConfiguration("/r", [config]).For(path);
    }
}
