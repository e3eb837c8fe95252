using System.Diagnostics.CodeAnalysis;
using System.Text;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Environment;

/// <summary>
/// Applies all corrections of one rule to a file: its findings that have one are gone, no rule about environment files finds more than
/// before, what no edit names stays as it was, and docker compose still reads the same values.
/// </summary>
public sealed class EnvFileCorrectionTests
{
    private const string Path = ".env.test";

    private static readonly Rule[] Rules =
        [.. RuleCatalog.Load().Rules.Where(rule => rule.GetType().Namespace == "DeployGuard.Rules.Environment" && rule.Metadata.Number < 3010)];

    private static readonly string[] Files =
    [
        "",
        "A=b",
        "A = b c # d\nB= 'x y' \nC =\"z\"  # e\n",
        "A=b#c \r\nB= #fff\r\nC= # comment\r\nD=it's \"x\" \r\n",
        "A : b\nC: d e # f\nG:\n H:'i'\nJ:\"k\" \n",
        "a:b=c d\nLogging:Level:Default=x\nTOKEN:abc=\nUrl:http://x?y=z\n",
        "JSON={\"a\": \"$B\"} \nJSON2 = {\"a\": [1, 2]}\nX=\"C:\\temp\\new\"\nY=C:\\Program Files\\x # y\n",
        "A=\"b\"c\nD=\"e\" F = g h \nI='j' # k \nL=\"m\"#n\n",
        "A=\"b\n\n\n c = d \n\"  \n\n\n\nE= f\n\n\n",
        "A=1 2\nA = 3\nA\nB=$A x\nC=${A:-y z} w\nD=${A\nE=pa$word #1 \n",
        "A=a b\tc\t# d\nB=\t#\nC=#\nD=`x y`\nE=$(x y) z\nF=a\\ b'c\n",
        "A=Bob's #1 shop # it's\nB='it\\'s' \nC=x$y z#1\n1D = e f\n=g h\n",
    ];

    private static readonly string[] Pieces =
        ["\"", "'", "\\", "$", "${X}", "$x", "#", " #", "\t#", "=", ":", "\n", "\r", "\r\n", "\t", " ", "export ", "A", "`", "$(", "\u00A0"];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var rule in Rules)
            {
                for (var file = 0; file < Files.Length; file++) cases.Add(rule.Metadata.Id, file);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Corrections_remove_what_they_belong_to_and_bring_nothing(string id, int file) => AssertCorrections(Files[file], id);

    private static void AssertCorrections(string content, string id)
    {
        var before = Findings(content);
        var corrected = before.Where(finding => finding.RuleId == id && finding.Edits.Count > 0).ToList();

        var after = Findings(Apply(content, corrected.SelectMany(finding => finding.Edits)));

        Assert.True(Count(after, id) <= Count(before, id) - corrected.Count, $"{id} is still found in\n{content}");
        // Names that change are sorted anew, which is a matter of style.
        foreach (var rule in Rules.Where(rule => rule.Metadata.Mode <= AnalysisMode.Recommended).Select(rule => rule.Metadata.Id))
            Assert.True(Count(after, rule) <= Count(before, rule), $"{id} brings {rule} to\n{content}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compose_reads_the_same_values(string id, int file) => AssertValues(Files[file], id);

    private static void AssertValues(string content, string id)
    {
        // Names with ':' are not read as they were meant.
        var edits = Findings(content).Where(finding => finding.RuleId == id && !finding.Message.Contains("'__'", StringComparison.Ordinal))
            .SelectMany(finding => finding.Edits);

        var applied = Apply(content, edits);
        if (Values(content) != Values(applied)) Assert.Fail($"{id} turns\n{content}\ninto\n{applied}");
    }

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "The same inputs on every run.")]
    public void Corrections_of_damaged_files_are_as_good()
    {
        var random = new Random(20261125);
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder(Files[1 + random.Next(Files.Length - 1)]);
            for (var edits = random.Next(1, 5); edits > 0; edits--) text.Insert(random.Next(text.Length), Pieces[random.Next(Pieces.Length)]);

            var content = text.ToString();
            var findings = Findings(content);
            // Of a file with a syntax error compose reads nothing that could be kept.
            if (findings.Any(finding => finding.RuleId == "DG3000")) continue;

            foreach (var id in findings.Where(finding => finding.Edits.Count > 0).Select(finding => finding.RuleId).Distinct())
            {
                AssertCorrections(content, id);
                AssertValues(content, id);
            }
        }
    }

    /// <summary>Corrections of different rules may be applied together, one after the other, until nothing is left to correct.</summary>
    [Fact]
    public void Repeated_corrections_come_to_an_end() => Assert.All(Files, content =>
    {
        var text = content;
        for (var round = 0; round < 10; round++)
        {
            var edits = Findings(text).FirstOrDefault(finding => finding.Edits.Count > 0) is null
                ? []
                : Findings(text).GroupBy(finding => finding.RuleId).First(group => group.Any(finding => finding.Edits.Count > 0)).SelectMany(finding => finding.Edits);
            text = Apply(text, edits);
        }

        Assert.DoesNotContain(Findings(text), finding => finding.Edits.Count > 0);
    });

    private static IReadOnlyList<Finding> Findings(string content) => TestRepository.Empty.With(Path, content).Findings(Rules);

    private static int Count(IReadOnlyList<Finding> findings, string id) => findings.Count(finding => finding.RuleId == id);

    private static string Apply(string content, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder();
        var end = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Location.Span.Start))
        {
            Assert.True(edit.Location.Span.Start >= end, "edits overlap");
            result.Append(content, end, edit.Location.Span.Start - end).Append(edit.NewText);
            end = edit.Location.Span.End;
        }

        return result.Append(content, end, content.Length - end).ToString();
    }

    private static string Values(string content)
    {
        var document = (EnvFileDocument)new EnvFileReader().Read(new SourceText(Path, content));
        var values = new EnvFileScope(document, new Nothing());
        return string.Join("\n", document.Problems.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Join("\n", values.Names.Select(key => $"{key}={values.ValueOf(key).Text ?? "?"}")));
    }

    private sealed class Nothing : IVariableScope
    {
        public VariableValue Find(string name) => VariableValue.Unset;
    }
}
