using System.Globalization;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Reads redirections (POSIX 2.7 and bash's <c>&amp;&gt;</c> and <c>&lt;&lt;&lt;</c>).</summary>
internal sealed class RedirectionReader(ShellInput input, WordReader words, HeredocReader heredocs)
{
    // Longest first: the first that matches is meant.
    private static readonly string[] Operators = ["&>>", "&>", "<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">"];

    /// <summary>Reads the redirection here; null when there is none.</summary>
    public ShellRedirection? TryRead()
    {
        var start = input.Position;
        var digits = 0;
        while (ShellNames.IsDigit(input.Peek(digits))) digits++;
        if (input.Peek(digits) is not ('<' or '>' or '&')) return null;
        if (digits == 0 && words.IsAtProcessSubstitution) return null;

        input.Position += digits;
        var @operator = Array.Find(Operators, input.At);
        if (@operator is null || (digits > 0 && @operator[0] == '&'))
        {
            input.Position = start;
            return null;
        }

        input.Position += @operator.Length;
        var heredoc = @operator is "<<" or "<<-" ? heredocs.ReadDelimiter(start, @operator == "<<-") : null;
        var target = @operator is "<<" or "<<-" ? null : ReadTarget();
        if (heredoc is null && target is null)
            input.Report(start, start + digits + @operator.Length, "The redirection has no target; add a file name behind it");

        return new ShellRedirection(@operator, Descriptor(start, digits), target, heredoc, input.ToSource(start, input.Position));
    }

    /// <summary>Reads all redirections that follow.</summary>
    public IReadOnlyList<ShellRedirection> ReadAll()
    {
        var redirections = new List<ShellRedirection>();
        for (input.SkipBlanks(); TryRead() is { } redirection; input.SkipBlanks()) redirections.Add(redirection);
        return redirections;
    }

    private ShellWord? ReadTarget()
    {
        var end = input.Position;
        input.SkipBlanks();
        if (!words.IsAtWordEnd || words.IsAtProcessSubstitution) return words.ReadWord();

        input.Position = end;
        return null;
    }

    private int? Descriptor(int start, int digits) =>
        int.TryParse(input.Content.Substring(start, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
