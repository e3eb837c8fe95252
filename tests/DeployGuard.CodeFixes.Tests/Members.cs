using System.Text.RegularExpressions;

namespace DeployGuard.CodeFixes.Tests;

/// <summary>Puts members into a class and writes abbreviated reads out.</summary>
internal static partial class Members
{
    public static string Of(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Text;
        using Microsoft.Extensions.Configuration;

        class Sample
        {
            {{Expand(members)}}
        }

        """;

    /// <summary><c>Get(X)</c> reads a variable, <c>Read(X)</c> throws when it is not set; <c>Or(X)</c> is only the throwing.</summary>
    public static string Expand(string code)
    {
        code = Reads().Replace(code, "Get($1) ?? Or($1)");
        code = Throws().Replace(code, """throw new InvalidOperationException("$1 is not set")""");
        return Gets().Replace(code, """Environment.GetEnvironmentVariable("$1")""");
    }

    [GeneratedRegex(@"\bRead\((\w+)\)")]
    private static partial Regex Reads();

    [GeneratedRegex(@"\bOr\(([\w:]+)\)")]
    private static partial Regex Throws();

    [GeneratedRegex(@"\bGet\((\w+)\)")]
    private static partial Regex Gets();
}
