using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Rules.Pipelines;
using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>A web program with a container, delivered by each service once as it should be and once as it is too often: all verdicts.</summary>
public sealed class WholeChecklistTests
{
    private static readonly TestRepository Program = TestRepository.Empty
        .With("Shop.slnx", "<Solution><Project Path=\"src/Shop/Shop.csproj\" /><Project Path=\"tests/Shop.Tests/Shop.Tests.csproj\" /></Solution>")
        .With("tests/Shop.Tests/Shop.Tests.csproj", DeploymentWorkflow.TestProject)
        .With("src/Shop/Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Sentry.AspNetCore" Version="6.0.0" /></ItemGroup>
            </Project>
            """)
        .With("src/Shop/Data/Migrations/ShopModelSnapshot.cs", "partial class ShopModelSnapshot : ModelSnapshot;\n")
        .With("src/Shop/Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Logging.AddJsonConsole();
            builder.WebHost.UseSentry();
            builder.Services.AddHealthChecks();
            var app = builder.Build();
            app.MapHealthChecks("/health");
            app.Run();
            """)
        .With(".dockerignore", "**\n!src/\n**/bin/\n**/obj/\n")
        .With("src/Shop/Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            WORKDIR /src
            COPY src/Shop/ .
            RUN dotnet publish -o /app
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            WORKDIR /app
            COPY --from=build /app .
            USER $APP_UID
            HEALTHCHECK CMD ["dotnet", "Shop.dll", "--health"]
            ENTRYPOINT ["dotnet", "Shop.dll"]
            """);

    private static readonly string[] Good =
    [
        "holds deploy-main-only", "holds deploy-needs-tests", "holds health-verified-after-deploy", "holds lint-in-ci", "holds migrations-separate-step",
        "holds rollback-plan", "holds tests-in-ci", "holds zero-downtime",
    ];

    private static readonly string[] Bad =
    [
        "fails deploy-main-only", "fails deploy-needs-tests", "fails health-verified-after-deploy", "fails lint-in-ci", "fails migrations-separate-step",
        "fails rollback-plan", "fails tests-in-ci", "fails zero-downtime",
    ];

    public static TheoryData<string, string> GoodPipelines => new()
    {
        {
            ".github/workflows/ci.yml", """
                name: CI
                on: [push, pull_request]
                jobs:
                  test:
                    runs-on: ubuntu-24.04
                    steps:
                      - uses: actions/checkout@v4
                      - run: dotnet format --verify-no-changes
                      - run: dotnet test
                  migrate:
                    needs: test
                    if: github.ref == 'refs/heads/main'
                    runs-on: ubuntu-24.04
                    environment: production
                    steps:
                      - run: dotnet ef database update --project src/Shop
                  deploy:
                    needs: migrate
                    runs-on: ubuntu-24.04
                    environment: production
                    steps:
                      - run: az containerapp update --name shop --image registry.example.com/shop:${{ github.sha }}
                      - run: curl --fail --retry 10 https://shop.example.com/health
                      - run: az containerapp revision activate --name shop --revision "$PREVIOUS"
                        if: failure()
                """
        },
        {
            "azure-pipelines.yml", """
                trigger: [main]
                pr: [main]
                stages:
                - stage: test
                  jobs:
                  - job: test
                    steps:
                    - script: dotnet format --verify-no-changes
                    - task: DotNetCoreCLI@2
                      inputs:
                        command: test
                - stage: production
                  condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))
                  jobs:
                  - job: migrate
                    steps:
                    - script: dotnet ef database update --project src/Shop
                  - deployment: deploy
                    dependsOn: migrate
                    environment: production
                    strategy:
                      runOnce:
                        deploy:
                          steps:
                          - task: AzureContainerApps@1
                            inputs:
                              containerAppName: shop
                              imageToDeploy: registry.example.com/shop:$(Build.BuildId)
                          - script: curl --fail --retry 10 https://shop.example.com/health
                        on:
                          failure:
                            steps:
                            - script: az containerapp revision activate --name shop --revision "$(Previous)"
                """
        },
        {
            ".gitlab-ci.yml", """
                stages: [test, migrate, deploy]
                workflow:
                  rules:
                    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
                    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
                test:
                  stage: test
                  script:
                    - dotnet format --verify-no-changes
                    - dotnet test
                migrate:
                  stage: migrate
                  environment: production
                  rules:
                    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
                  script: dotnet ef database update --project src/Shop
                deploy:
                  stage: deploy
                  environment: production
                  rules:
                    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
                  script:
                    - gcloud run deploy shop --image registry.example.com/shop:$CI_COMMIT_SHA
                    - curl --fail --retry 10 https://shop.example.com/health || { gcloud run services update-traffic shop --to-revisions "$PREVIOUS=100"; exit 1; }
                rollback:
                  stage: deploy
                  when: manual
                  script: kubectl rollout undo deployment/shop
                """
        },
    };

    public static TheoryData<string, string> BadPipelines => new()
    {
        {
            ".github/workflows/ci.yml", """
                on: [push, pull_request]
                jobs:
                  test:
                    runs-on: ubuntu-24.04
                    steps:
                      - run: dotnet test || true
                  deploy:
                    needs: test
                    runs-on: ubuntu-24.04
                    environment: production
                    steps:
                      - run: az webapp deploy --name shop --src-path shop.zip
                      - run: dotnet ef database update --project src/Shop
                """
        },
        {
            "azure-pipelines.yml", """
                trigger:
                  branches:
                    include: ['*']
                pr: none
                jobs:
                - job: test
                  continueOnError: true
                  steps:
                  - task: DotNetCoreCLI@2
                    inputs:
                      command: test
                - job: deploy
                  steps:
                  - task: AzureWebApp@1
                    inputs:
                      appName: shop
                      package: shop.zip
                - job: migrate
                  dependsOn: deploy
                  steps:
                  - script: dotnet ef database update --project src/Shop
                """
        },
        {
            ".gitlab-ci.yml", """
                stages: [test, deploy]
                test:
                  stage: test
                  allow_failure: true
                  script: dotnet test
                deploy:
                  stage: deploy
                  environment: production
                  script:
                    - az webapp deploy --name shop --src-path shop.zip
                    - dotnet ef database update --project src/Shop
                """
        },
    };

    [Theory, MemberData(nameof(GoodPipelines))]
    public void Everything_holds(string path, string pipeline) => Assert.Equal(Good, PipelineVerdicts(Program.With(path, pipeline)));

    [Theory, MemberData(nameof(BadPipelines))]
    public void Everything_fails(string path, string pipeline) => Assert.Equal(Bad, PipelineVerdicts(Program.With(path, pipeline)));

    /// <summary>The program itself is as it should be; what it has not, a compose file, does not apply.</summary>
    [Fact]
    public void The_other_items_hold_or_do_not_apply() => Assert.DoesNotContain(
        Program.Documents().Model(DeploymentChecklist.Of).Summary,
        pair => !IsOfPipelines(pair.Item) && pair.Verdict is not (ChecklistVerdict.Holds or ChecklistVerdict.NotApplicable));

    private static IEnumerable<string> PipelineVerdicts(TestRepository repository) =>
        from pair in repository.Documents().Model(DeploymentChecklist.Of).Summary
        where IsOfPipelines(pair.Item)
        orderby pair.Item.Id
        select $"{pair.Verdict.ToString().ToLowerInvariant()} {pair.Item.Id}";

    private static bool IsOfPipelines(ChecklistItem item) => item.Order >= 200;
}
