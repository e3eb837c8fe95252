using System.Text;

namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>Replaces the variables of one word by their values.</summary>
internal sealed class WordExpander(IVariableScope scope)
{
    /// <summary>A chain of variables that mention each other doubles the text with every link; no real value comes near.</summary>
    private const int MaxLength = 32_768;

    /// <summary>Matching costs text² × pattern at worst; longer ones count as unknowable.</summary>
    private const int MaxMatchedLength = 512;

    private const int MaxPatternLength = 32;

    private static readonly string Unknown = WordTemplate.UnknownText.ToString();

    public string Expand(IReadOnlyList<WordPart> parts)
    {
        var result = new StringBuilder();
        foreach (var part in parts)
        {
            result.Append(part.Name is null ? part.Text : ExpandVariable(part));
            if (result.Length > MaxLength) return Unknown;
        }

        return result.ToString();
    }

    private string ExpandVariable(WordPart part)
    {
        var variable = IsParameter(part.Name!) ? VariableValue.Unset : scope.Find(part.Name!);
        if (variable.State == VariableState.Unknown) return Unknown;

        var isSet = variable.State == VariableState.Known;
        var hasText = isSet && variable.Text!.Length > 0;
        var plain = isSet ? variable.Text! : variable.State == VariableState.Declared ? Unknown : "";
        return part.Operator switch
        {
            VariableOperator.None => plain,
            VariableOperator.DefaultIfUnset => isSet ? plain : Expand(part.Operand!),
            VariableOperator.DefaultIfEmpty => hasText ? plain : Expand(part.Operand!),
            VariableOperator.AlternativeIfSet => isSet ? Expand(part.Operand!) : "",
            VariableOperator.AlternativeIfNotEmpty => hasText ? Expand(part.Operand!) : "",
            VariableOperator.RequiredSet => isSet ? plain : Unknown,
            VariableOperator.RequiredNotEmpty => hasText ? plain : Unknown,
            _ => Match(part, plain),
        };
    }

    private string Match(WordPart part, string text)
    {
        var pattern = Expand(part.Operand!);
        var replacement = part.Replacement is null ? "" : Unescape(Expand(part.Replacement));
        if (IsUnknown(text) || IsUnknown(pattern) || IsUnknown(replacement)) return Unknown;
        if (text.Length > MaxMatchedLength || pattern.Length > MaxPatternLength) return Unknown;

        var glob = new GlobPattern(pattern);
        return part.Operator switch
        {
            VariableOperator.RemoveShortestPrefix => text.Substring(Math.Max(0, glob.ShortestMatch(text, 0))),
            VariableOperator.RemoveLongestPrefix => text.Substring(Math.Max(0, glob.LongestMatch(text, 0))),
            VariableOperator.RemoveShortestSuffix => RemoveSuffix(pattern, text, isLongest: false),
            VariableOperator.RemoveLongestSuffix => RemoveSuffix(pattern, text, isLongest: true),
            VariableOperator.ReplaceFirst => Replace(glob, text, replacement, once: true),
            _ => Replace(glob, text, replacement, once: false),
        };
    }

    private static string RemoveSuffix(string pattern, string text, bool isLongest)
    {
        var glob = new GlobPattern(pattern, isReversed: true);
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        var reversed = new string(characters);
        var length = isLongest ? glob.LongestMatch(reversed, 0) : glob.ShortestMatch(reversed, 0);
        return text.Substring(0, text.Length - Math.Max(0, length));
    }

    private static string Replace(GlobPattern glob, string text, string replacement, bool once)
    {
        var result = new StringBuilder();
        var position = 0;
        while (position < text.Length && result.Length <= MaxLength)
        {
            var length = glob.LongestMatch(text, position);
            if (length <= 0)
            {
                result.Append(text[position++]);
                continue;
            }

            result.Append(replacement);
            position += length;
            if (once) break;
        }

        if (result.Length > MaxLength) return Unknown;
        return result.Append(text, position, text.Length - position).ToString();
    }

    private static string Unescape(string text)
    {
        if (text.IndexOf('\\') < 0) return text;

        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) i++;
            result.Append(text[i]);
        }

        return result.ToString();
    }

    private static bool IsUnknown(string text) => text.IndexOf(WordTemplate.UnknownText) >= 0;

    /// <summary>Positional and special parameters, which a builder never has.</summary>
    private static bool IsParameter(string name) => name[0] != '_' && !char.IsLetter(name[0]);
}
