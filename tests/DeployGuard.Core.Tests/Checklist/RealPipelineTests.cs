using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>
/// Pipelines as .NET repositories have them, with what the checklist makes of each: tests-in-ci, lint-in-ci, deploy-needs-tests,
/// deploy-main-only, health-verified-after-deploy, rollback-plan; holds (+), fails (-), unknown (?), not applicable (.).
/// </summary>
public sealed class RealPipelineTests
{
    private static readonly string[] Items = ["tests-in-ci", "lint-in-ci", "deploy-needs-tests", "deploy-main-only", "health-verified-after-deploy", "rollback-plan"];

    private static readonly TestRepository Repository = ServicePipelines.Shop
        .With("scripts/smoke.sh", "#!/usr/bin/env bash\nset -euo pipefail\nfor i in {1..20}; do\n  if curl -fsS \"$1/\" > /dev/null; then exit 0; fi\n  sleep 5\ndone\nexit 1\n")
        .With("deploy.ps1", "param([string]$Environment)\naz deployment group create -g shop-$Environment -f main.bicep\naz webapp deploy -n shop-$Environment --src-path shop.zip\n");

    [Theory]
    [InlineData("- - - + - -", """
        name: Build and deploy an app to an Azure Web App
        on:
          push: { branches: [main] }
          workflow_dispatch:
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
              - run: dotnet build --configuration Release
              - run: dotnet publish -c Release -o ${{env.DOTNET_ROOT}}/myapp
              - uses: actions/upload-artifact@v4
          deploy:
            runs-on: ubuntu-latest
            needs: build
            environment: { name: Production, url: "${{ steps.deploy.outputs.webapp-url }}" }
            steps:
              - uses: actions/download-artifact@v4
              - id: deploy
                uses: azure/webapps-deploy@v3
                with: { app-name: shop, package: . }
        """)] // the template of Azure Web Apps
    [InlineData("+ - + + + -", """
        on:
          push: { branches: [main] }
          pull_request:
        jobs:
          test:
            runs-on: ubuntu-latest
            steps: [ { uses: actions/checkout@v4 }, { run: dotnet test } ]
          ship:
            needs: test
            if: github.ref == 'refs/heads/main'
            runs-on: ubuntu-latest
            environment: production
            steps:
              - uses: azure/login@v2
              - uses: azure/cli@v2
                with:
                  inlineScript: |
                    az containerapp update -n shop -g shop --image acme.azurecr.io/shop:${{ github.sha }}
              - run: ./scripts/smoke.sh "https://shop.example.com"
        """)] // a script of the repository smokes
    [InlineData("- - + + - -", """
        on:
          push: { branches: [main] }
        jobs:
          all:
            runs-on: ubuntu-latest
            steps:
              - id: tests
                run: dotnet test --logger trx
                continue-on-error: true
              - uses: actions/upload-artifact@v4
              - if: steps.tests.outcome == 'failure'
                run: exit 1
              - run: az webapp deploy -n shop --src-path shop.zip
        """)] // fails a step later
    [InlineData("+ - + + - -", """
        on:
          push: { branches: [main] }
          pull_request:
        jobs:
          changes:
            runs-on: ubuntu-latest
            outputs: { src: "${{ steps.f.outputs.src }}" }
            steps: [ { id: f, uses: dorny/paths-filter@v3 } ]
          test:
            needs: changes
            if: needs.changes.outputs.src == 'true'
            runs-on: ubuntu-latest
            steps: [ { run: dotnet test } ]
          ci-ok:
            needs: [changes, test]
            if: always()
            runs-on: ubuntu-latest
            steps:
              - uses: re-actors/alls-green@release/v1
                with: { jobs: "${{ toJSON(needs) }}" }
          deploy:
            needs: ci-ok
            if: github.event_name == 'push'
            runs-on: ubuntu-latest
            environment: production
            steps:
              - run: flyctl deploy --remote-only
        """)] // a concluding job asks for all results
    [InlineData("- - + + ? ?", """
        on:
          push: { branches: [main] }
        jobs:
          test:
            runs-on: ubuntu-latest
            steps: [ { run: dotnet test } ]
          gitops:
            needs: test
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
                with: { repository: acme/gitops }
              - run: |
                  cd overlays/prod
                  kustomize edit set image shop=acme/shop:${{ github.sha }}
                  git commit -am "shop ${{ github.sha }}"
                  git push
        """)] // another repository deploys
    [InlineData("- - . . . .", """
        on:
          push: { branches: [main] }
        jobs:
          manifests:
            runs-on: ubuntu-latest
            steps:
              - run: dotnet test
              - run: |
                  kustomize edit set image controller=acme/controller:1
                  kustomize build config/default > install.yaml
              - uses: softprops/action-gh-release@v2
        """)] // a manifest that is published
    [InlineData("- - + + ? ?", """
        on:
          push: { branches: [main] }
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - run: dotnet test -c Release
              - run: octo pack --id Shop --version 1.0.${{ github.run_number }} --basePath out
              - uses: OctopusDeploy/push-package-action@v3
                with: { packages: Shop.zip }
              - uses: OctopusDeploy/deploy-release-action@v3
                with: { project: Shop, environments: Production }
        """)] // what a release runs stands in Octopus
    [InlineData("+ + . . . .", """
        on:
          push: { branches: [main], tags: ['v*'] }
          pull_request:
        jobs:
          build:
            strategy: { matrix: { os: [ubuntu-latest, windows-latest] } }
            runs-on: ${{ matrix.os }}
            steps:
              - run: dotnet build -warnaserror
              - run: dotnet test -c Release --no-build
              - run: dotnet pack -c Release -o packages
              - if: startsWith(github.ref, 'refs/tags/v') && matrix.os == 'ubuntu-latest'
                run: dotnet nuget push "packages/*.nupkg" --api-key ${{ secrets.NUGET }}
        """)] // a library
    [InlineData("+ + + + - -", """
        on:
          push: { branches: [main] }
          pull_request:
        jobs:
          test:
            runs-on: ubuntu-latest
            steps: [ { run: dotnet test } ]
          terraform:
            needs: test
            runs-on: ubuntu-latest
            steps:
              - uses: hashicorp/setup-terraform@v3
              - run: terraform fmt -check
              - if: github.event_name == 'pull_request'
                run: terraform plan -no-color
                continue-on-error: true
              - if: github.ref == 'refs/heads/main' && github.event_name == 'push'
                run: terraform apply -auto-approve
        """)] // planned in pull requests, applied on main
    [InlineData("- - + + + -", """
        on:
          push: { branches: [main] }
        jobs:
          deploy:
            runs-on: windows-latest
            steps:
              - run: dotnet test
              - uses: azure/webapps-deploy@v3
                with: { app-name: shop }
              - shell: pwsh
                run: |
                  for ($i = 0; $i -lt 10; $i++) {
                    try { $r = Invoke-RestMethod -Uri "https://shop.example/health"; if ($r.status -eq 'Healthy') { exit 0 } } catch { Start-Sleep 5 }
                  }
                  exit 1
        """)] // a loop that asks until it answers
    public void Workflows(string expected, string text) => Check(expected, ".github/workflows/ci.yml", text);

    [Theory]
    [InlineData("+ - + + - ?", """
        trigger:
          branches: { include: [main, release/*] }
        pr:
          branches: { include: [main] }
        variables:
          buildConfiguration: Release
          isMain: $[eq(variables['Build.SourceBranch'], 'refs/heads/main')]
        stages:
        - stage: Build
          jobs:
          - job: Build
            steps:
            - task: DotNetCoreCLI@2
              inputs: { command: build, arguments: '--configuration $(buildConfiguration) --no-restore' }
            - task: DotNetCoreCLI@2
              inputs: { command: test, projects: '**/*[Tt]ests/*.csproj', arguments: '--configuration $(buildConfiguration)' }
            - publish: $(Build.ArtifactStagingDirectory)
              artifact: drop
        - stage: Prod
          dependsOn: Build
          condition: and(succeeded(), eq(variables.isMain, true))
          jobs:
          - deployment: Deploy
            environment: shop-prod
            strategy:
              runOnce:
                deploy:
                  steps:
                  - task: AzureRmWebAppDeployment@4
                    inputs: { WebAppName: $(webAppName), deployToSlotOrASE: true, SlotName: next }
                  - task: AzureAppServiceManage@0
                    inputs: { Action: Swap Slots, WebAppName: $(webAppName), SourceSlot: next }
        """)] // stages, slots and a variable for the branch; arguments with a variable are no -warnaserror
    [InlineData("- - + + - -", """
        trigger: [main]
        pr: none
        jobs:
        - job: all
          steps:
          - script: dotnet test --logger trx
            continueOnError: true
          - task: PublishTestResults@2
            inputs: { testResultsFormat: VSTest, testResultsFiles: '**/*.trx', failTaskOnFailedTests: true }
          - task: HelmDeploy@0
            inputs: { command: upgrade, waitForExecution: false, arguments: '--set image.tag=$(Build.BuildId)' }
        """)] // the report fails in the place of the tests; a tag is no --wait
    [InlineData("- - + + + -", """
        trigger: [main]
        pr: none
        pool: { vmImage: windows-latest }
        steps:
        - task: VSBuild@1
        - task: VSTest@2
        - task: AzureCLI@2
          inputs: { azureSubscription: shop, scriptType: pscore, scriptPath: deploy.ps1, arguments: -Environment prod }
        - powershell: |
            $response = Invoke-WebRequest https://shop.example.com/health -UseBasicParsing
            if ($response.StatusCode -ne 200) { throw "unhealthy" }
        """)] // scripts of PowerShell
    [InlineData("? ? ? + ? ?", """
        trigger: [main]
        pr: none
        resources:
          repositories:
          - repository: templates
            type: git
            name: Platform/templates
        extends:
          template: v1/official.yml@templates
          parameters:
            stages:
            - stage: build
              jobs:
              - job: windows
                steps:
                - script: az webapp deploy -n shop --src-path shop.zip
        """)] // the template of a platform has the last word
    public void Azure_pipelines(string expected, string text) => Check(expected, "azure-pipelines.yml", text);

    [Theory]
    [InlineData("+ - . . . .", """
        image: mcr.microsoft.com/dotnet/sdk:latest
        stages: [build, test, deploy]
        before_script:
          - 'dotnet restore --packages $NUGET_PACKAGES_DIRECTORY'
        build:
          stage: build
          script: ['dotnet build --no-restore']
        tests:
          stage: test
          script: ['dotnet test --no-restore']
        deploy:
          stage: deploy
          script: echo "Define your deployment script!"
          environment: production
        """)] // the template of GitLab: its deploy job says so only
    [InlineData("+ + + + + +", """
        include:
          - template: Jobs/SAST.gitlab-ci.yml
        stages: [build, test, review, production]
        workflow:
          rules:
            - if: $CI_PIPELINE_SOURCE == 'merge_request_event'
            - if: $CI_COMMIT_TAG
            - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
        .deploy:
          image: alpine/helm:3.14
          before_script:
            - kubectl config use-context acme/agents:shop
          script:
            - helm upgrade --install shop ./chart --namespace $KUBE_NAMESPACE --set image.tag=$CI_COMMIT_SHORT_SHA --atomic --timeout 5m
        lint:
          stage: test
          script: dotnet format --verify-no-changes --severity warn
        unit:
          stage: test
          script:
            - dotnet test --collect "XPlat Code Coverage" --logger "junit;LogFilePath=results.xml"
          coverage: '/Total\s+\|\s+(\d+)/'
        review:
          extends: .deploy
          stage: review
          environment: { name: review/$CI_COMMIT_REF_SLUG, on_stop: stop_review }
          rules:
            - if: $CI_MERGE_REQUEST_IID
        stop_review:
          stage: review
          script: helm uninstall shop
          environment: { name: review/$CI_COMMIT_REF_SLUG, action: stop }
          rules:
            - if: $CI_MERGE_REQUEST_IID
              when: manual
              allow_failure: true
        production:
          extends: .deploy
          stage: production
          environment: production
          rules:
            - if: $CI_COMMIT_TAG =~ /^v\d+\.\d+\.\d+$/
              when: manual
        """)] // review environments, and production by hand from a tag
    [InlineData("+ - + + - -", """
        stages: [test, deploy]
        .dotnet: &dotnet
          image: mcr.microsoft.com/dotnet/sdk:9.0
          before_script: [dotnet restore]
        test:
          <<: *dotnet
          stage: test
          script: [dotnet test --no-restore]
          only: [merge_requests, main, tags]
        deploy_production:
          stage: deploy
          script: ['kubectl --context prod apply -f k8s']
          environment: { name: production }
          when: manual
          only: [tags]
        """)] // anchors and merge keys, only, and a button
    public void GitLab_pipelines(string expected, string text) => Check(expected, ".gitlab-ci.yml", text);

    /// <summary>The image of a test stage that is run, as in the guide of Docker for .NET, and an image that is only called so.</summary>
    [Theory]
    [InlineData("AS test\nENTRYPOINT [\"dotnet\", \"test\", \"--logger:trx\"]", "Holds")]
    [InlineData("AS other\nRUN dotnet --info", "Fails")]
    public void Images_that_test(string stage, string expected) => Repository
        .With("Dockerfile", $"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . .\nRUN dotnet publish -o /out\nFROM build {stage}\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /out .\nUSER 1000\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n")
        .With(".github/workflows/ci.yml", "on: [push, pull_request]\njobs:\n  ci:\n    runs-on: ubuntu-latest\n    steps:\n      - run: docker build --target other -t shop-test .\n      - run: docker run --rm shop-test\n".Replace("--target other", stage.Contains("AS test", StringComparison.Ordinal) ? "--target test" : "--target other", StringComparison.Ordinal))
        .Has("tests-in-ci", Enum.Parse<ChecklistVerdict>(expected));

    /// <summary>The pipeline starts when another one has ended, well and on main.</summary>
    [Fact]
    public void The_end_of_another_workflow()
    {
        var repository = Repository
            .With(".github/workflows/ci.yml", "name: CI\non: [push, pull_request]\njobs:\n  test: { runs-on: ubuntu-latest, steps: [ { run: dotnet test } ] }\n")
            .With(".github/workflows/cd.yml", """
                on:
                  workflow_run: { workflows: [CI], types: [completed], branches: [main] }
                jobs:
                  deploy:
                    if: ${{ github.event.workflow_run.conclusion == 'success' && github.event.workflow_run.event == 'push' && github.event.workflow_run.head_branch == 'main' }}
                    runs-on: ubuntu-latest
                    steps:
                      - run: flyctl deploy --remote-only
                """);
        Assert.Equal("+ - + + - -", Marks(repository));
    }

    private static void Check(string expected, string path, string text)
    {
        var repository = Repository.With(path, text);
        Assert.True(expected == Marks(repository), $"expected {expected}, found {Marks(repository)}\n{string.Join("\n", Items.Select(item => $"{item}: {repository.Explain(item)}"))}");
    }

    private static string Marks(TestRepository repository) => string.Join(" ", Items.Select(item => repository.Verdict(item) switch
    {
        ChecklistVerdict.Holds => "+",
        ChecklistVerdict.Fails => "-",
        ChecklistVerdict.Unknown => "?",
        _ => ".",
    }));
}
