using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;
using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>The targets of a build written in C#: <c>Target Test =&gt; …</c>, <c>Task("Test")</c>, <c>Target("test", …)</c>.</summary>
internal sealed class BuildProgram
{
    private const int MaximumTargets = 100;

    /// <summary>Methods of NUKE and Cake by what they run.</summary>
    private static readonly Dictionary<string, StepCapabilities> Methods = new(StringComparer.Ordinal)
    {
        ["DotNetTest"] = Test, ["DotNetCoreTest"] = Test, ["DotNetVSTest"] = Test, ["VSTest"] = Test, ["XUnit2"] = Test, ["Xunit2"] = Test, ["NUnit3"] = Test,
        ["DotNetBuild"] = Build, ["DotNetCoreBuild"] = Build, ["MSBuild"] = Build, ["DotNetMSBuild"] = Build,
        ["DotNetPublish"] = Build | Package, ["DotNetCorePublish"] = Build | Package, ["DotNetPack"] = Build | Package, ["DotNetCorePack"] = Build | Package,
        ["DockerBuild"] = Build | Package, ["DockerBuildxBuild"] = Build | Package, ["DockerImageBuild"] = Build | Package, ["DockerPush"] = PushImage, ["DockerImagePush"] = PushImage,
        ["HelmUpgrade"] = Deploy, ["KubernetesApply"] = Deploy, ["KubectlApply"] = Deploy, ["EntityFrameworkDatabaseUpdate"] = Migrate, ["InspectCode"] = Lint, ["ReSharperInspectCode"] = Lint,
    };

    private static readonly string[] Starters = ["Run", "RunAsync", "Read", "ReadAsync", "StartProcess", "DotNet", "Exec", "Cmd", "DotNetTool"];
    private static readonly string[] Dependencies = ["DependsOn", "IsDependentOn", "Triggers", "dependsOn"];

    private readonly Dictionary<string, Target> targets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the files of a build.</summary>
    public BuildProgram(IReadOnlyList<(SourceText Text, CSharpCode Code)> files)
    {
        foreach (var (text, code) in files)
        {
            Default ??= DefaultIn(code);
            for (var i = 0; i < code.Tokens.Count; i++)
                if (NameAt(code, i) is { } name && !targets.ContainsKey(name)) targets[name] = new Target(text, code, i, EndOf(code, i));
        }
    }

    /// <summary>The target that runs when none is named; null when that is not known.</summary>
    public string? Default { get; }

    /// <summary>True when no target was found.</summary>
    public bool IsEmpty => targets.Count == 0;

    /// <summary>What targets do, with those they depend on.</summary>
    public Followed Run(IReadOnlyList<string> names, CommandCall call)
    {
        var found = new List<StepCapability>();
        var scripts = new List<ScriptText>();
        var pending = new Stack<string>(names.Reverse());
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isUnknown = false;
        while (pending.Count > 0 && seen.Count < MaximumTargets)
        {
            var name = pending.Pop();
            if (!seen.Add(name)) continue;
            if (!targets.TryGetValue(name, out var target))
            {
                isUnknown = true;
                continue;
            }

            Read(target, call, found, scripts, pending);
        }

        return new Followed(scripts) { Found = found, IsUnknown = isUnknown };
    }

    private static void Read(Target target, CommandCall call, List<StepCapability> found, List<ScriptText> scripts, Stack<string> pending)
    {
        for (var i = target.Start; i < target.End; i++)
        {
            var token = target.Code.TokenAt(i);
            if (token.Kind != CSharpTokenKind.Identifier || token.Text is not { } name) continue;

            var location = new Location(target.Text, token.Span);
            if (Methods.TryGetValue(name, out var capabilities))
            {
                found.AddRange(Enum.GetValues(typeof(StepCapabilities)).Cast<StepCapabilities>().Where(flag => flag != None && (capabilities & flag) != 0)
                    .Select(flag => new StepCapability(flag, location, name) { CannotFail = call.Swallowed is not null, WhyCannotFail = call.Swallowed }));
            }
            else if (Dependencies.Contains(name))
            {
                foreach (var need in Arguments(target.Code, i + 1, target.End)) pending.Push(need);
            }
            else if (Starters.Contains(name) && CommandAt(target.Code, i + 1, target.End, name) is { } line)
            {
                scripts.Add(new ScriptText(line, ShellDialect.Posix, _ => location) { Directory = null, Identity = $"{target.Text.Path}:{token.Span.Start}", Swallowed = call.Swallowed });
            }
        }
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
            else if (token.Kind == CSharpTokenKind.Identifier && !token.Is("nameof") && !token.Is("new") && token.Text is { } name) yield return name;
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
