using System.Text;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Projects;

/// <summary>
/// Expands <c>$(…)</c> and decides conditions as far as that is certain without MSBuild: well-known path
/// properties, properties with a known value, and the search for a file in the folders above. Paths are absolute
/// with the repository root as "/".
/// </summary>
/// <param name="projectPath">The project from the repository root.</param>
/// <param name="files">The files of the repository.</param>
/// <param name="propertyOf">The value of a property, or null when it is not known or not defined.</param>
internal sealed class MSBuildExpressions(string projectPath, RepositorySnapshot files, Func<string, string?> propertyOf)
{
    // Bounds the nesting of expressions, and with it the recursion; people write a few dozen characters.
    private const int MaxLength = 2000;

    private readonly ApplyingFiles applying = new(files);

    /// <summary>The expanded text, or null when a part of it is not known.</summary>
    public string? Expand(string text, string thisFile)
    {
        if (text.Length > MaxLength) return null;
        if (text.IndexOf("@(", StringComparison.Ordinal) >= 0 || text.IndexOf("%(", StringComparison.Ordinal) >= 0) return null;

        var expanded = new StringBuilder();
        var at = 0;
        while (text.IndexOf("$(", at, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = ClosingOf(text, open + 2);
            if (close < 0 || Evaluate(text.Substring(open + 2, close - open - 2).Trim(), thisFile) is not { } value) return null;

            expanded.Append(text, at, open - at).Append(value);
            at = close + 1;
        }

        return expanded.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The path from the repository root that a text names; null when it is not known or lies outside.</summary>
    public string? ExpandPath(string text, string thisFile, string relativeTo) =>
        Expand(text, thisFile) is not { Length: > 0 } path ? null
        : path[0] is '/' or '\\' ? RepositoryPath.Combine("", path.Replace('\\', '/').TrimStart('/'))
        : RepositoryPath.Combine(relativeTo, path);

    /// <summary>
    /// Decides <c>'a' == 'b'</c>, <c>'a' != 'b'</c> and <c>Exists('path')</c>; null for everything else.
    /// </summary>
    public bool? IsTrue(string condition, string thisFile)
    {
        condition = condition.Trim();
        if (PathOfExists(condition) is { } file) return Exists(file, thisFile);

        var comparison = condition.IndexOf("==", StringComparison.Ordinal);
        var negated = comparison < 0;
        if (negated) comparison = condition.IndexOf("!=", StringComparison.Ordinal);
        if (comparison < 0) return null;
        if (Quoted(condition.Substring(0, comparison)) is not { } left || Quoted(condition.Substring(comparison + 2)) is not { } right) return null;
        if (Expand(left, thisFile) is not { } leftValue || Expand(right, thisFile) is not { } rightValue) return null;

        return string.Equals(leftValue, rightValue, StringComparison.OrdinalIgnoreCase) != negated;
    }

    private bool? Exists(string file, string thisFile)
    {
        if (Expand(file, thisFile) is not { } expanded) return null;
        if (expanded.Length == 0) return false;
        return ExpandPath(expanded, thisFile, RepositoryPath.DirectoryOf(thisFile)) is { } path ? files.HasFile(path) : null;
    }

    private string? Evaluate(string expression, string thisFile) => expression.ToUpperInvariant() switch
    {
        "MSBUILDTHISFILEDIRECTORY" => DirectoryOf(thisFile, trailingSlash: true),
        "MSBUILDTHISFILE" => NameOf(thisFile),
        "MSBUILDPROJECTDIRECTORY" => DirectoryOf(projectPath, trailingSlash: false),
        "MSBUILDPROJECTFILE" => NameOf(projectPath),
        "MSBUILDPROJECTNAME" => Path.GetFileNameWithoutExtension(projectPath),
        "MSBUILDPROJECTEXTENSION" => Path.GetExtension(projectPath),
        _ when expression.StartsWith("[", StringComparison.Ordinal) => Call(expression, thisFile),
        _ => propertyOf(expression),
    };

    private string? Call(string expression, string thisFile)
    {
        if (ArgumentsOf(expression, "[MSBuild]::GetPathOfFileAbove(") is { Length: 1 or 2 } search)
            return Above(search[0], search.Length == 2 ? search[1] : DirectoryOf(thisFile, trailingSlash: true), thisFile);

        return ArgumentsOf(expression, "[MSBuild]::GetDirectoryNameOfFileAbove(") is { Length: 2 } named
            && Above(named[1], named[0], thisFile) is { } found
            ? found.Length == 0 ? "" : DirectoryOf(found, trailingSlash: false)
            : null;
    }

    /// <summary>The absolute path of the file, empty when no folder has it (as in MSBuild), null when not known.</summary>
    private string? Above(string name, string from, string thisFile)
    {
        if (Expand(name, thisFile) is not { Length: > 0 } file || Expand(from, thisFile) is not { Length: > 0 } start) return null;

        // A search that starts above the root finds nothing: what is not in the repository is not in a clone.
        var directory = ExpandPath(start, thisFile, RepositoryPath.DirectoryOf(thisFile));
        return directory is not null && applying.Nearest(file, directory) is { } path ? "/" + path : "";
    }

    private static string[]? ArgumentsOf(string expression, string function)
    {
        if (!expression.StartsWith(function, StringComparison.OrdinalIgnoreCase)) return null;
        if (!expression.EndsWith(")", StringComparison.Ordinal)) return null;

        var arguments = expression.Substring(function.Length, expression.Length - function.Length - 1);
        return [.. arguments.Split(',').Select(argument => argument.Trim().Trim('\'', '"', '`'))];
    }

    private static string? PathOfExists(string condition)
    {
        const string Function = "Exists(";
        if (!condition.StartsWith(Function, StringComparison.OrdinalIgnoreCase)) return null;
        if (ClosingOf(condition, Function.Length) != condition.Length - 1) return null;

        var argument = condition.Substring(Function.Length, condition.Length - Function.Length - 1).Trim();
        return argument.Length > 2 && argument[0] == '\'' && argument[argument.Length - 1] == '\''
            ? argument.Substring(1, argument.Length - 2)
            : argument;
    }

    private static string? Quoted(string operand)
    {
        operand = operand.Trim();
        return operand.Length >= 2 && operand[0] == '\'' && operand.IndexOf('\'', 1) == operand.Length - 1
            ? operand.Substring(1, operand.Length - 2)
            : null;
    }

    private static int ClosingOf(string text, int start)
    {
        var depth = 1;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')' && --depth == 0) return i;
        }

        return -1;
    }

    private static string DirectoryOf(string path, bool trailingSlash)
    {
        var directory = "/" + RepositoryPath.DirectoryOf(path.TrimStart('/'));
        return trailingSlash && directory.Length > 1 ? directory + "/" : directory;
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
