namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Reads simple commands and bash's <c>[[ … ]]</c> (POSIX 2.9.1).</summary>
internal sealed class SimpleCommandParser(ShellInput input, WordReader words, RedirectionReader redirectionReader)
{
    /// <summary>
    /// Reads a command up to what separates it from the next; null when there is not a single word. When the text
    /// turns out to be the head of a function definition, the result is its name alone.
    /// </summary>
    public ShellCommand? Read(out bool isFunction)
    {
        isFunction = false;
        input.SkipBlanks();
        var start = input.Position;
        var end = start;
        var arguments = new List<ShellWord>();
        var assignments = new List<ShellAssignment>();
        var redirections = new List<ShellRedirection>();
        for (; !input.IsAtEnd && !isFunction; input.SkipBlanks())
        {
            if (redirectionReader.TryRead() is { } redirection) redirections.Add(redirection);
            else if (arguments.Count == 0 && TryReadAssignment() is { } assignment) assignments.Add(assignment);
            else if (!words.IsAtWordEnd || words.IsAtProcessSubstitution) ReadWords(arguments, isFirst: arguments.Count + assignments.Count + redirections.Count == 0);
            else if (input.Current != '(') break;
            else if (arguments.Count == 1 && assignments.Count + redirections.Count == 0) isFunction = SkipParentheses();
            else SkipUnexpectedParenthesis();

            if (!isFunction) end = input.Position;
        }

        if (arguments.Count + assignments.Count + redirections.Count == 0) return null;

        var name = arguments.Count == 0 ? null : arguments[0];
        if (name is not null) arguments.RemoveAt(0);
        return new ShellCommand(name, OrEmpty(arguments), OrEmpty(assignments), OrEmpty(redirections), input.ToSource(start, end));
    }

    private void ReadWords(List<ShellWord> arguments, bool isFirst)
    {
        var isTest = isFirst && ReservedWords.PlainWord(input) is "[[";
        arguments.Add(words.ReadWord());
        if (isTest) ReadTest(arguments);
    }

    private void ReadTest(List<ShellWord> arguments)
    {
        var start = input.Position - 2;
        while (true)
        {
            input.SkipBlanks();
            if (input.Current == '\n')
            {
                input.Position++;
                continue;
            }

            if (input.IsAtEnd || input.Current == ';') break;

            var word = words.ReadTestWord();
            arguments.Add(word);
            if (word.Literal is "]]") return;
        }

        input.Report(start, start + 2, "The test \"[[\" is not closed; add \"]]\"");
    }

    private ShellAssignment? TryReadAssignment()
    {
        var start = input.Position;
        var end = ShellNames.NameEnd(input.Content, start, input.Limit);
        if (end == start) return null;

        var nameEnd = end;
        if (end < input.Limit && input.Content[end] == '[') end = SubscriptEnd(end);
        if (end < input.Limit && input.Content[end] == '+') end++;
        if (end >= input.Limit || input.Content[end] != '=') return null;

        input.Position = end + 1;
        var value = input.Current == '(' ? ReadArray() : words.ReadWord();
        return new ShellAssignment(
            input.Content.Substring(start, nameEnd - start), value, input.ToSource(start, input.Position));
    }

    private ShellWord ReadArray()
    {
        var start = input.Position;
        return words.CreateWord(start, [words.ReadArray()]);
    }

    /// <summary>The offset behind <c>[…]</c>; the given one when it is not closed within the word.</summary>
    private int SubscriptEnd(int start)
    {
        for (var end = start + 1; end < input.Limit; end++)
        {
            var c = input.Content[end];
            if (c == ']') return end + 1;
            if (c is ' ' or '\t' or '\n' or ';' or '&' or '|') break;
        }

        return start;
    }

    /// <summary>Consumes <c>()</c> with blanks between; false when the parenthesis is not followed by its closing one.</summary>
    private bool SkipParentheses()
    {
        var start = input.Position++;
        input.SkipBlanks();
        if (input.Current == ')')
        {
            input.Position++;
            return true;
        }

        input.Position = start;
        SkipUnexpectedParenthesis();
        return false;
    }

    private void SkipUnexpectedParenthesis()
    {
        input.Report(input.Position, input.Position + 1, "\"(\" cannot stand here; quote it, or separate it from the command");
        input.Position++;
    }

    private static IReadOnlyList<T> OrEmpty<T>(List<T> items) => items.Count == 0 ? [] : items;
}
