using System.Text;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>
/// Takes the commands out of a script of PowerShell or of the command interpreter of Windows: words, quotes, continued lines and separators,
/// no more. Blocks and brackets only separate commands. Any text is read, in time linear to its length.
/// </summary>
/// <param name="text">The script.</param>
internal sealed class LineCallReader(ScriptText text)
{
    private const int LongestCondition = 500;

    private readonly bool isCmd = text.Dialect == ShellDialect.Cmd;
    private readonly string separators = text.Dialect == ShellDialect.Cmd ? "|&()" : "|&;{}()";
    private readonly List<CommandCall> calls = [];
    private readonly List<CommandWord> words = [];
    private readonly StringBuilder value = new();
    private string? directory = text.Directory;
    private int wordStart = -1;
    private int at;
    private bool isGuarded = text.IsGuarded;

    private string Content => text.Content;

    /// <summary>The commands in the order of the text.</summary>
    public CallList Read()
    {
        while (at < Content.Length) Step(Content[at]);
        EndCommand("");
        return new CallList(PowerShellFailures.Marked(calls, text), directory) { EndOptions = text.Options };
    }

    private void Step(char c)
    {
        if (c is '\n' or '\r') EndCommand("\n");
        else if (c is ' ' or '\t') EndWord();
        else if (IsContinued(c)) SkipLineEnd();
        else if (c is '"' || (c is '\'' && !isCmd)) Quoted(c);
        else if (IsComment(c)) SkipComment();
        else if (separators.IndexOf(c) >= 0) Separator(c);
        else if (c is '$' or '%' or '!' && IsVariable(c)) Variable(c);
        else if (!isCmd && c == '@' && Next(1) is '"' or '\'') HereString();
        else Take(c == '`' && !isCmd || c == '^' && isCmd ? Escaped() : c);
    }

    private char Next(int offset) => at + offset < Content.Length ? Content[at + offset] : '\n';

    private void Take(char c)
    {
        if (wordStart < 0) wordStart = at;
        value.Append(c);
        at++;
    }

    private char Escaped()
    {
        if (wordStart < 0) wordStart = at;
        if (at + 1 < Content.Length) at++;
        return Content[at];
    }

    private bool IsContinued(char c) => c == (isCmd ? '^' : '`') && Next(1) is '\n' or '\r';

    private void SkipLineEnd()
    {
        EndWord();
        at++;
        if (at < Content.Length && Content[at] == '\r') at++;
        if (at < Content.Length && Content[at] == '\n') at++;
    }

    private bool IsComment(char c) => wordStart < 0 && (isCmd
        ? words.Count == 0 && (IsWordHere("rem") || (c == ':' && Next(1) == ':'))
        : c == '#' || (c == '<' && Next(1) == '#'));

    private bool IsWordHere(string word) =>
        string.Compare(Content, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && char.IsWhiteSpace(Next(word.Length));

    private void SkipComment()
    {
        var isBlock = Content[at] == '<';
        var end = Content.IndexOf(isBlock ? "#>" : "\n", at, StringComparison.Ordinal);
        at = end < 0 ? Content.Length : end + (isBlock ? 2 : 0);
    }

    private void Quoted(char quote)
    {
        if (wordStart < 0) wordStart = at;
        for (at++; at < Content.Length && Content[at] is not ('\n' or '\r'); at++)
        {
            var c = Content[at];
            if (c == quote && Next(1) == quote && !isCmd)
            {
                at++;
            }
            else if (c == quote)
            {
                break;
            }
            else if (c == '`' && quote == '"' && !isCmd && Next(1) is not ('\n' or '\r'))
            {
                c = Content[++at];
            }
            else if (c is '$' or '%' && quote == '"' && IsVariable(c))
            {
                Variable(c);
                at--;
                continue;
            }

            value.Append(c);
        }

        if (at < Content.Length && Content[at] == quote) at++;
    }

    private void HereString()
    {
        if (wordStart < 0) wordStart = at;
        var end = Content.IndexOf("\n" + Content[at + 1] + "@", at, StringComparison.Ordinal);
        value.Append(CommandWord.Hole);
        at = end < 0 ? Content.Length : end + 3;
    }

    private bool IsVariable(char c) => isCmd
        ? c is '%' or '!' && (char.IsLetter(Next(1)) || Next(1) is '~' or '_')
        : c == '$' && (char.IsLetter(Next(1)) || Next(1) is '_' or '{' or '(');

    private void Variable(char c)
    {
        var start = at;
        var length = value.Length;
        SkipVariable(c);
        // %NAME% and $env:NAME; the bare $name of PowerShell is none of the environment.
        var written = Content.Substring(start, Math.Min(at, Content.Length) - start).Trim('$', '%', '!', '{', '}');
        var name = isCmd ? written : written.StartsWith("env:", StringComparison.OrdinalIgnoreCase) ? written.Substring("env:".Length) : "";
        if (name.Length == 0 || text.ValueOf(name) is not { } known) return;
        value.Length = length;
        value.Append(known);
    }

    private void SkipVariable(char c)
    {
        if (wordStart < 0) wordStart = at;
        value.Append(CommandWord.Hole);
        at++;
        if (c != '$' && at < Content.Length && Content[at] == '~')
        {
            while (at < Content.Length && (char.IsLetterOrDigit(Content[at]) || Content[at] == '~')) at++;
            return;
        }

        if (at < Content.Length && Content[at] is '(' or '{')
        {
            SkipBrackets();
            return;
        }

        while (at < Content.Length && (char.IsLetterOrDigit(Content[at]) || Content[at] is '_' or ':' || IsMember())) at++;
        if (c != '$' && at < Content.Length && Content[at] == c) at++;
    }

    /// <summary>$settings.Url, but not $name.dll.</summary>
    private bool IsMember() => Content[at] == '.' && !isCmd && char.IsUpper(Next(1));

    private void SkipBrackets()
    {
        var depth = 0;
        for (; at < Content.Length; at++)
        {
            if (Content[at] is '(' or '{') depth++;
            else if (Content[at] is ')' or '}' && --depth == 0) break;
            else if (Content[at] == '\n') return;
        }

        if (at < Content.Length) at++;
    }

    private void Separator(char c)
    {
        if (c == '&' && !isCmd && Next(1) != '&' && words.Count == 0 && wordStart < 0)
        {
            // & "path" calls it.
            at++;
            return;
        }

        var isDouble = c is '|' or '&' && Next(1) == c;
        EndCommand(isDouble ? new string(c, 2) : c.ToString(), isDouble ? 2 : 1);
    }

    private void EndWord()
    {
        if (wordStart >= 0) words.Add(new CommandWord(value.ToString(), text.Written(TextSpan.FromBounds(wordStart, Math.Min(at, text.Original.Length))), TextSpan.FromBounds(wordStart, at)));
        wordStart = -1;
        value.Clear();
        if (at < Content.Length && Content[at] is ' ' or '\t') at++;
    }

    private void EndCommand(string separator, int length = 1)
    {
        EndWord();
        at += length;
        while (words.Count > 0 && IsPrefix()) words.RemoveAt(0);
        if (words.Count > 0)
        {
            var call = new CommandCall(text, words[0], [.. words.Skip(1)]) { Directory = directory, IsExamined = separator == "|", IsGuarded = isGuarded, Swallowed = text.Swallowed };
            calls.Add(call);
            // Where its block ends is not read: what follows may be in it.
            isGuarded = isGuarded || (call.Program is "if" or "elseif" or "switch" && ScriptGuards.Decides(LineOf(call.Name)));
            if (call.Program is "cd" or "pushd" or "popd" or "set-location" or "push-location" or "pop-location" or "chdir") Enter(call);
        }

        words.Clear();
        if (separator == "||") calls.Add(new CommandCall(text, new CommandWord("||", "||", new TextSpan(Math.Min(at, Content.Length), 0)), []));
    }

    /// <summary><c>$result = dotnet test</c>, <c>call build.cmd</c>, <c>@dotnet test</c>, <c>. ./build.ps1</c>.</summary>
    private bool IsPrefix()
    {
        if (words[0].Text is "call" or "." or "@" or "then" or "do" or "else" || (words[0].Text is "return" or "exec" && words.Count > 1)) return true;
        if (isCmd && words[0].Text.Length > 1 && words[0].Text[0] == '@')
        {
            words[0] = words[0] with { Text = words[0].Text.Substring(1) };
            return false;
        }

        if (words.Count < 3 || words[1].Text is not ("=" or "+=")) return false;
        words.RemoveAt(0);
        return true;
    }

    private string LineOf(CommandWord word)
    {
        var length = Math.Min(LongestCondition, text.Original.Length - word.Span.Start);
        var end = text.Original.IndexOf('\n', word.Span.Start, length);
        return text.Original.Substring(word.Span.Start, end < 0 ? length : end - word.Span.Start);
    }

    private void Enter(CommandCall call)
    {
        var path = call.Arguments.FirstOrDefault(word => !word.IsOption && word.Text is not "/d");
        directory = path is not null && call.Program is not ("popd" or "pop-location")
            ? Paths.Resolve(path, directory, text)
            : null;
    }
}
