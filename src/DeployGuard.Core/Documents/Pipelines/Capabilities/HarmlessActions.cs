using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Actions and tasks that fetch, set up, sign in, report or keep something: none of it is asked for by a checklist.</summary>
internal static class HarmlessActions
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<ActionRow> Rows { get; } =
    [
        new("actions/checkout actions/setup-* actions/cache actions/cache/* actions/upload-artifact actions/download-artifact actions/upload-pages-artifact", None),
        new("actions/github-script actions/create-release actions/upload-release-asset actions/labeler actions/stale actions/first-interaction", None),
        new("actions/create-github-app-token actions/attest* actions/dependency-review-action actions/add-to-project actions/configure-pages", None),
        // A site of documentation is none of what a checklist calls deployed.
        new("actions/deploy-pages peaceiris/actions-gh-pages JamesIves/github-pages-deploy-action", None),
        new("github/codeql-action/analyze github/codeql-action/init github/codeql-action/autobuild github/codeql-action/upload-sarif github/combine-prs", None),
        new("docker/login-action docker/setup-* docker/metadata-action docker/scout-action azure/docker-login azure/acr-*", None),
        new("azure/login azure/setup-* azure/aks-set-context azure/k8s-set-context azure/k8s-bake azure/get-keyvault-secrets azure/use-kubelogin azure/k8s-lint azure/k8s-create-secret", None),
        new("aws-actions/configure-aws-credentials aws-actions/amazon-ecr-login aws-actions/amazon-ecs-render-task-definition aws-actions/setup-sam", None),
        new("google-github-actions/auth google-github-actions/setup-gcloud google-github-actions/get-gke-credentials google-github-actions/get-secretmanager-secrets", None),
        new("hashicorp/setup-* hashicorp/vault-action opentofu/setup-opentofu superfly/flyctl-actions/setup-flyctl azure/setup-azd 1password/load-secrets-action* dopplerhq/*", None),
        new("pulumi/setup-pulumi pulumi/auth-actions pulumi/actions cloudflare/wrangler-action superfly/flyctl-actions azure/bicep-deploy", None),
        new("step-security/harden-runner dorny/paths-filter tj-actions/* softprops/action-gh-release ncipollo/release-action release-drafter/release-drafter svenstaro/upload-release-action", None),
        new("codecov/codecov-action coverallsapp/github-action danielpalme/ReportGenerator-GitHub-Action irongut/CodeCoverageSummary 5monkeys/cobertura-action codacy/*", None),
        new("dorny/test-reporter EnricoMi/publish-unit-test-result-action* mikepenz/action-junit-report phoenix-actions/test-reporting bibipkins/dotnet-test-reporter test-summary/action", None),
        new("microsoft/setup-msbuild nuget/setup-nuget gittools/actions* darenm/Setup-VSTest dotnet/nbgv anothrNick/github-tag-action mathieudutour/github-tag-action", None),
        new("pnpm/action-setup oven-sh/setup-bun browser-actions/* extractions/setup-just taiki-e/* arduino/setup-task jdx/mise-action cachix/* DeterminateSystems/*", None),
        new("aquasecurity/* anchore/* snyk/* ossf/scorecard-action fossas/* trufflesecurity/* gitleaks/* bridgecrewio/* checkmarx/*", None),
        new("peter-evans/create-pull-request peter-evans/create-or-update-comment peter-evans/find-comment peter-evans/enable-pull-request-automerge marocchino/sticky-pull-request-comment", None),
        new("stefanzweifel/git-auto-commit-action ad-m/github-push-action EndBug/add-and-commit dependabot/fetch-metadata fastify/github-action-merge-dependabot amannn/action-semantic-pull-request", None),
        new("jlumbroso/free-disk-space easimon/maximize-build-space tailscale/github-action webfactory/ssh-agent shimataro/ssh-key-action crazy-max/* sigstore/cosign-installer", None),
        new("helm/kind-action helm/chart-testing-action helm/chart-releaser-action medyagh/setup-minikube AbsaOSS/k3d-action engineerd/setup-kind manusa/actions-setup-minikube", None),
        new("benchmark-action/* cla-assistant/* lycheeverse/lychee-action crate-ci/typos streetsidesoftware/cspell-action NuGet/login slackapi/slack-github-action", None),
        new("potiuk/cancel-workflow-runs styfle/cancel-workflow-action rlespinasse/* mikefarah/yq madhead/semver-utils actions-rs/* ilammy/* ruby/setup-ruby mxschmitt/action-tmate", None),
        new("geekyeggo/delete-artifact robinraju/release-downloader dawidd6/action-download-artifact sonarsource/sonarqube-scan-action/* zgosalvez/* nick-fields/retry nick-invision/retry Wandalen/wretry.action", None),
        new("azure/cli azure/powershell azure/appservice-settings azure/webapps-deploy azure/arm-deploy azure/k8s-deploy azure/static-web-apps-deploy", None),
        new("DeployGuard/* reviewdog/action-setup reviewdog/action-depup* reviewdog/action-bumpr reviewdog/action-update-semver", None),
        new("dflook/* hashicorp/tfc-workflows-github/* octopusdeploy/install-octopus-cli-action octopusdeploy/login octopusdeploy/push-* octopusdeploy/create-*-package-action", None),
        new("octopusdeploy/await-task-action re-actors/alls-green", None),

        new("UseDotNet UseNode NodeTool UsePythonVersion UseRubyVersion JavaToolInstaller NuGetToolInstaller NuGetAuthenticate NuGetCommand NuGet VisualStudioTestPlatformInstaller", None),
        new("PublishBuildArtifacts PublishPipelineArtifact DownloadBuildArtifacts DownloadPipelineArtifact PublishTestResults PublishCodeCoverageResults reportgenerator", None),
        new("CopyFiles ArchiveFiles ExtractFiles DeleteFiles FileTransform replacetokens* Cache DownloadSecureFile InstallAppleCertificate DownloadGitHubRelease GitHubRelease", None),
        new("AzureKeyVault AzureAppConfiguration KubectlInstaller HelmInstaller KubeloginInstaller DockerInstaller TerraformInstaller FuncToolsInstaller CargoAuthenticate", None),
        new("IISWebAppManagementOnMachineGroup ServiceFabricUpdateManifests ServiceFabricUpdateAppVersions", None),
        new("SonarCloudPrepare SonarQubePrepare AdvancedSecurity-* ComponentGovernanceComponentDetection gitversion/* UseGitVersion GitVersion AssemblyInfo* VersionDNNETAssemblies", None),
        new("PowerShell Bash CmdLine BatchScript ShellScript AzureCLI AzurePowerShell npmAuthenticate Delay EsrpCodeSigning* PublishSymbols MicroBuild* checkout download publish", None),
    ];
}
