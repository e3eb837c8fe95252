using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>
/// <c>no-hardcoded-credentials</c> fails exactly when a rule of DG51xx warns in a file that is not of development, tests or documentation:
/// both hold against one corpus with a credential for each kind of file.
/// </summary>
public sealed class CredentialAgreementTests
{
    private const string Password = "Kx9vQ2mLp4Wz";

    // Put together here, since no file may hold what a scanner stops a push for.
    private static readonly string Token = "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a";

    private static readonly Rule[] Rules =
    [
        .. typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract && type.Name.StartsWith("DG51", StringComparison.Ordinal))
            .Select(type => (Rule)Activator.CreateInstance(type)!).Where(rule => rule.Metadata.ChecklistItem == "no-hardcoded-credentials"),
    ];

    public static TheoryData<string, string, bool> Corpus => new()
    {
        { "src/App/appsettings.json", $"{{ \"Mail\": {{ \"Password\": \"{Password}\" }} }}", true },
        { "src/App/appsettings.json", "{ \"Mail\": { \"Password\": \"postgres\" } }", true }, // a default that everybody knows opens the door as well
        { "src/App/appsettings.json", $"{{\n  // \"Password\": \"{Password}\"\n}}", true }, // whoever reads the file has it
        { "src/App/appsettings.json", "{\n  // \"Password\": \"postgres\"\n}", false },
        { "src/App/appsettings.Development.json", $"{{ \"Mail\": {{ \"Password\": \"{Password}\" }} }}", false },
        { "src/App/web.config", $"<configuration><appSettings><add key=\"MailPassword\" value=\"{Password}\" /></appSettings></configuration>", true },
        { "src/App/web.config", "<configuration><system.web><machineKey validationKey=\"0A1B2C3D4E5F60718293A4B5C6D7E8F9\" /></system.web></configuration>", true },
        { "src/App/web.config", "<configuration><appSettings><add key=\"MailPassword\" value=\"#{MailPassword}#\" /></appSettings></configuration>", false },
        { "nuget.config", $"<configuration><packageSourceCredentials><Feed><add key=\"Username\" value=\"ci\" /><add key=\"ClearTextPassword\" value=\"{Password}\" /></Feed></packageSourceCredentials></configuration>", true },
        { "nuget.config", "<configuration><packageSourceCredentials><Feed><add key=\"Username\" value=\"ci\" /><add key=\"ClearTextPassword\" value=\"%FEED_TOKEN%\" /></Feed></packageSourceCredentials></configuration>", false },
        { "src/App/App.csproj", $"<Project><PropertyGroup><DeployPassword>{Password}</DeployPassword></PropertyGroup></Project>", true },
        { "src/App/App.csproj", "<Project><PropertyGroup><DeployPassword>$(DEPLOY_PASSWORD)</DeployPassword></PropertyGroup></Project>", false },
        { "Directory.Build.props", $"<Project><PropertyGroup><DeployPassword>{Password}</DeployPassword></PropertyGroup></Project>", true },
        { "src/App/Properties/PublishProfiles/Web.pubxml", $"<Project><PropertyGroup><Password>{Password}</Password></PropertyGroup></Project>", true },
        { "Dockerfile", $"FROM alpine:3.22\nRUN curl -u ci:{Password} https://example.com/x\n", true },
        { "Dockerfile", $"FROM alpine:3.22\n# ENV DB_PASSWORD={Password}\n", true },
        { "Dockerfile", "FROM alpine:3.22\nRUN --mount=type=secret,id=x curl -u ci:$(cat /run/secrets/x) https://example.com/x\n", false },
        { "Dockerfile.dev", $"FROM alpine:3.22\nRUN curl -u ci:{Password} https://example.com/x\n", false },
        { "compose.yaml", $"services:\n  db:\n    image: redis:8\nconfigs:\n  app:\n    content: |\n      Host=db;Username=app;Password={Password}\n", true },
        { "compose.yaml", $"services:\n  db:\n    image: redis:8\n    # DB_PASSWORD: {Password}\n", true },
        { "compose.dev.yaml", $"services:\n  db:\n    image: redis:8\nconfigs:\n  app:\n    content: |\n      Host=db;Username=app;Password={Password}\n", false },
        { "k8s/secret.yaml", $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: mail\nstringData:\n  password: {Password}\n", true },
        { "k8s/secret.yaml", $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: mail\n# password: {Password}\n", true },
        { "k8s/secret.yaml", "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: mail\nspec:\n  encryptedData:\n    password: AgBy3i4OJSWK\n", false },
        { "charts/shop/templates/secret.yaml", $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: mail\nstringData:\n  password: {Password}\n", true }, // a folder of charts
        { ".github/workflows/deploy.yml", $"on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    env:\n      MAIL_PASSWORD: {Password}\n    steps:\n      - run: ls\n", true },
        { ".github/workflows/deploy.yml", $"on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    # MAIL_PASSWORD: {Password}\n    steps:\n      - run: ls\n", true },
        { ".github/workflows/deploy.yml", $"on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    services:\n      db:\n        image: postgres:18\n        env:\n          POSTGRES_PASSWORD: {Password}\n    steps:\n      - run: ls\n", false }, // thrown away
        { "scripts/deploy.sh", $"curl -u ci:{Password} https://example.com/x\n", true },
        { "scripts/deploy.sh", "curl -u \"ci:$PASSWORD\" https://example.com/x\n", false },
        { "infra/main.tf", $"provider \"github\" {{\n  token = \"{Token}\"\n}}\n", true },
        { "src/web/client.ts", $"const token = \"{Token}\";\n", true },
        { "docs/setup.md", $"Run with {Token}.\n", false }, // for readers
        { "certs/shop.pfx", "x", true },
        { "tests/shop.pfx", "x", false },
    };

    [Theory, MemberData(nameof(Corpus))]
    public void Verdict_and_findings_agree(string path, string content, bool isFound)
    {
        var repository = TestRepository.Empty.With(path, content);
        var verdict = Assert.Single(repository.Documents().Model(DeploymentChecklist.Of).Entries, entry => entry.Item == "no-hardcoded-credentials");
        Assert.Equal(isFound ? ChecklistVerdict.Fails : ChecklistVerdict.Holds, verdict.Verdict);

        var warned = repository.Findings(Rules).Where(finding => finding.Level >= FindingLevel.Warning).ToList();
        if (isFound) Assert.Equal(warned.Select(finding => finding.Location.Span), verdict.Evidence.Select(evidence => evidence.Location!.Span));
        else Assert.All(warned, finding => Assert.Contains("for development or tests only", verdict.Evidence[0].Reason, StringComparison.Ordinal));
    }
}
