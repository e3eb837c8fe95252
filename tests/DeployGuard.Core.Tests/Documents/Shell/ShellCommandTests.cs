using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Shell;

public sealed class ShellCommandTests
{
    private static ShellCommand Find(ShellScript script, string program) =>
        script.AllCommands.First(command => command.Program == program);

    [Theory]
    [InlineData("sudo -u app -E apt-get update", "sudo|apt-get", "update")]
    [InlineData("sudo DEBIAN_FRONTEND=noninteractive apt-get update", "sudo|apt-get", "update")]
    [InlineData("exec nginx -g 'daemon off;'", "exec|nginx", "-g daemon off;")]
    [InlineData("exec \"$@\"", "exec|", "")]
    [InlineData("env -i A=b C=$d java -jar x.jar", "env|java", "-jar x.jar")]
    [InlineData("nohup time nice -n 5 node x.js", "nohup|time|nice|node", "x.js")]
    [InlineData("command -p ls", "command|ls", "")]
    [InlineData("gosu postgres:postgres postgres -c x", "gosu|postgres", "-c x")]
    [InlineData("su-exec app dotnet App.dll", "su-exec|dotnet", "App.dll")]
    [InlineData("/usr/bin/tini -s -- /app/run --x", "tini|run", "--x")]
    [InlineData("dumb-init node x.js", "dumb-init|node", "x.js")]
    [InlineData("timeout -k 5 10 curl -f x", "timeout|curl", "-f x")]
    [InlineData("xargs -0 -n 1 rm -f", "xargs|rm", "-f")]
    [InlineData("exec tini -- gosu app dotnet App.dll", "exec|tini|gosu|dotnet", "App.dll")]
    public void Looks_through_wrappers(string script, string chain, string arguments)
    {
        var command = Scripts.Single(script).Unwrapped;
        Assert.Equal(chain, string.Join('|', command.Wrappers.Append(command.Program)));
        Assert.Equal(command.Program is null ? "" : arguments, string.Join(' ', command.Arguments.Select(word => word.Literal)));
        Assert.Equal(script.Length, command.Span.End);
    }

    [Theory]
    [InlineData("command -v curl")]
    [InlineData("sudo -l")]
    [InlineData("exec 3>&1")]
    [InlineData("env")]
    [InlineData("gosu --version")]
    [InlineData("nginx -g x")]
    [InlineData("A=b")]
    public void A_command_that_wraps_nothing_is_its_own(string script)
    {
        var command = Scripts.Single(script);
        Assert.Same(command, command.Unwrapped);
    }

    [Fact]
    public void Assignments_of_env_belong_to_the_command_behind_it()
    {
        var assignments = Scripts.Single("A=1 env B=2 C=\"$x\" node").Unwrapped.Assignments;
        Assert.Equal(["A=1", "B=2", "C=\"$x\""], assignments.Select(assignment => $"{assignment.Name}={assignment.Value.Raw}"));
    }

    public static TheoryData<string, string> InnerTable => new()
    {
        { "sh -c 'a && b'", "<a>\n&& <b>" },
        { "bash -euo pipefail -c \"a \\\"b c\\\" | d\"", "<a> <b c>\n| <d>" },
        { "exec sudo bash -lc 'a'", "<a>" },
        { "su - app -c 'a b'", "<a> <b>" },
        { "bash <<'EOF'\na\nb\nEOF\n", "<a>\n; <b>" },
        { "sh -s <<-EOF\n\ta\n\tb\n\tEOF\n", "<a>\n; <b>" },
        { "sudo bash -eux <<EOF\na\nEOF\n", "<a>" },
        { "sh -s -- x <<EOF\na\nEOF\n", "<a>" },
        { "sh -c 'sh -c \"a; b\"'", "<sh> <-c> <a; b>" },
    };

    [Theory]
    [MemberData(nameof(InnerTable))]
    public void Reads_the_script_handed_to_a_shell(string script, string expected)
    {
        var command = Assert.Single(Scripts.Read(script).Commands);
        Assert.Equal(expected, string.Join('\n', Scripts.Render(command.Inner!)));
        Assert.Same(command.Inner, command.Unwrapped.Inner);
        foreach (var word in command.Inner!.Commands.Select(inner => inner.Name!))
            Assert.Equal(word.Raw, script.Substring(word.Span.Start, word.Span.Length));
    }

    [Theory]
    [InlineData("sh x.sh")]
    [InlineData("sh -c \"$CMD\"")]
    [InlineData("sh -c")]
    [InlineData("bash x.sh -c 'a'")]
    [InlineData("bash x.sh <<EOF\na\nEOF\n")]
    [InlineData("pwsh -c 'a'")]
    [InlineData("python3 -c 'a'")]
    [InlineData("echo -c 'a'")]
    public void Leaves_alone_what_is_no_script_or_not_known(string script) => Assert.Null(Scripts.Single(script).Inner);

    [Fact]
    public void All_commands_put_inner_ones_behind_their_shell() =>
        Assert.Equal(["a", "sh", "b", "bash", "c", "d"],
            Scripts.Read("a; sh -c 'b; bash -c \"c\"'; d").AllCommands.Select(command => command.Program));

    [Theory]
    [InlineData("x; last", true)]
    [InlineData("x && last", true)]
    [InlineData("x | last", true)]
    [InlineData("last | x", false)]
    [InlineData("last; x", false)]
    [InlineData("last || x", false)]
    [InlineData("(x; last)", true)]
    [InlineData("{ last; } && x", false)]
    [InlineData("if x; then last; else y; fi", true)]
    [InlineData("if last; then x; fi", false)]
    [InlineData("case x in a) last;; b) y;; esac", true)]
    [InlineData("echo $(last)", false)]
    [InlineData("while x; do last; done", false)]
    public void Knows_whether_it_is_the_last(string script, bool expected) =>
        Assert.Equal(expected, Find(Scripts.Read(script), "last").IsLast);

    [Theory]
    [InlineData("target || true", true)]
    [InlineData("target || :", true)]
    [InlineData("target || echo failed", true)]
    [InlineData("target || exit 0", true)]
    [InlineData("target && x || true", true)]
    [InlineData("(target; x) || true", true)]
    [InlineData("{ target | x; } || true", true)]
    [InlineData("target || exit 1", false)]
    [InlineData("target || x", false)]
    [InlineData("target || ! true", false)]
    [InlineData("x || true && target", false)]
    [InlineData("target && true", false)]
    [InlineData("y=$(target) || true", false)]
    [InlineData("f() { target; }; f || true", false)]
    public void Knows_whether_its_failure_is_ignored(string script, bool expected) =>
        Assert.Equal(expected, Find(Scripts.Read(script), "target").IsFailureIgnored);

    [Theory]
    [InlineData("target", ShellOptions.None)]
    [InlineData("set -e; target", ShellOptions.ErrExit)]
    [InlineData("set -eux; target", ShellOptions.ErrExit | ShellOptions.NoUnset)]
    [InlineData("set -euo pipefail\ntarget", ShellOptions.ErrExit | ShellOptions.NoUnset | ShellOptions.PipeFail)]
    [InlineData("set -o errexit -o pipefail && target", ShellOptions.ErrExit | ShellOptions.PipeFail)]
    [InlineData("set -eo pipefail; set +e; target", ShellOptions.PipeFail)]
    [InlineData("target; set -e", ShellOptions.None)]
    [InlineData("(set -e); target", ShellOptions.None)]
    [InlineData("set -- -e; target", ShellOptions.None)]
    public void Knows_the_options_in_force(string script, ShellOptions expected)
    {
        var read = Scripts.Read(script);
        Assert.Equal(expected, read.OptionsAt(Find(read, "target")));
    }

    [Fact]
    public void Starts_with_the_options_of_the_shell_that_runs_it()
    {
        var source = new SourceText("Dockerfile", "a | b");
        var text = MappedText.From(source, new TextSpan(0, 5));
        var script = ShellReader.Read(text, ShellDialect.Bash, ShellOptions.PipeFail);
        Assert.Equal(ShellOptions.PipeFail, script.OptionsAt(script.Commands[0]));
        Assert.Equal(ShellOptions.ErrExit, Scripts.Single("bash -e -c 'a'").Inner!.OptionsAt(Scripts.Single("a")));
    }

    [Fact]
    public void Spans_reach_over_joined_lines()
    {
        var source = new SourceText("Dockerfile", "RUN apt-get update \\\n # why\n && apt-get install \"a \\\nb\"");
        var second = source.Content.IndexOf(" &&", StringComparison.Ordinal);
        var third = source.Content.IndexOf("b\"", StringComparison.Ordinal);
        var text = MappedText.Join(source,
            [TextSpan.FromBounds(4, 19), TextSpan.FromBounds(second, third - 2), TextSpan.FromBounds(third, source.Content.Length)]);
        var install = ShellReader.Read(text, ShellDialect.Posix).Commands[1];
        Assert.Equal("a b", install.Arguments[1].Literal);
        Assert.Equal("\"a \\\nb\"", source.ToString(install.Arguments[1].Span));
        Assert.Equal("apt-get install \"a \\\nb\"", source.ToString(install.Span));
    }
}
