using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Reporting;
using DeployGuard.Validation;
using Newtonsoft.Json.Linq;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>
/// Whole repositories with the pipelines of each service, and the checklist as it is written for them: every item with its scope, its verdict,
/// the place it rests on, and for those that fail the rules that speak of it.
/// </summary>
public sealed class WholeChecklistTests
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Load();

    public static TheoryData<string> Services => ["GitHub", "Azure", "GitLab"];

    /// <summary>The items that the pipelines decide, with the line of each service: GitHub, Azure, GitLab.</summary>
    private static readonly (string Verdict, string Item, bool IsOfFile, string Rules, int[] Lines)[] Good =
    [
        ("holds", "tests-in-ci", false, "", [10, 9, 10]),
        ("holds", "lint-in-ci", false, "", [9, 8, 9]),
        ("holds", "deploy-needs-tests", true, "", [23, 25, 23]),
        ("holds", "deploy-main-only", true, "", [23, 25, 23]),
        ("holds", "migrations-separate-step", false, "", [17, 17, 16]),
        ("holds", "health-verified-after-deploy", true, "", [24, 29, 24]),
        ("holds", "rollback-plan", false, "", [25, 33, 24]),
        ("holds", "zero-downtime", true, "", [23, 25, 24]),
    ];

    /// <summary>The items that the pipelines decide, with the line of each service: GitHub, Azure, GitLab.</summary>
    private static readonly (string Verdict, string Item, bool IsOfFile, string Rules, int[] Lines)[] Bad =
    [
        ("fails", "tests-in-ci", false, "DG4025", [6, 9, 5]),
        ("fails", "lint-in-ci", false, "DG4027", [6, 9, 5]),
        ("fails", "deploy-needs-tests", true, "DG4020", [12, 14, 10]),
        ("fails", "deploy-main-only", true, "DG4021", [12, 14, 10]),
        ("fails", "migrations-separate-step", false, "DG4022", [13, 21, 11]),
        ("fails", "health-verified-after-deploy", true, "DG4023", [12, 14, 10]),
        ("fails", "rollback-plan", false, "DG4024", [12, 14, 10]),
        ("fails", "zero-downtime", true, "DG4028", [12, 14, 10]),
    ];

    /// <summary>The items that the pipelines decide, with the line of each service: GitHub, Azure, GitLab.</summary>
    private static readonly (string Verdict, string Item, bool IsOfFile, string Rules, int[] Lines)[] Shared =
    [
        ("unknown", "tests-in-ci", false, "", [0, 0, 0]),
        ("unknown", "lint-in-ci", false, "", [0, 0, 0]),
        ("unknown", "deploy-needs-tests", true, "", [18, 21, 15]),
        ("unknown", "deploy-main-only", true, "", [18, 21, 15]),
        ("unknown", "migrations-separate-step", false, "", [-1, -1, -1]),
        ("unknown", "health-verified-after-deploy", true, "", [18, 21, 15]),
        ("unknown", "rollback-plan", false, "", [18, 21, 15]),
        ("unknown", "zero-downtime", true, "", [18, 21, 15]),
    ];

    [Theory, MemberData(nameof(Services))]
    public void Everything_holds(string service) => Check(ShopRepositories.Good, service, ShopPipelines.Good(service), Good, """
        holds health-endpoint src/Shop/Shop.csproj @ src/Shop/Program.cs:7
        holds json-logging src/Shop/Shop.csproj @ src/Shop/Program.cs:2
        holds error-monitoring src/Shop/Shop.csproj @ src/Shop/Program.cs:3
        holds pinned-base-images Dockerfile @ Dockerfile:1
        holds pinned-base-images compose.prod.yaml @ compose.prod.yaml:3
        holds pinned-base-images compose.yaml @ compose.yaml:10
        holds multi-stage-builds Dockerfile @ Dockerfile:5
        holds non-root Dockerfile @ Dockerfile:10
        holds dockerignore Dockerfile @ Dockerfile:3
        holds one-process-per-container Dockerfile @ Dockerfile:11
        holds health-checks Dockerfile @ Dockerfile:9
        holds compose-healthy-dependencies compose.yaml @ compose.yaml:8
        holds hot-reload-only-in-development compose.prod.yaml @ compose.prod.yaml:2
        holds env-example .env.example @ .env.example:1
        holds env-example compose.yaml @ compose.yaml:5
        holds env-files  @ .env.example:1
        holds env-configured compose.yaml @ compose.yaml:4
        holds no-hardcoded-credentials  @ nowhere
        """);

    [Theory, MemberData(nameof(Services))]
    public void Everything_fails(string service) => Check(ShopRepositories.Bad, service, ShopPipelines.Bad(service), Bad, """
        fails health-endpoint src/Shop/Shop.csproj @ src/Shop/Program.cs:1 DG6002
        fails json-logging src/Shop/Shop.csproj @ src/Shop/Program.cs:1 DG6003
        fails error-monitoring src/Shop/Shop.csproj @ src/Shop/Program.cs:1 DG6004
        fails pinned-base-images Dockerfile @ Dockerfile:1 DG1001
        holds pinned-base-images compose.prod.yaml @ compose.prod.yaml:3
        fails pinned-base-images compose.yaml @ compose.yaml:9 DG2005
        holds pinned-base-images deploy/gateway/Dockerfile @ deploy/gateway/Dockerfile:1
        holds pinned-base-images deploy/jobs/Dockerfile @ deploy/jobs/Dockerfile:1
        fails multi-stage-builds Dockerfile @ Dockerfile:1 DG1002
        holds multi-stage-builds deploy/gateway/Dockerfile @ deploy/gateway/Dockerfile:1
        holds multi-stage-builds deploy/jobs/Dockerfile @ deploy/jobs/Dockerfile:1
        fails non-root Dockerfile @ Dockerfile:1 DG1007
        holds non-root deploy/gateway/Dockerfile @ deploy/gateway/Dockerfile:3
        holds non-root deploy/jobs/Dockerfile @ deploy/jobs/Dockerfile:2
        fails dockerignore Dockerfile @ Dockerfile:3 DG1005
        holds one-process-per-container Dockerfile @ Dockerfile:6
        fails one-process-per-container deploy/gateway/Dockerfile @ deploy/gateway/start.sh:2 DG1008
        holds one-process-per-container deploy/jobs/Dockerfile @ deploy/jobs/Dockerfile:4
        unknown health-checks Dockerfile @ Dockerfile:1
        fails health-checks deploy/jobs/Dockerfile @ deploy/jobs/Dockerfile:1 DG1003
        fails compose-healthy-dependencies compose.yaml @ compose.yaml:7 DG2019
        fails hot-reload-only-in-development compose.prod.yaml @ compose.prod.yaml:4 DG2033
        fails env-example .env @ .env:1
        fails env-example compose.prod.yaml @ compose.prod.yaml:3 DG3014
        fails env-files .env @ .env:1 DG3010
        fails env-configured compose.yaml @ compose.yaml:4 DG3021
        fails no-hardcoded-credentials  @ src/Shop/appsettings.json:2 DG5101
        """);

    [Theory, MemberData(nameof(Services))]
    public void What_lies_elsewhere_is_not_known(string service) => Check(ShopRepositories.Shared, service, ShopPipelines.Shared(service), Shared, """
        unknown health-endpoint src/Shop/Shop.csproj @ nowhere
        unknown json-logging src/Shop/Shop.csproj @ nowhere
        unknown error-monitoring src/Shop/Shop.csproj @ nowhere
        holds pinned-base-images Dockerfile @ Dockerfile:1
        holds pinned-base-images compose.yaml @ compose.yaml:9
        holds multi-stage-builds Dockerfile @ Dockerfile:5
        unknown non-root Dockerfile @ Dockerfile:5
        holds dockerignore Dockerfile @ Dockerfile:3
        holds one-process-per-container Dockerfile @ Dockerfile:8
        unknown health-checks Dockerfile @ Dockerfile:5
        unknown compose-healthy-dependencies compose.yaml @ compose.yaml:7
        not-applicable hot-reload-only-in-development  @ nowhere
        not-applicable env-example  @ nowhere
        not-applicable env-files  @ nowhere
        unknown env-configured compose.yaml @ compose.yaml:2
        holds no-hardcoded-credentials  @ nowhere
        """);

    [Theory, MemberData(nameof(Services))]
    public void Each_item_fails_and_holds_somewhere(string service)
    {
        var (good, bad) = (ShopRepositories.Good.With(PathOf(service), ShopPipelines.Good(service)), ShopRepositories.Bad.With(PathOf(service), ShopPipelines.Bad(service)));
        foreach (var item in DeploymentChecklist.Items)
        {
            good.Has(item.Id, ChecklistVerdict.Holds);
            bad.Has(item.Id, ChecklistVerdict.Fails);
        }
    }

    private static void Check(TestRepository repository, string service, string pipeline, (string Verdict, string Item, bool IsOfFile, string Rules, int[] Lines)[] items, string others)
    {
        var (path, index) = (PathOf(service), service switch { "GitHub" => 0, "Azure" => 1, _ => 2 });
        var expected = others.Split('\n').Concat(items.Select(item =>
        {
            var place = item.Lines[index] switch { 0 => "nowhere", -1 => "src/Shop/Data/Migrations/ShopModelSnapshot.cs:1", var line => $"{path}:{line}" };
            return $"{item.Verdict} {item.Item} {(item.IsOfFile ? path : "")} @ {place} {item.Rules}".TrimEnd();
        }));
        Assert.Equal(string.Join("\n", expected), string.Join("\n", Lines(repository.With(path, pipeline))));
    }

    private static string PathOf(string service) => service switch { "Azure" => "azure-pipelines.yml", "GitLab" => ".gitlab-ci.yml", _ => ".github/workflows/ci.yml" };

    /// <summary>The lines of the checklist; behind those that fail the rules that report the same line.</summary>
    private static IEnumerable<string> Lines(TestRepository repository)
    {
        using var text = new StringWriter();
        new ChecklistWriter(Catalog).WriteJson(repository.Documents().Model(DeploymentChecklist.Of), text);
        var findings = repository.Findings([.. Catalog.Rules]);
        foreach (var entry in JArray.Parse(text.ToString()))
        {
            var (file, line) = ((string?)entry["evidence"]![0]!["file"], (int?)entry["evidence"]![0]!["line"]);
            var rules = entry["rules"]!.Select(rule => (string)rule!).Where(rule => findings.Any(finding =>
                finding.RuleId == rule && finding.Location.Path == file && finding.Location.Start.Line == line));
            yield return $"{entry["verdict"]} {entry["item"]} {entry["scope"]} @ {(file is null ? "nowhere" : $"{file}:{line}")} {((string?)entry["verdict"] == "fails" ? string.Join(",", rules) : "")}".TrimEnd();
        }
    }
}
