using DeployGuard.Core.Tests.Verification;
using DeployGuard.Validation.Suppression;

namespace DeployGuard.Core.Tests.Validation.Suppression;

/// <summary>The secret is what stands between the brackets.</summary>
public sealed class SecretScannerMarksTests
{
    private static readonly DateTime Today = new(2026, 11, 25);

    [Theory]
    // Each tool's own form, in the comments of the languages it is written in.
    [InlineData("key = [|x|] # gitleaks:allow")]
    [InlineData("\"Key\": \"[|x|]\", // gitleaks:allow")]
    [InlineData("\"Key\": \"[|x|]\" /* gitleaks:allow */,")]
    [InlineData("<add value=\"[|x|]\" /> <!-- gitleaks:allow -->")]
    [InlineData("SELECT '[|x|]' -- gitleaks:allow, made up")]
    [InlineData("set KEY=[|x|] & REM gitleaks:allow")] // gitleaks looks for the words, whatever is around them
    [InlineData("// DevSkim: ignore DS173237\nkey([|x|]) // DevSkim: ignore DS173237")]
    [InlineData("key([|x|]) // DevSkim: ignore DS126858,DS173237 until 2026-11-25")]
    [InlineData("key([|x|]) // DevSkim: ignore DS117838 until 2027-01-01 by someone")]
    [InlineData("key([|x|]) // DevSkim: ignore all")]
    [InlineData("key([|x|]) # DevSkim: ignore")]
    [InlineData("key([|x|]) // devskim: ignore ds173237 - only a sample")]
    [InlineData("key([|x|]) // NOSONAR")]
    [InlineData("key([|x|]) // a sample NOSONAR: made up")]
    [InlineData("; NOSONAR [|x|]")]
    [InlineData("key([|x|]) // CS001:SecretInline a sample")]
    [InlineData("[SuppressMessage(\"Microsoft.Security\", \"CS001:SecretInline\")] const string Key = \"[|x|]\";")]
    [InlineData("// [SuppressMessage(\"Microsoft.Security\", \"CS002:SecretInNextLine\", Justification = \"sample\")]\nkey([|x|])")]
    [InlineData("# CS002:SecretInNextLine\r\nkey: [|x|]\r\n")]
    [InlineData("key = [|x|]  # pragma: allowlist secret")]
    [InlineData("key = [|x|]  // pragma: whitelist secret")]
    [InlineData("<Key>[|x|]</Key> <!-- pragma: allowlist secret -->")]
    [InlineData("SELECT '[|x|]' -- pragma: allowlist secret")]
    [InlineData("# pragma: allowlist nextline secret\nkey = [|x|]")]
    [InlineData("first\n/* pragma: allowlist nextline secret */\nkey = [|x|]")]
    // On the first or the last line of a key of several.
    [InlineData("key = \"\"\"[|BEGIN\nabc\nEND|]\"\"\" // gitleaks:allow")]
    [InlineData("key = [|BEGIN # gitleaks:allow\nabc\nEND|]")]
    public void A_mark_covers_its_line_or_the_next_one(string markup) => Assert.True(IsCovered(markup));

    [Theory]
    [InlineData("key = [|x|]")]
    [InlineData("# gitleaks:allow\nkey = [|x|]")] // gitleaks wants it on the line itself
    [InlineData("key = [|x|]\n# gitleaks:allow")]
    [InlineData("key = [|x|] # gitleaks:allowed")]
    [InlineData("key = [|x|] # gitleaks: allow")]
    [InlineData("key = [|gitleaks:allow|]")] // in the secret itself
    [InlineData("Password=[|NOSONAR1|]")]
    [InlineData("Server=NOSONAR;Password=[|x|]")] // no comment
    [InlineData("curl https://NOSONAR/ -u a:[|x|]")] // the slashes of an address
    [InlineData("run --NOSONAR --password [|x|]")] // the dashes of an option
    [InlineData("key = [|x|] # NOSONARQUBE here")]
    [InlineData("key([|x|]) // DevSkim: ignore DS126858")] // another check
    [InlineData("key([|x|]) // DevSkim: ignore DS173237 until 2026-11-24")] // its time is over
    [InlineData("key([|x|]) // DevSkim: ignore DS173237 until tomorrow")]
    [InlineData("key([|x|]) // DevSkim: ignore until")]
    [InlineData("DevSkim: ignore DS173237 [|x|]")]
    [InlineData("key([|x|]) // CS002:SecretInNextLine")]
    [InlineData("// CS001:SecretInline\nkey([|x|])")]
    [InlineData("// CS002:SecretInNextLine\n\nkey([|x|])")]
    [InlineData("key = [|x|] # pragma: allowlist nextline secret")]
    [InlineData("# pragma: allowlist secret\nkey = [|x|]")]
    [InlineData("key = [|x|] pragma: allowlist secret")]
    [InlineData("key = [|x|] # pragma: allowlist secrets")]
    [InlineData("key = [|x|] # pragma: no cover")]
    [InlineData("#pragma warning disable CS0618\nkey = [|x|]")]
    public void Other_text_covers_nothing(string markup) => Assert.False(IsCovered(markup));

    /// <summary>A mark far away in a minified file speaks of something else, and looking for it must not take long.</summary>
    [Fact]
    public void Long_lines_are_looked_at_near_the_secret_only()
    {
        var line = string.Concat(Enumerable.Repeat("# NOSONARx gitleaks:allowx // DevSkim: ignored ", 40_000));
        var text = line + "secret" + line + "gitleaks:allow";
        for (var i = 0; i < 100; i++) Assert.False(SecretScannerMarks.Cover(text, line.Length, line.Length + 6, Today));
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("\n", 1, 1)]
    [InlineData("gitleaks:allow", 14, 14)]
    [InlineData("// DevSkim: ignore", 0, 0)]
    [InlineData("\n\n# pragma:", 1, 2)]
    public void Any_text_can_be_asked(string text, int start, int end) => _ = SecretScannerMarks.Cover(text, start, end, Today);

    private static bool IsCovered(string markup)
    {
        var (text, spans) = Markup.Parse(markup);
        return SecretScannerMarks.Cover(text, spans[0].Start, spans[0].End, Today);
    }
}
