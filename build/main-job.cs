// Packs DeployGuard, builds both samples with that package and compares what it finds, and how the checklist stands, with what is expected.
//
//   dotnet run build/main-job.cs              exits 0 exactly when findings and verdicts equal the expected lists
//   dotnet run build/main-job.cs -- --update  writes the findings and verdicts of this build as the expected lists

#:property PublishAot=false
#:property EnforceCodeStyleInBuild=true
#:property GenerateDocumentationFile=true
#:property NoWarn=CS1591
#:property TreatWarningsAsErrors=true

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

if (args is not ([] or ["--update"]))
    return Fail($"unknown arguments '{string.Join(' ', args)}'; the only one is --update");

var build = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var repository = Path.GetDirectoryName(build)!;
var samples = Path.Combine(repository, "tests", "samples");
var artifacts = Path.Combine(repository, "artifacts");
var feed = Path.Combine(artifacts, "feed");
var reports = Path.Combine(artifacts, "samples");
var expectedList = Path.Combine(samples, "Storefront", "expected-findings.txt");
var expectedChecklist = Path.Combine(samples, "Storefront", "expected-checklist.txt");

// The samples restore the highest version of the feed: it must hold this run's package alone.
foreach (var stale in new[] { feed, reports, Path.Combine(artifacts, "packages", "deployguard") })
{
    if (Directory.Exists(stale))
        Directory.Delete(stale, recursive: true);
}

Directory.CreateDirectory(reports);

var version = $"0.0.0-sample.{DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}";
Announce($"Packing DeployGuard {version}");
if (!DotNet("pack", Path.Combine(repository, "nuget", "DeployGuard.csproj"), "--output", feed, $"-p:Version={version}", "-v:quiet"))
    return Fail("DeployGuard could not be packed");

Announce("Building tests/samples/Storefront, which carries mistakes");
if (BuildSample("Storefront", "-p:DeployGuardEnforcement=Never") is not { } found)
    return Fail("the sample did not build, or not everything found in it was printed");

Announce("Building tests/samples/StorefrontHealthy, which carries none");
if (BuildSample("StorefrontHealthy", "-p:DeployGuardEnforcement=Never", "-p:DeployGuardAnalysisMode=Recommended") is not { } healthy)
    return Fail("the healthy sample did not build, or not everything found in it was printed");

var checklist = ReadChecklist("Storefront");
Announce("The checklist of tests/samples/Storefront");
foreach (var verdict in checklist)
    Console.WriteLine(verdict.Text);

if (args is ["--update"])
{
    File.WriteAllLines(expectedChecklist, checklist.Select(verdict => verdict.Text));
    File.WriteAllLines(expectedList, found.Select(finding => finding.Text));
    Announce($"Wrote {found.Count} findings to tests/samples/Storefront/expected-findings.txt");
}

Announce("Comparing with tests/samples/Storefront/expected-findings.txt");
// A finding takes its line off the list: two findings of one rule on one line need two.
var expected = File.ReadAllLines(expectedList).Where(line => line.Length > 0).Select(PlaceOf).ToList();
var unexpected = found.FindAll(finding => !expected.Remove(finding.Place));
var missing = expected;
foreach (var place in missing)
    Console.WriteLine($"- {place}");
foreach (var finding in unexpected)
    Console.WriteLine($"+ {finding.Text}");
foreach (var finding in healthy)
    Console.WriteLine($"+ StorefrontHealthy: {finding.Text}");

Announce("Comparing with tests/samples/Storefront/expected-checklist.txt");
var expectedVerdicts = File.ReadAllLines(expectedChecklist).Where(line => line.Length > 0).Select(PlaceOf).ToList();
var otherVerdicts = checklist.FindAll(verdict => !expectedVerdicts.Remove(verdict.Place));
// The healthy sample has everything the checklist asks for: whatever cannot be told of it is a mistake of DeployGuard.
var unhealthy = ReadChecklist("StorefrontHealthy").FindAll(verdict => verdict.Name != "holds");
foreach (var place in expectedVerdicts)
    Console.WriteLine($"- {place}");
foreach (var verdict in otherVerdicts)
    Console.WriteLine($"+ {verdict.Text}");
foreach (var verdict in unhealthy)
    Console.WriteLine($"+ StorefrontHealthy: {verdict.Text}");

if (missing.Count + unexpected.Count + healthy.Count > 0)
    return Fail($"{missing.Count} expected findings are missing, {unexpected.Count} are unexpected, {healthy.Count} are in the healthy sample");
if (expectedVerdicts.Count + otherVerdicts.Count + unhealthy.Count > 0)
    return Fail($"{expectedVerdicts.Count} expected verdicts are missing, {otherVerdicts.Count} are unexpected, {unhealthy.Count} of the healthy sample do not hold");

Console.WriteLine($"Main job passed: Storefront has exactly the {found.Count} expected findings and {checklist.Count} verdicts, in StorefrontHealthy nothing is found and everything holds.");
return 0;

// The findings of one sample in the order of file, line and id; null when the build failed.
List<Finding>? BuildSample(string name, params string[] properties)
{
    var root = Path.Combine(samples, name);
    var log = Path.Combine(reports, $"{name}.log");
    var sarif = Path.Combine(reports, $"{name}.sarif");
    string[] command =
    [
        "build", Path.Combine(root, "Storefront.slnx"),
        // An up-to-date compilation would keep what the compiler found to itself.
        "--no-incremental", "--force",
        // The console would show every finding once more in its summary.
        "-noConsoleLogger", $"-flp:LogFile={log};Verbosity=minimal;NoSummary;Encoding=UTF-8",
        $"-p:DeployGuardSarif={sarif}", $"-p:DeployGuardChecklist={Path.Combine(reports, $"{name}.checklist.json")}", .. properties,
    ];
    var succeeded = DotNet(command);
    Console.Write(File.Exists(log) ? File.ReadAllText(log) : "");
    if (!succeeded || !File.Exists(sarif))
        return null;

    // The log knows what the user read, the compiler's findings included; SARIF alone knows the suggestions.
    var printed = ReadLog(log, root);
    var reported = ReadSarif(sarif);
    var unprinted = reported.Where(finding => !finding.IsSuggestion).Except(printed).ToList();
    foreach (var finding in unprinted)
        Console.WriteLine($"In {sarif} but not printed: {finding.Text}");

    var all = printed.Concat(reported.Where(finding => finding.IsSuggestion));
    return unprinted.Count > 0
        ? null
        : [.. all.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Place, StringComparer.Ordinal)];
}

// Projects repeat what is found in a file they share, so that a finding counts once.
static HashSet<Finding> ReadLog(string log, string root) =>
[
    .. from line in File.ReadLines(log)
       let match = LogLine.Match(line)
       where match.Success
       select new Finding(
           match.Groups["id"].Value,
           RelativeTo(root, match.Groups["file"].Value),
           match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : 0,
           match.Groups["message"].Value,
           IsSuggestion: false),
];

static List<Finding> ReadSarif(string sarif)
{
    using var document = JsonDocument.Parse(File.ReadAllBytes(sarif));
    return
    [
        .. from run in document.RootElement.GetProperty("runs").EnumerateArray()
           from result in run.GetProperty("results").EnumerateArray()
           where !result.TryGetProperty("suppressions", out var suppressions) || suppressions.GetArrayLength() == 0
           let place = PhysicalLocation(result)
           select new Finding(
               result.GetProperty("ruleId").GetString()!,
               place is { } file ? Uri.UnescapeDataString(file.GetProperty("artifactLocation").GetProperty("uri").GetString()!) : NoFile,
               place is { } region && region.TryGetProperty("region", out var span) ? span.GetProperty("startLine").GetInt32() : 0,
               result.GetProperty("message").GetProperty("text").GetString()!,
               result.TryGetProperty("level", out var level) && level.GetString() is "note" or "none"),
    ];
}

// The verdicts on one sample as the build wrote them, in the order of the checklist.
List<Verdict> ReadChecklist(string name)
{
    using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(reports, $"{name}.checklist.json")));
    return
    [
        .. from entry in document.RootElement.EnumerateArray()
           let evidence = entry.GetProperty("evidence")[0]
           let scope = entry.GetProperty("scope").GetString()!
           let place = evidence.TryGetProperty("file", out var file) ? $"{file.GetString()}:{evidence.GetProperty("line").GetInt32()} " : ""
           select new Verdict(
               entry.GetProperty("verdict").GetString()!,
               entry.GetProperty("item").GetString()!,
               scope.Length > 0 ? scope : NoFile,
               place + evidence.GetProperty("reason").GetString()),
    ];
}

static JsonElement? PhysicalLocation(JsonElement result) =>
    result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0
        ? locations[0].GetProperty("physicalLocation")
        : null;

static string RelativeTo(string root, string file) =>
    Path.IsPathFullyQualified(file) ? Path.GetRelativePath(root, file).Replace('\\', '/') : NoFile;

static string PlaceOf(string text) => text.Split("  ", 2)[0];

static bool DotNet(params string[] command)
{
    // A node that outlives its build would keep the package of the run before loaded.
    var start = new ProcessStartInfo("dotnet", [.. command, "-nodeReuse:false", "-nologo"]);
    using var process = Process.Start(start)!;
    process.WaitForExit();
    return process.ExitCode == 0;
}

static void Announce(string step) => Console.WriteLine($"{Environment.NewLine}== {step}");

static int Fail(string reason)
{
    Console.WriteLine($"Main job FAILED: {reason}.");
    return 1;
}

internal sealed record Finding(string Id, string File, int Line, string Message, bool IsSuggestion)
{
    /// <summary>What is compared; the message is for the reader.</summary>
    public string Place => $"{Id} {File} {Line}";

    public string Text => $"{Place}  {Message}";
}

internal sealed record Verdict(string Name, string Item, string Scope, string Evidence)
{
    /// <summary>What is compared; the evidence is for the reader.</summary>
    public string Place => $"{Name} {Item} {Scope}";

    public string Text => $"{Place}  {Evidence}";
}

internal partial class Program
{
    /// <summary>Stands for the file of a finding about the whole repository.</summary>
    private const string NoFile = "-";

    /// <summary>MSBuild's form of a diagnostic: <c>file(line,column): warning id: message [project]</c>.</summary>
    [GeneratedRegex(@"^\s*(?:\d+>)?(?<file>.+?)(?:\((?<line>\d+)[\d,-]*\))?\s?: (?:\w+ )?(?:warning|error) (?<id>DG\d{4}): (?<message>.*?)(?: \(https://[^()]*\))?(?: \[[^\[\]]*\])?$")]
    private static partial Regex LogLine { get; }
}
