using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5108CredentialInPipelineTests
{
    private const string Workflow = ".github/workflows/release.yml";
    private const string Azure = "azure-pipelines.yml";
    private const string GitLab = ".gitlab-ci.yml";

    [Theory]
    // reference, section e: env of a workflow, at each of its levels
    [InlineData(Workflow, "on: push\nenv:\n  DB_PASSWORD: [|Winter-2031|]\n")]
    [InlineData(Workflow, "jobs:\n  a:\n    env: {DB_PASSWORD: \"[|Winter-2031|]\"}\n")]
    [InlineData(Workflow, "jobs:\n  a:\n    steps:\n    - run: x\n      env:\n        API_KEY: '[|x7Kd93mQp20vRt81LwZ4|]'\n")]
    [InlineData(Workflow, "jobs:\n  a:\n    container:\n      image: x\n      credentials:\n        username: app\n        password: [|Winter-2031|]\n")]
    [InlineData(Workflow, "jobs:\n  a:\n    steps:\n    - uses: docker/login-action@v3\n      with:\n        username: app\n        password: [|Winter-2031|]\n")]
    [InlineData(Workflow, "on:\n  workflow_call:\n    inputs:\n      password:\n        type: string\n        default: [|Winter-2031|]\n")]
    [InlineData("tools/deploy/action.yml", "name: x\ninputs:\n  api-key:\n    description: the key\n    default: [|x7Kd93mQp20vRt81LwZ4|]\nruns:\n  using: composite\n  steps: []\n")]
    // reference, section e: variables of Azure in all their forms
    [InlineData(Azure, "variables:\n  dbPassword: [|Winter-2031|]\nsteps: []\n")]
    [InlineData(Azure, "variables:\n- name: dbPassword\n  value: [|Winter-2031|]\n- group: shared\nsteps: []\n")]
    [InlineData(Azure, "parameters:\n- name: dbPassword\n  type: string\n  default: '[|Winter-2031|]'\nsteps: []\n")]
    [InlineData(Azure, "stages:\n- stage: a\n  jobs:\n  - job: b\n    variables:\n      dbPassword: [|Winter-2031|]\n")]
    [InlineData(Azure, "steps:\n- task: SqlAzureDacpacDeployment@1\n  inputs:\n    SqlPassword: [|Winter-2031|]\n")]
    [InlineData(GitLab, "variables:\n  DB_PASSWORD: [|Winter-2031|]\n")]
    [InlineData(GitLab, "variables:\n  DB_PASSWORD:\n    value: [|Winter-2031|]\n    description: of the database\n")]
    [InlineData(GitLab, "deploy:\n  variables: {DB_PASSWORD: [|Winter-2031|]}\n  script: [x]\n")]
    public void Reports(string path, string content)
    {
        var finding = TestRepository.Empty.With(path, content).Reports<DG5108CredentialInPipeline>()[0];
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.DoesNotMatch("2031|x7Kd", finding.Message + finding.Context);
    }

    [Theory]
    [InlineData(Workflow, "env:\n  DB_PASSWORD: ${{ secrets.DB_PASSWORD }}\n")]
    [InlineData(Workflow, "env:\n  DB_URL: postgres://app:${{ secrets.DB_PASSWORD }}@db/app\n")]
    [InlineData(Workflow, "permissions:\n  id-token: write\n  contents: read\n")]
    [InlineData(Workflow, "on:\n  workflow_call:\n    secrets:\n      token:\n        description: Token-2031\n        required: true\n")]
    [InlineData(Workflow, "jobs:\n  a:\n    uses: ./.github/workflows/b.yml\n    secrets: inherit\n")]
    [InlineData(Azure, "variables:\n  dbPassword: $(DbPassword)\n  other: $[variables.secret]\nsteps: []\n")]
    [InlineData(Azure, "variables:\n- name: dbPassword\n  value: ${{ parameters.password }}\nsteps: []\n")]
    [InlineData(GitLab, "job:\n  variables: {DB_PASSWORD: $CI_DB_PASSWORD}\n  id_tokens: {VAULT_TOKEN: {aud: https://vault.example.com}}\n")]
    [InlineData(GitLab, "job:\n  secrets: {DB_PASSWORD: {vault: production/db/password@ops}}\n")]
    [InlineData(".github/workflows/release.yml.bak", "env:\n  DB_PASSWORD: Winter-2031\n")] // no pipeline
    [InlineData("docs/notes.yml", "env:\n  DB_PASSWORD: Winter-2031\n")] // nobody's
    public void Guards(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG5108CredentialInPipeline>();

    [Theory]
    [InlineData("curl -u app:[|Winter-2031|] https://feed.acme.example")]
    [InlineData("curl -H \"Authorization: Bearer [|x7Kd93mQp20vRt81LwZ4|]\" https://feed.acme.example")]
    [InlineData("docker login ghcr.io -u app -p [|Winter-2031|]")]
    [InlineData("echo [|Winter-2031|] | docker login ghcr.io -u app --password-stdin")]
    [InlineData("dotnet nuget push a.nupkg --api-key [|x7Kd93mQp20vRt81LwZ4|]")]
    [InlineData("echo \"DB_PASSWORD=[|Winter-2031|]\" >> $GITHUB_ENV")]
    [InlineData("echo \"::set-env name=DB_PASSWORD::[|Winter-2031|]\"")]
    [InlineData("echo \"##vso[task.setvariable variable=dbPassword;issecret=true][|Winter-2031|]\"")]
    [InlineData("export DB_PASSWORD=[|Winter-2031|]")]
    [InlineData("git push https://app:[|Winter-2031|]@git.acme.example/app.git")]
    public void Reports_scripts(string line)
    {
        foreach (var (path, content) in Scripts($"echo build\n{line}\necho end"))
        {
            var finding = TestRepository.Empty.With(path, content).Reports<DG5108CredentialInPipeline>()[0];
            Assert.Equal(FindingLevel.Blocking, finding.Level);
            Assert.DoesNotMatch("2031|x7Kd", finding.Message + finding.Context);
        }
    }

    [Theory]
    [InlineData("curl -u app:${{ secrets.FEED }} https://feed.acme.example")]
    [InlineData("curl -u app:$(Feed) https://feed.acme.example")]
    [InlineData("curl -u \"app:$FEED\" https://feed.acme.example")]
    [InlineData("curl -H \"Authorization: Bearer ${{ github.token }}\" https://feed.acme.example")]
    [InlineData("docker login -u app -p %FEED%")]
    [InlineData("echo ${{ secrets.FEED }} | docker login ghcr.io -u app --password-stdin")]
    [InlineData("echo \"DB_PASSWORD=${{ secrets.DB }}\" >> $GITHUB_ENV")]
    [InlineData("echo \"::set-env name=DB_PASSWORD::$PASSWORD\"")]
    [InlineData("dotnet nuget push a.nupkg --api-key $env:NUGET_KEY")]
    [InlineData("mkdir -p Winter-2031 && cp -a Winter-2031 out")]
    [InlineData("dotnet test --logger trx --results-directory out -p:CollectCoverage=true")]
    [InlineData("echo \"::set-output name=version::2.0.31\"")]
    public void Guards_scripts(string line)
    {
        foreach (var (path, content) in Scripts($"echo build\n{line}\necho end"))
            TestRepository.Empty.With(path, content).Silent<DG5108CredentialInPipeline>();
    }

    // A database that lives as long as the job: a default is nobody's secret, a password of one's own may be used elsewhere.
    [Theory]
    [InlineData("jobs:\n  test:\n    services:\n      db:\n        image: postgres\n        env: {POSTGRES_PASSWORD: [|Winter-2031|]}\n")]
    [InlineData("jobs:\n  test:\n    services:\n      db:\n        image: postgres\n        env: {POSTGRES_PASSWORD: [|Winter-2031|]}\n    env:\n      DB_PASSWORD: [|Winter-2031|]\n")]
    [InlineData("env:\n  DB: Host=localhost;Username=app;Password=[|Winter-2031|]\n")]
    public void A_password_of_a_service_container_is_a_suggestion(string content) => Assert.All(
        TestRepository.Empty.With(Workflow, content).Reports<DG5108CredentialInPipeline>(),
        finding => Assert.Equal(FindingLevel.Suggestion, finding.Level));

    [Theory]
    [InlineData(Workflow, "jobs:\n  test:\n    services:\n      db:\n        image: postgres\n        env: {POSTGRES_PASSWORD: postgres}\n")]
    [InlineData(Workflow, "env:\n  DB: Host=localhost;Username=postgres;Password=postgres\n")]
    [InlineData(Azure, "resources:\n  containers:\n  - container: db\n    image: postgres\n    env: {POSTGRES_PASSWORD: postgres}\nsteps: []\n")]
    [InlineData(GitLab, "test:\n  services: [postgres:16]\n  variables: {POSTGRES_PASSWORD: postgres}\n")]
    public void A_default_of_a_service_container_is_nothing(string path, string content) =>
        TestRepository.Empty.With(path, content).Silent<DG5108CredentialInPipeline>();

    [Theory]
    [InlineData("jobs:\n  build:\n    services:\n      db:\n        image: ghcr.io/acme/db:1\n        credentials: {username: bot, password: [|Winter-2031|]}\n")]
    public void The_credentials_of_a_registry_are_those_of_no_container(string content) => Assert.All(
        TestRepository.Empty.With(Workflow, content).Reports<DG5108CredentialInPipeline>(),
        finding => Assert.Equal(FindingLevel.Blocking, finding.Level));

    // zizmor: hard-coded credentials of a container's registry; the password of a test's pipeline is a warning, a token is none.
    [Theory]
    [InlineData(".github/workflows/test.yml", "Winter-2031", FindingLevel.Warning)]
    [InlineData(".github/workflows/release.yml", "Winter-2031", FindingLevel.Blocking)]
    [InlineData("templates/azure-pipelines.yml", "Winter-2031", FindingLevel.Blocking)]
    public void The_path_decides_the_level(string path, string password, FindingLevel level) => Assert.Equal(
        level, TestRepository.Empty.With(path, $"variables:\n  dbPassword: [|{password}|]\n").Reports<DG5108CredentialInPipeline>()[0].Level);

    [Fact]
    public void A_token_blocks_in_tests_too()
    {
        var token = "gh" + "p_" + "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5";
        var finding = TestRepository.Empty.With(".github/workflows/test.yml", $"env:\n  ANY: [|{token}|]\n").Reports<DG5108CredentialInPipeline>()[0];
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.DoesNotContain(token, finding.Message + finding.Context, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# DB_PASSWORD: [|Winter-2031|]\non: push\n")]
    [InlineData("on: push # DB_URL=postgres://app:[|Winter-2031|]@db/app\n")]
    public void What_is_commented_out_counts_one_level_less(string content) => Assert.Equal(
        FindingLevel.Warning, TestRepository.Empty.With(Workflow, content).Reports<DG5108CredentialInPipeline>()[0].Level);

    [Fact]
    public void A_comment_suppresses_it() => TestRepository.Empty.With(Workflow, "env:\n  # deployguard disable=DG5108\n  DB_PASSWORD: Winter-2031\n")
        .Silent<DG5108CredentialInPipeline>();

    private static IEnumerable<(string Path, string Content)> Scripts(string script)
    {
        static string Indent(string text, int by) => text.Replace("\n", "\n" + new string(' ', by), StringComparison.Ordinal);
        yield return (Workflow, "jobs:\n  a:\n    steps:\n    - run: |\n        " + Indent(script, 8) + "\n");
        yield return (Azure, "steps:\n- bash: |\n    " + Indent(script, 4) + "\n");
        yield return (Azure, "steps:\n- task: AzureCLI@2\n  inputs:\n    inlineScript: |\n      " + Indent(script, 6) + "\n");
        yield return (GitLab, "a:\n  script:\n  - |\n    " + Indent(script, 4) + "\n");
    }
}
