using DeployGuard.Documents.Projects;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Something a script does, and what the job has to be like for it to count.</summary>
/// <param name="Found">What it does.</param>
/// <param name="Proviso">What the job has to be like.</param>
/// <param name="Call">The command; null for an action.</param>
internal sealed record Candidate(StepCapability Found, CapabilityProviso Proviso, CommandCall? Call);

/// <summary>Goes through the commands of a script and of the scripts of the repository it runs.</summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class ScriptWalk(RepositoryDocuments documents)
{
    private const int MaximumDepth = 6;

    // Beyond any pipeline people write; bounds what scripts that call each other over and over cost.
    private const int MaximumCalls = 5_000;

    /// <summary>A program that prints how it is used does nothing else; <c>-h</c> and <c>--version</c> mean something to many of them.</summary>
    private const string AsksForHelp = "--help -help -? /?";

    private readonly ScriptFiles files = new(documents);
    private readonly PackageScripts packages = new(documents);
    private readonly MakeTargets targets = new(documents);
    private readonly TaskFiles tasks = new(documents);
    private readonly BuildPrograms programs = new(documents);
    private readonly ContainerBuilds containers = new(documents);
    private readonly DotNetTests tests = new(documents);
    private readonly MigrationHooks hooks = new(documents);
    private readonly List<Location> formatting = [];
    private readonly HashSet<string> active = new(StringComparer.Ordinal);
    private readonly List<Candidate> found = [];
    private int calls;

    /// <summary>True when a command makes a cluster that ends with the job.</summary>
    public bool MakesCluster { get; private set; }

    /// <summary>Commands that format the code and succeed whatever they change, with no look at the changes behind them.</summary>
    public IReadOnlyList<Location> Formatting => formatting;

    /// <summary>True when a command of git may look at what was changed, or keep it.</summary>
    public bool UsesGit { get; private set; }

    /// <summary>True when a command takes down what was deployed.</summary>
    public bool TearsDown { get; private set; }

    /// <summary>True when a command commits or pushes.</summary>
    public bool Commits { get; private set; }

    /// <summary>What was found so far, in order.</summary>
    public IReadOnlyList<Candidate> Found => found;

    /// <summary>Reads a script of the step itself.</summary>
    /// <returns>Its commands, for what follows in the same shell.</returns>
    public CallList Walk(ScriptText text)
    {
        var list = CallList.Of(text);
        foreach (var call in list.Calls) Visit(call, 0);
        return list;
    }

    /// <summary>Reads a script that the job runs as well, for another combination of its matrix: what all of them do counts once.</summary>
    public void WalkVariant(ScriptText text)
    {
        var before = found.ToList();
        found.Clear();
        Walk(text);
        var variant = found.ToList();
        found.Clear();
        found.AddRange(VariantCandidates.Merge(before, variant));
    }

    /// <summary>Adds what another file is known to do.</summary>
    public void Add(Followed followed, Location location, string evidence)
    {
        Take(followed, null, 1);
        if (followed.IsUnknown) found.Add(new Candidate(new StepCapability(StepCapabilities.Unknown, location, evidence) { Order = calls }, CapabilityProviso.None, null));
    }

    private void Take(Followed followed, CommandCall? call, int depth)
    {
        foreach (var capability in followed.Found) found.Add(new Candidate(capability with { Order = calls, IsGuarded = call?.IsGuarded == true }, CapabilityProviso.None, call));
        foreach (var script in followed.Scripts) Enter(script with { IsGuarded = script.IsGuarded || call?.IsGuarded == true }, depth);
        foreach (var part in followed.Parts)
        {
            calls++;
            Take(part, call, depth);
        }
    }

    private void Enter(ScriptText text, int depth)
    {
        if (depth > MaximumDepth || !active.Add(text.Identity)) return;

        foreach (var call in CallList.Of(text).Calls) Visit(HandOn(call, text), depth);
        active.Remove(text.Identity);
    }

    /// <summary>The words of the caller in the place of <c>"$@"</c>.</summary>
    private static CommandCall HandOn(CommandCall call, ScriptText text)
    {
        if (text.Arguments.Count == 0 || !call.Arguments.Any(IsAllWords)) return call;
        return call with { Arguments = [.. call.Arguments.SelectMany(word => IsAllWords(word) ? text.Arguments.Select(given => given with { Span = word.Span }) : [word])] };
    }

    private static bool IsAllWords(CommandWord word) => word.Raw is "\"$@\"" or "$@" or "$*" or "\"$*\"" or "%*" or "@args" or "$args" or "@PSBoundParameters";

    private void Visit(CommandCall call, int depth)
    {
        if (++calls > MaximumCalls || call.Has(AsksForHelp)) return;
        UsesGit |= call.Program == "git" && call.Has("diff status add commit push diff-index diff-files stash");
        TearsDown |= (call.Program == "azd" && call.Has("down")) || (call.Program is "terraform" or "tofu" or "pulumi" && call.Has("destroy -destroy")) || (call.Program == "az" && call.Has("group") && call.Has("delete"));
        Commits |= call.Program == "git" && call.Has("commit push");
        if (call.Program == "dotnet-format" || (call.Program == "dotnet" && call.Arguments.Count > 0 && call.Arguments[0].Text == "format")) Format(call);
        MakesCluster |= call.Program is "kind" or "minikube" or "k3d" && call.Has("create start");
        if (CommandWrappers.Behind(call) is { } inner)
        {
            Visit(inner, depth + 1);
            if (!CommandWrappers.DoesMore(call)) return;
        }

        if (RemoteScripts.Of(call) is { } remote) Enter(remote with { IsGuarded = call.IsGuarded }, depth + 1);
        if (Follow(call) is { } followed)
        {
            Take(followed, call, depth + 1);
            if (followed.IsUnknown) Add(StepCapabilities.Unknown, call.LocationTo(-1), call.Program, CapabilityProviso.None, call);
            if (containers.Of(call) is null) return;
        }

        foreach (var (row, last) in CommandTable.Of(call))
        {
            foreach (var capability in row.Capabilities.Singles()) Add(capability, call.LocationTo(last), row.EvidenceOf(call, last), row.Proviso, call);
        }

        foreach (var hook in hooks.Of(call).Where(_ => !call.Has("--dry-run --dry-run=client --dry-run=server")))
            found.Add(new Candidate(hook with { Order = calls, IsGuarded = call.IsGuarded }, MigrationHooks.ProvisoOf(call), call));
        // What looks at the answer may fail in the place of the request.
        if (WebRequests.Of(call) is var (purpose, why)) Add(purpose, call.LocationTo(-1), call.Program, CapabilityProviso.None, call.IsExamined ? call with { Swallowed = null } : call, why);
        if (BuildsStrictly(call)) Add(StepCapabilities.Lint, call.LocationTo(0), "dotnet build with TreatWarningsAsErrors and EnforceCodeStyleInBuild", CapabilityProviso.None, call);
    }

    private void Format(CommandCall call)
    {
        if (call.Has("--verify-no-changes* --check --help -h --version")) return;

        var location = call.LocationTo(call.Program == "dotnet" ? 0 : -1);
        if (!formatting.Contains(location)) formatting.Add(location);
    }

    private Followed? Follow(CommandCall call) => programs.Of(call) ?? packages.Of(call) ?? targets.Of(call) ?? tasks.Of(call) ?? containers.Of(call) ?? (IsArcade(call) ? null : files.Of(call));

    private static bool IsArcade(CommandCall call) => call.Name.Text.Replace('\\', '/').IndexOf("eng/common/", StringComparison.OrdinalIgnoreCase) >= 0 && CommandTable.Of(call).Any();

    private void Add(StepCapabilities capability, Location location, string evidence, CapabilityProviso proviso, CommandCall call, string? why = null)
    {
        var (projects, runsNothing) = capability == StepCapabilities.Test && call.Program == "dotnet" && call.Arguments.Any(word => word.Text == "test") ? tests.Of(call) : ([], null);
        why = runsNothing ?? why ?? call.Swallowed;
        found.Add(new Candidate(new StepCapability(capability, location, evidence) { Order = calls, Projects = projects, IsGuarded = call.IsGuarded, CannotFail = why is not null, WhyCannotFail = why, RunsNothing = runsNothing is not null, Images = capability == StepCapabilities.PushImage ? PushedImages.Of(call) : [] }, proviso, call));
    }

    /// <summary>Warnings of style are errors by the project files.</summary>
    private bool BuildsStrictly(CommandCall call) =>
        call.Program == "dotnet" && call.Arguments.Count > 0 && call.Arguments[0].Text == "build"
        && documents.All<MSBuildDocument>().Any(file => Sets(file, "TreatWarningsAsErrors") && Sets(file, "EnforceCodeStyleInBuild"));

    private static bool Sets(MSBuildDocument file, string property) =>
        file.Text.Content.IndexOf($"<{property}>true</{property}>", StringComparison.OrdinalIgnoreCase) >= 0;
}
