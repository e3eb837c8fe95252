namespace DeployGuard.Core.Tests.Checklist;

/// <summary>The pipelines of the shop in the words of each service: as they should be, as they are too often, and with a part in other repositories.</summary>
internal static class ShopPipelines
{
    public static string Good(string service) => service switch
    {
        "GitHub" => """
            name: CI
            on: [push, pull_request]
            permissions: {}
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
            """,
        "Azure" => """
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
            """,
        _ => """
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
            """,
    };

    public static string Bad(string service) => service switch
    {
        "GitHub" => """
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
            """,
        "Azure" => """
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
            """,
        _ => """
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
            """,
    };

    /// <summary>A workflow, templates and files of a platform team do the work.</summary>
    public static string Shared(string service) => service switch
    {
        "GitHub" => """
            on:
              push:
                branches: [main]
              pull_request:
            permissions: {}
            jobs:
              build:
                uses: acme/platform/.github/workflows/dotnet-build.yml@v3
                with:
                  solution: Shop.slnx
              deploy:
                needs: build
                if: vars.DEPLOY_ENABLED == 'true'
                runs-on: ubuntu-24.04
                environment: production
                steps:
                  - uses: acme/platform/actions/login@v3
                  - run: kubectl set image deployment/shop shop=registry.example.com/shop:${{ github.sha }}
                  - uses: acme/platform/actions/verify@v3
            """,
        "Azure" => """
            trigger: [main]
            resources:
              repositories:
              - repository: platform
                type: git
                name: Platform/pipelines
                ref: refs/tags/v3
            stages:
            - template: stages/build.yml@platform
              parameters:
                solution: Shop.slnx
            - stage: production
              condition: and(succeeded(), eq(variables.deployEnabled, 'true'))
              jobs:
              - deployment: deploy
                environment: production
                strategy:
                  runOnce:
                    deploy:
                      steps:
                      - task: KubernetesManifest@1
                        inputs:
                          action: deploy
                          manifests: $(Pipeline.Workspace)/manifests/shop.yml
                      - template: steps/verify.yml@platform
            """,
        _ => """
            include:
              - project: acme/platform
                ref: v3
                file: /dotnet.yml
            stages: [build, test, deploy]
            unit-tests:
              extends: .dotnet-test
            deploy:
              extends: .deploy
              stage: deploy
              environment: production
              rules:
                - if: $DEPLOY_ENABLED == "true"
              script:
                - kubectl set image deployment/shop shop=registry.example.com/shop:$CI_COMMIT_SHA
            """,
    };
}
