using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;
using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>
/// The targets of a build written in C#: <c>Target Test =&gt; …</c>, <c>Task("Test")</c>, <c>Target("test", …)</c>, and the classes of Cake Frosting.
/// </summary>
internal sealed class BuildProgram
{
    /// <summary>Methods of NUKE and Cake by what they run.</summary>
    private static readonly Dictionary<string, StepCapabilities> Methods = new(StringComparer.Ordinal)
    {
        ["DotNetTest"] = Test, ["DotNetCoreTest"] = Test, ["DotNetVSTest"] = Test, ["VSTest"] = Test, ["XUnit2"] = Test, ["Xunit2"] = Test, ["NUnit3"] = Test,
        ["DotNetBuild"] = Build, ["DotNetCoreBuild"] = Build, ["MSBuild"] = Build, ["DotNetMSBuild"] = Build,
        ["DotNetPublish"] = Build | Package, ["DotNetCorePublish"] = Build | Package, ["DotNetPack"] = Build | Package, ["DotNetCorePack"] = Build | Package,
        ["DockerBuild"] = Build | Package, ["DockerBuildxBuild"] = Build | Package, ["DockerImageBuild"] = Build | Package, ["DockerPush"] = PushImage, ["DockerImagePush"] = PushImage,
        ["HelmUpgrade"] = Deploy, ["KubernetesApply"] = Deploy, ["KubectlApply"] = Deploy, ["EntityFrameworkDatabaseUpdate"] = Migrate, ["InspectCode"] = Lint, ["ReSharperInspectCode"] = Lint,
        ["DotNetRestore"] = None, ["DotNetCoreRestore"] = None, ["NuGetRestore"] = None, ["DotNetToolRestore"] = None, ["DotNetClean"] = None, ["DotNetCoreClean"] = None,
        ["CleanDirectory"] = None, ["CleanDirectories"] = None, ["EnsureCleanDirectory"] = None, ["EnsureExistingDirectory"] = None, ["CreateOrCleanDirectory"] = None, ["DeleteDirectory"] = None,
        ["DeleteDirectories"] = None, ["DeleteFiles"] = None, ["CreateDirectory"] = None, ["EnsureDirectoryExists"] = None, ["EnsureDirectoryDoesNotExist"] = None, ["GitVersion"] = None,
    };

    private static readonly string[] Starters = ["Run", "RunAsync", "Read", "ReadAsync", "StartProcess", "DotNet", "Exec", "Cmd", "DotNetTool"];
    private static readonly string[] Dependencies = ["DependsOn", "IsDependentOn", "dependsOn"];
    private static readonly string[] Triggers = ["Triggers"];

    /// <summary>What targets are put together with, and what they say; it does nothing a checklist asks for.</summary>
    private static readonly HashSet<string> BuildWords = new(StringComparer.Ordinal)
    {
        "Target", "Task", "Executes", "Does", "DoesForEach", "DependsOn", "DependentFor", "IsDependentOn", "IsDependeeOf", "dependsOn", "Triggers", "TriggeredBy", "Before", "After", "Requires",
        "OnlyWhenStatic", "OnlyWhenDynamic", "WithCriteria", "Description", "Unlisted", "Produces", "Consumes", "Inherit", "Base", "TryDependsOn", "ProceedAfterFailure",
        "AssuredAfterFailure", "WhenSkipped", "ContinueOnError", "ReportError", "OnError", "Finally", "TaskName", "TaskDescription", "Run", "RunAsync", "ShouldRun",
        "typeof", "nameof", "if", "foreach", "for", "while", "using", "switch", "return", "catch", "when", "Information", "Warning", "Debug", "Error", "Verbose", "WriteLine", "Write", "Assert",
        "NotNull", "True",
    };

    private readonly Dictionary<string, Target> targets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the files of a build.</summary>
    public BuildProgram(IReadOnlyList<(SourceText Text, CSharpCode Code)> files)
    {
        foreach (var (text, code) in files)
        {
            Default ??= DefaultIn(code);
            for (var i = 0; i < code.Tokens.Count; i++)
            {
                if (NameAt(code, i) is { } name && !targets.ContainsKey(name)) targets[name] = new Target(text, code, i, EndOf(code, i));
                if (FrostingTask.At(code, i) is { } task)
                    foreach (var known in task.Names) targets[known] = new Target(text, code, task.Start, task.End);
            }
        }
    }

    /// <summary>The target that runs when none is named; null when that is not known.</summary>
    public string? Default { get; }

    /// <summary>True when no target was found.</summary>
    public bool IsEmpty => targets.Count == 0;

    /// <summary>What targets do, with those they depend on before them.</summary>
    public Followed Run(IReadOnlyList<string> names, CommandCall call)
    {
        var parts = new List<Followed>();
        var isUnknown = false;
        foreach (var name in TargetOrder.Of(names, name => Named(name, Dependencies), name => Named(name, Triggers), StringComparer.OrdinalIgnoreCase))
        {
            if (targets.TryGetValue(name, out var target)) isUnknown |= !Read(target, call, parts);
            else isUnknown = true;
        }

        return new Followed([]) { Parts = parts, IsUnknown = isUnknown };
    }

    private IEnumerable<string> Named(string name, string[] methods)
    {
        if (!targets.TryGetValue(name, out var target)) return [];

        var names = new List<string>();
        for (var i = target.Start; i < target.End; i++)
            if (target.Code.TokenAt(i) is { Kind: CSharpTokenKind.Identifier, Text: { } method } && methods.Contains(method)) names.AddRange(Arguments(target.Code, i + 1, target.End));
        return names;
    }

    /// <summary>False when it does something, and nothing of it is known here.</summary>
    private static bool Read(Target target, CommandCall call, List<Followed> parts)
    {
        var (isKnown, doesMore) = (false, false);
        for (var i = target.Start; i < target.End; i++)
        {
            var token = target.Code.TokenAt(i);
            if (token.Kind != CSharpTokenKind.Identifier || token.Text is not { } name) continue;

            var location = new Location(target.Text, token.Span);
            if (Methods.TryGetValue(name, out var capabilities))
            {
                isKnown = true;
                if (capabilities != None) parts.Add(new Followed([]) { Found = [.. from capability in capabilities.Singles() select new StepCapability(capability, location, name) { CannotFail = call.Swallowed is not null, WhyCannotFail = call.Swallowed }] });
            }
            else if (Starters.Contains(name) && CommandAt(target.Code, i + 1, target.End, name) is { } line)
            {
                isKnown = true;
                parts.Add(new Followed([new ScriptText(line, ShellDialect.Posix, _ => location) { Directory = null, Identity = $"{target.Text.Path}:{token.Span.Start}", Swallowed = call.Swallowed }]));
            }
            else
            {
                doesMore |= target.Code.TokenAt(i + 1).Is("(") && !BuildWords.Contains(name);
            }
        }

        return isKnown || !doesMore;
    }

    /// <summary>The words of <c>Run("dotnet", "test -c Release")</c> as one line; a string with holes ends it.</summary>
    private static string? CommandAt(CSharpCode code, int start, int end, string method)
    {
        var words = new List<string>();
        if (method == "DotNet") words.Add("dotnet");
        for (var i = start; i < end && !code.TokenAt(i).Is(")") && !code.TokenAt(i).Is(";"); i++)
        {
            if (code.TokenAt(i).Kind != CSharpTokenKind.String) continue;
            words.Add(code.TokenAt(i).Text ?? "");
        }

        return words.Count == 0 ? null : string.Join(" ", words);
    }

    private static IEnumerable<string> Arguments(CSharpCode code, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            var token = code.TokenAt(i);
            if (token.Is("(") || token.Is("[")) depth++;
            else if (token.Is(")") || token.Is("]")) depth--;
            else if (token.Kind == CSharpTokenKind.String && token.Text is { } text) yield return text;
            else if (token.Kind == CSharpTokenKind.Identifier && !token.Is("nameof") && !token.Is("typeof") && !token.Is("new") && token.Text is { } name) yield return name;
            if (depth <= 0 && i > start) yield break;
        }
    }

    private static string? NameAt(CSharpCode code, int i)
    {
        var (first, second, third) = (code.TokenAt(i), code.TokenAt(i + 1), code.TokenAt(i + 2));
        if (first.Is("Target") && second.Kind == CSharpTokenKind.Identifier && third.Is("=>")) return second.Text;
        if (first.Is("Target") && second.Kind == CSharpTokenKind.Identifier && third.Is("=") && code.TokenAt(i + 3).Is(">")) return second.Text;
        return (first.Is("Task") || first.Is("Target")) && second.Is("(") && third.Kind == CSharpTokenKind.String ? third.Text : null;
    }

    /// <summary>The semicolon that ends the statement.</summary>
    private static int EndOf(CSharpCode code, int start)
    {
        var depth = 0;
        for (var i = start; i < code.Tokens.Count; i++)
        {
            var token = code.TokenAt(i);
            if (token.Is("(") || token.Is("{") || token.Is("[")) depth++;
            else if (token.Is(")") || token.Is("}") || token.Is("]")) depth--;
            else if (token.Is(";") && depth == 0) return i;
            if (depth < 0) return i;
        }

        return code.Tokens.Count;
    }

    /// <summary><c>Execute&lt;Build&gt;(x =&gt; x.Compile)</c>.</summary>
    private static string? DefaultIn(CSharpCode code)
    {
        for (var i = 0; i < code.Tokens.Count; i++)
        {
            if (!code.TokenAt(i).Is("Execute") || !code.TokenAt(i + 1).Is("<")) continue;
            for (var j = i; j < i + 16; j++)
                if (code.TokenAt(j).Is(".") && code.TokenAt(j + 2).Is(")")) return code.TokenAt(j + 1).Text;
        }

        return null;
    }

    private sealed record Target(SourceText Text, CSharpCode Code, int Start, int End);
}
