namespace DeployGuard.CodeFixes.Tests;

/// <summary>Whole files: what their names mean, and where their using directives go.</summary>
public sealed class NameScopeTests
{
    private const string Read = """Environment.GetEnvironmentVariable("P") ?? throw new InvalidOperationException("P is not set")""";

    public static TheoryData<string, string> Files => new()
    {
        // Nothing to import.
        { "using System;\n\nclass A { string P = S; }\n", $"using System;\n\nclass A {{ string P = {Read}; }}\n" },
        { "namespace System.Inner;\n\nclass A { string P = S; }\n", $"namespace System.Inner;\n\nclass A {{ string P = {Read}; }}\n" },
        { "global using System;\n\nclass A { string P = S; }\n", $"global using System;\n\nclass A {{ string P = {Read}; }}\n" },
        // Among others: System first, then by name, before aliases.
        { "using Microsoft.AspNetCore.Builder;\n\nclass A { string P = S; WebApplication? W; }\n", $"using System;\nusing Microsoft.AspNetCore.Builder;\n\nclass A {{ string P = {Read}; WebApplication? W; }}\n" },
        { "using System.Text;\n\nclass A { string P = S; }\n", $"using System;\nusing System.Text;\n\nclass A {{ string P = {Read}; }}\n" },
        { "// Header.\n\nusing System.Text;\n\nclass A { string P = S; }\n", $"// Header.\n\nusing System;\nusing System.Text;\n\nclass A {{ string P = {Read}; }}\n" },
        { "using T = System.Text;\n\nclass A { string P = S; }\n", $"using System;\nusing T = System.Text;\n\nclass A {{ string P = {Read}; }}\n" },
        { "namespace N\n{\n    using System.Text;\n\n    class A { string P = S; }\n}\n", $"namespace N\n{{\n    using System;\n    using System.Text;\n\n    class A {{ string P = {Read}; }}\n}}\n" },
        // The first of the file.
        { "class A { string P = S; }\n", $"using System;\n\nclass A {{ string P = {Read}; }}\n" },
        { "// Header.\n\nnamespace N;\n\nclass A { string P = S; }\n", $"// Header.\n\nusing System;\n\nnamespace N;\n\nclass A {{ string P = {Read}; }}\n" },
        { "/// <summary>A.</summary>\nclass A { string P = S; }\n", $"using System;\n\n/// <summary>A.</summary>\nclass A {{ string P = {Read}; }}\n" },
        { "global using System.Text;\n\nclass A { string P = S; }\n", $"global using System.Text;\nusing System;\n\nclass A {{ string P = {Read}; }}\n" },
        { "class A { string P = S; string Q = S; }\n", $"using System;\n\nclass A {{ string P = {Read}; string Q = {Read.Replace("\"P", "\"Q", StringComparison.Ordinal)}; }}\n" },
        // Not into what another configuration leaves out.
        { "#if !OTHER\nusing System.Text;\n#endif\n\nclass A { string P = S; }\n", $"using System;\n\n#if !OTHER\nusing System.Text;\n#endif\n\nclass A {{ string P = {Read}; }}\n" },
        { "using System.Text;\n#if !OTHER\nusing Microsoft.AspNetCore.Builder;\n#endif\n\nclass A { string P = S; WebApplication? W; }\n", $"using System;\nusing System.Text;\n#if !OTHER\nusing Microsoft.AspNetCore.Builder;\n#endif\n\nclass A {{ string P = {Read}; WebApplication? W; }}\n" },
        { "#nullable enable\n\nclass A { string P = S; }\n", $"using System;\n\n#nullable enable\n\nclass A {{ string P = {Read}; }}\n" },
        // Line endings of the file.
        { "using System.Text;\r\n\r\nclass A { string P = S; }\r\n", $"using System;\r\nusing System.Text;\r\n\r\nclass A {{ string P = {Read}; }}\r\n" },
        // Something else has the name.
        { "using System;\n\nclass A { string P = S; int Environment => 1; }\n", $"using System;\n\nclass A {{ string P = System.{Read}; int Environment => 1; }}\n" },
        { "namespace N.Environment { class B; }\n\nnamespace N { class A { string P = S; } }\n", $"using System;\n\nnamespace N.Environment {{ class B; }}\n\nnamespace N {{ class A {{ string P = System.{Read}; }} }}\n" },
        { "using System;\n\nnamespace N.System { class B; }\n\nnamespace N { class A { string P = S; int Environment => 1; } }\n", $"using System;\n\nnamespace N.System {{ class B; }}\n\nnamespace N {{ class A {{ string P = global::System.{Read}; int Environment => 1; }} }}\n" },
        { "using System;\n\nclass A { string P = $\"{S}\"; int Environment => 1; class System; }\n", $"using System;\n\nclass A {{ string P = $\"{{(global::System.{Read})}}\"; int Environment => 1; class System; }}\n" },
        { "using System;\n\nclass A { string P = S; class InvalidOperationException; }\n", $"using System;\n\nclass A {{ string P = {Read.Replace("Invalid", "System.Invalid", StringComparison.Ordinal)}; class InvalidOperationException; }}\n" },
    };

    [Theory, MemberData(nameof(Files))]
    public Task Names_bind_and_directives_are_sorted_in(string before, string after) => Fix.Environment(
        before.Replace("S;", "[|\"kX9#vR2!pQ7z\"|];", StringComparison.Ordinal).Replace("{S}", "{[|\"kX9#vR2!pQ7z\"|]}", StringComparison.Ordinal), after);
}
