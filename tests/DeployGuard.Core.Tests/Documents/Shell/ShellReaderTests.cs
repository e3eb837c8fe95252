using DeployGuard.Documents.Shell;

namespace DeployGuard.Core.Tests.Documents.Shell;

/// <summary>Script in, commands out. The scripts are those of everyday Dockerfiles; bash -n accepts them all.</summary>
public sealed class ShellReaderTests
{
    public static TheoryData<string, string> Table => new()
    {
        // Lists, pipelines, background
        { "a; b && c || d", "<a>\n; <b>\n&& <c>\n|| <d> maybe" },
        { "a\nb\n\n  c\r\nd\r\n", "<a>\n; <b>\n; <c>\n; <d>" },
        { "a | b |& c", "<a>\n| <b>\n| <c>" },
        { "a & b", "<a> &\n; <b>" },
        { "a && b & c", "<a> &\n&& <b> &\n; <c>" },
        { "! a | b", "<a>\n| <b>" },
        { "a &&\n  b ||\n\n c", "<a>\n&& <b>\n|| <c> maybe" },
        { "a |\nb", "<a>\n| <b>" },
        { "a \\\n  b \\\r\n c", "<a> <b> <c>" },
        { "time (a; b)", "<a> ()\n; <b> ()" },

        // Words and quotes
        { "echo 'a b' \"c d\" e\\ f", "<echo> <a b> <c d> <e f>" },
        { "echo \"a\\\"b\" 'it'\\''s' \"\\x\"", "<echo> <a\"b> <it's> <\\x>" },
        { "echo \"it's\" '\"'", "<echo> <it's> <\">" },
        { "echo $'a\\tb\\'c'", "<echo> <a\tb'c>" },
        { "echo a#b # comment; not a command\nc", "<echo> <a#b>\n; <c>" },
        { "echo \"a\"'b'c", "<echo> <abc>" },
        { "echo \"\" ''", "<echo> <> <>" },
        { "curl https://x.test/?a=1\\&b=2", "<curl> <https://x.test/?a=1\\&b=2>" },
        { "curl 'https://x.test/?a=1&b=2'", "<curl> <https://x.test/?a=1&b=2>" },
        { "echo {} {a,b} x{1..3}", "<echo> <{}> <{a,b}> <x{1..3}>" },
        { "[ -f a ] && b", "<[> <-f> <a> <]>\n&& <b>" },
        { "echo if then fi", "<echo> <if> <then> <fi>" },

        // Assignments
        { "A=1 B='x y' cmd C=3", "A=1 B='x y' <cmd> <C=3>" },
        { "A=", "A=" },
        { "A=$(date) B+=x", "A=$(date) B=x\n<date> $()" },
        { "a=(x \"y z\"\n w) b", "a=(x \"y z\"\n w) <b>" },
        { "declare -a a=(1 2); b", "<declare> <-a> <a=(1 2)>\n; <b>" },
        { "a[0]=x b", "a=x <b>" },

        // Substitutions
        { "echo $(a | b) `c d`", "<echo> <$(a | b)> <`c d`>\n<a> $()\n| <b> $()\n<c> <d> $()" },
        { "echo \"x $(a \"$(b)\") y\"", "<echo> <\"x $(a \"$(b)\") y\">\n<a> <\"$(b)\"> $()\n<b> $()" },
        { "echo `a \\`b\\``", "<echo> <`a \\`b\\``>\n<a> <`b`> $()\n<b> $()" },
        { "diff <(a) <(b; c)", "<diff> <<(a)> <<(b; c)>\n<a> $()\n<b> $()\n; <c> $()" },
        { "a > >(tee log)", "<a> >>(tee log)\n<tee> <log> $()" },
        { "echo $((1 + (2 * 3))) $(( $(nproc) + 1 ))", "<echo> <$((1 + (2 * 3)))> <$(( $(nproc) + 1 ))>\n<nproc> $()" },
        { "echo $((a); b)", "<echo> <$((a); b)>\n<a> $() ()\n; <b> $()" },
        { "echo ${x:-\"a b\"} ${y:=$(a)} ${#z} ${v%%'}'*}", "<echo> <${x:-\"a b\"}> <${y:=$(a)}> <${#z}> <${v%%'}'*}>\n<a> $()" },
        { "echo $(case x in a) b;; esac)", "<echo> <$(case x in a) b;; esac)>\n<b> $() maybe" },
        { "echo \"$(echo ')')\"", "<echo> <\"$(echo ')')\">\n<echo> <)> $()" },

        // Compound commands
        { "(a; b) && { c; d; }", "<a> ()\n; <b> ()\n<c>\n; <d>" },
        { "if a; then b; elif c; then d; else e; fi", "<a> if\n<b> maybe\n<c> if\n<d> maybe\n<e> maybe" },
        { "while a; do b; done < f", "<a> if\n<b> loop maybe" },
        { "until a\ndo\n b\ndone", "<a> if\n<b> loop maybe" },
        { "for x in 1 2 $(a); do b \"$x\"; done", "<a> $()\n<b> <\"$x\"> loop maybe" },
        { "for x; do a; done", "<a> loop maybe" },
        { "for ((i=0;i<3;i++)); do a; done", "<a> loop maybe" },
        { "case $x in a|b) c ;; (d) e ;& *) f; esac; g", "<c> maybe\n<e> maybe\n<f> maybe\n; <g>" },
        { "case $x in a+(b|c)) d;; esac", "<d> maybe" },
        { "A=b [[ c; d", "A=b <[[> <c>\n; <d>" },
        { "f() { a; }; f", "<a> fn\n; <f>" },
        { "function f { a; }\nfunction g() (b)\n", "<a> fn\n<b> () fn" },
        { "[[ $a == b && -f c || $d =~ ^(x|y)$ ]] && e", "<[[> <$a> <==> <b> <&&> <-f> <c> <||> <$d> <=~> <^(x|y)$> <]]>\n&& <e>" },
        { "((i++)); a", "; <a>" },
        { "{ a; } 2>&1 | b", "<a>\n| <b>" },

        // Redirections
        { "a > f 2>&1 < g >> h", "<a> >f 2>&1 <g >>h" },
        { "a &> f; b &>> g; c >| h; d <> i", "<a> &>f\n; <b> &>>g\n; <c> >|h\n; <d> <>i" },
        { "a 2>/dev/null b 3", "<a> <b> <3> 2>/dev/null" },
        { "a <<< \"x y\"", "<a> <<<\"x y\"" },
        { "> f", ">f" },
        { "echo a>b", "<echo> <a> >b" },
        { "echo 2 >b", "<echo> <2> >b" },

        // Here-documents
        { "cat <<EOF > f\nx; y $(a)\nEOF\nb", "<cat> <<EOF >f\n<a> $()\n; <b>" },
        { "cat <<'EOF' && b\nx $(a)\nEOF\nc", "<cat> <<EOF\n&& <b>\n; <c>" },
        { "cat <<-\"E F\"\n\tx\n\tE F\na", "<cat> <<-E F\n; <a>" },
        { "cat <<A <<B\n1\nA\n2\nB\nc", "<cat> <<A <<B\n; <c>" },
        { "if a; then cat <<X\nfi\nX\nfi; b", "<a> if\n<cat> <<X maybe\n; <b>" },
        { "x=$(cat <<X\n)\nX\n); b", "x=$(cat <<X\n)\nX\n)\n<cat> <<X $()\n; <b>" },

        // What Dockerfiles are made of
        {
            "apt-get update && apt-get install -y --no-install-recommends curl=7.* ca-certificates && rm -rf /var/lib/apt/lists/*",
            "<apt-get> <update>\n&& <apt-get> <install> <-y> <--no-install-recommends> <curl=7.*> <ca-certificates>\n&& <rm> <-rf> </var/lib/apt/lists/*>"
        },
        {
            "set -eux; curl -fsSL https://deb.test/setup_18.x | bash -; apk add --no-cache tini",
            "<set> <-eux>\n; <curl> <-fsSL> <https://deb.test/setup_18.x>\n| <bash> <->\n; <apk> <add> <--no-cache> <tini>"
        },
        {
            "getent group app >/dev/null || groupadd -g 1000 app; useradd -u 1000 -g app -s /bin/false app",
            "<getent> <group> <app> >/dev/null\n|| <groupadd> <-g> <1000> <app> maybe\n; <useradd> <-u> <1000> <-g> <app> <-s> </bin/false> <app>"
        },
        {
            "find / -name '*.pyc' -exec rm -f {} \\; -o -name \\*.pyo -delete",
            "<find> </> <-name> <*.pyc> <-exec> <rm> <-f> <{}> <;> <-o> <-name> <*.pyo> <-delete>"
        },
        {
            "arch=\"$(dpkg --print-architecture)\"; case \"$arch\" in amd64) url=a;; *) echo >&2 \"no $arch\"; exit 1;; esac",
            "arch=\"$(dpkg --print-architecture)\"\n<dpkg> <--print-architecture> $()\nurl=a maybe\n<echo> <\"no $arch\"> >&2 maybe\n; <exit> <1> maybe"
        },
        {
            "dotnet publish \"./App.csproj\" -c $BUILD_CONFIGURATION -o /app/publish /p:UseAppHost=false",
            "<dotnet> <publish> <./App.csproj> <-c> <$BUILD_CONFIGURATION> <-o> </app/publish> </p:UseAppHost=false>"
        },
        {
            "wget -qO- https://x.test/k.gpg | tee /etc/k.gpg >/dev/null && echo \"deb [signed-by=/etc/k.gpg] https://x.test $(. /etc/os-release && echo \"$CODENAME\") main\" > /etc/l",
            "<wget> <-qO-> <https://x.test/k.gpg>\n| <tee> </etc/k.gpg> >/dev/null\n&& <echo> <\"deb [signed-by=/etc/k.gpg] https://x.test $(. /etc/os-release && echo \"$CODENAME\") main\"> >/etc/l\n<.> </etc/os-release> $()\n&& <echo> <\"$CODENAME\"> $()"
        },
        { "curl -f http://localhost:8080/healthz || exit 1", "<curl> <-f> <http://localhost:8080/healthz>\n|| <exit> <1> maybe" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Reads(string script, string expected)
    {
        var read = Scripts.Read(script);
        Assert.Equal(expected, string.Join("\n", Scripts.Render(read)));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Spans_cover_exactly_the_words(string script, string expected)
    {
        Assert.NotEmpty(expected);
        var read = Scripts.Read(script);
        foreach (var command in read.Commands)
        {
            foreach (var word in command.Arguments.Prepend(command.Name).OfType<ShellWord>())
            {
                var sliced = script.Substring(word.Span.Start, word.Span.Length);
                // Inside backticks the escapes of the outer text stand between the characters.
                Assert.Equal(word.Raw, command.InSubstitution ? sliced.Replace("\\`", "`") : sliced);
                Assert.True(command.Span.Contains(word.Span));
                Assert.All(word.Parts, part => Assert.True(word.Span.Contains(part.Span)));
            }
        }
    }
}
