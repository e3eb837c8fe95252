namespace DeployGuard.Secrets;

/// <summary>Knows how files write that a value comes from another place.</summary>
internal static class References
{
    /// <summary>Pairs of marks around what a tool, a shell, a pipeline or a template puts in.</summary>
    private static readonly (string Open, string Close)[] Marks =
        [("${", "}"), ("$(", ")"), ("$[", "]"), ("#{", "}"), ("{{", "}}"), ("<%", "%>"), ("@(", ")"), ("@{", "}")];

    private static readonly string[] Starts =
    [
        "@Microsoft.KeyVault(", "@Microsoft.AppConfiguration(", "ENC(", "{cipher}", "ENC[", "arn:", "process.env", "import.meta.env", "os.environ",
        "Environment.GetEnvironmentVariable", "$env:", "env:", "secrets.", "vars.", "ref+", "keyvault:", "ssm:", "parameter:", "projects/", "sm://", "/run/secrets/",
    ];

    /// <summary>True when a value is or contains a reference: what is known of it is not all.</summary>
    public static bool IsIn(string value) =>
        IsVariable(value) || IsFormat(value) || HasMarks(value) || HasStart(value) || IsCall(value)
        // The secret of a store and its version: gcloud --set-secrets.
        || value.EndsWith(":latest", StringComparison.Ordinal);

    // Loops: this is asked of every value, and a lambda would be made for each.
    private static bool HasMarks(string value)
    {
        foreach (var (open, close) in Marks)
            if (IsAround(value, open, close)) return true;
        return false;
    }

    private static bool HasStart(string value)
    {
        foreach (var start in Starts)
            if (value.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsAround(string value, string open, string close)
    {
        var at = value.IndexOf(open, StringComparison.Ordinal);
        return at >= 0 && value.IndexOf(close, at + open.Length, StringComparison.Ordinal) >= 0;
    }

    // $X, $env:X, $$, %X%, __X__, @param, @p0, :param.
    private static bool IsVariable(string value)
    {
        var last = value[value.Length - 1];
        return value[0] switch
        {
            '$' => IsName(value, 1, value.Length) || IsNames(value),
            '%' => value.Length > 2 && last == '%' && IsName(value, 1, value.Length - 1),
            '_' => value.Length > 4 && last == '_' && value[1] == '_' && value[value.Length - 2] == '_',
            '@' => value.Length > 1 && (value.Skip(1).All(char.IsLetter) || (value[1] == 'p' && value.Skip(2).All(char.IsDigit))),
            ':' => value.Length > 1 && value.Skip(1).All(char.IsLetter),
            '#' => value.Length > 2 && last == '#' && IsName(value, 1, value.Length - 1),
            _ => false,
        };
    }

    /// <summary>A dollar sign in front of names only: <c>$USER$PASS</c>, <c>$USER-$HOST</c>; and not <c>$ecret!1</c>.</summary>
    private static bool IsNames(string value) => value.Skip(1).Any(c => c == '$') && value.All(c => char.IsLetterOrDigit(c) || c is '$' or '_' or '-' or '.');

    // {0}, {0:x}, {password}, [password], <password>, %s:%s.
    private static bool IsFormat(string value)
    {
        if (value.IndexOf('%') >= 0 && IsOfConversions(value)) return true;
        for (var at = value.IndexOf('{'); at >= 0 && at + 2 < value.Length; at = value.IndexOf('{', at + 1))
            if (char.IsDigit(value[at + 1]) && value[at + 2] is '}' or ':' or ',') return true;

        return value.Length > 1 && (value[0], value[value.Length - 1]) is ('{', '}') or ('[', ']') or ('<', '>');
    }

    /// <summary>True for a format of printf that holds nothing but conversions and punctuation: <c>%s</c>, <c>%d-%d</c>.</summary>
    private static bool IsOfConversions(string value)
    {
        var conversions = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '%' && i + 1 < value.Length && value[i + 1] is 's' or 'd' or 'v' or 'q' or 'u' or 'x')
            {
                conversions++;
                i++;
            }
            else if (char.IsLetterOrDigit(value[i]))
            {
                return false;
            }
        }

        return conversions > 0;
    }

    /// <summary>A call or an index in a program's text: <c>config["x"]</c>, <c>getSecret('x')</c>, <c>Guid.NewGuid()</c>.</summary>
    private static bool IsCall(string value)
    {
        if (value[value.Length - 1] is not (')' or ']')) return false;

        var open = value.IndexOfAny(['(', '[']);
        return open > 1 && value.Take(open).All(c => char.IsLetterOrDigit(c) || c is '.' or '_') && char.IsLetter(value[0])
            && (open + 2 == value.Length || value[open + 1] is '"' or '\'' || char.IsLetterOrDigit(value[open + 1]));
    }

    private static bool IsName(string value, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!char.IsLetterOrDigit(value[i]) && value[i] is not ('_' or ':' or '.' or '{' or '}')) return false;
        return true;
    }
}
