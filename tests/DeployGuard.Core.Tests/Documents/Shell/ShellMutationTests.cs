using System.Text;
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
            var text = Mutate(fixtures, random);
            var first = ScriptInvariants.Check(text, i % 2 == 0 ? ShellDialect.Bash : ShellDialect.Posix);
            if (i % 10 == 0) Assert.Equal(Scripts.Render(first), Scripts.Render(Scripts.Read(text, first.Dialect)));
        }
    }

    private static string Mutate(List<string> fixtures, Random random)
    {
        var text = new StringBuilder(fixtures[random.Next(fixtures.Count)]);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var position = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(position, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 1:
                    text.Remove(position, Math.Min(random.Next(1, 8), text.Length - position));
                    break;
                case 2:
                    text.Insert(position, fixtures[random.Next(fixtures.Count)]);
                    break;
                default:
                    text.Length = position;
                    break;
            }
        }

        return text.ToString();
    }
}
