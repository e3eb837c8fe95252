using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Shell;

namespace DeployGuard.Core.Tests.Documents.Shell;

/// <summary>
/// Random damage to the fixtures of <see cref="ShellReaderTests"/>: whatever people type half-way, reading it neither
/// fails nor leaves the text, and gives the same result twice.
/// </summary>
public sealed class ShellMutationTests
{
    private const int Inputs = 25_000;

    private static readonly string[] Fragments =
    [
        "'", "\"", "`", "$(", ")", "${", "}", "$((", "))", "<<EOF\n", "EOF\n", "\n", "\\\n", "\\", "#", ";", ";;", "&", "&&", "|", "||",
        "(", "{ ", " }", "if ", "then ", "fi", "case x in ", "esac", "do ", "done", "[[ ", " ]]", ">", "<(", "2>&1", "\0", "\r", "$", "*", "[",
        "sh -c '", "sudo ", "f() ", "a=(", "\ud800", "é", "\t",
    ];

    [Fact]
    public void Any_damage_is_survived()
    {
        var random = new Random(20260901);
        var fixtures = ShellReaderTests.Table.Select(row => (string)((object[])row)[0]).ToList();
        for (var i = 0; i < Inputs; i++)
        {
            var text = Mutations.OfWhole(fixtures, random, Fragments, 6);
            var first = ScriptInvariants.Check(text, i % 2 == 0 ? ShellDialect.Bash : ShellDialect.Posix);
            if (i % 10 == 0) Assert.Equal(Scripts.Render(first), Scripts.Render(Scripts.Read(text, first.Dialect)));
        }
    }
}
