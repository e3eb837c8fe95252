using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Tasks of Azure DevOps that do something a checklist asks for. Source: the task reference of Azure Pipelines.</summary>
internal static class AzureTasks
{
    /// <summary>The rows; the inputs named <c>=?</c> are those whose first value is the default.</summary>
    public static IReadOnlyList<ActionRow> Rows { get; } =
    [
        new("SonarCloudAnalyze SonarQubeAnalyze SonarCloudPublish SonarQubePublish hadolint* MicrosoftSecurityDevOps CredScan", Lint),

        new("DotNetCoreCLI", Test) { With = ["command=test"], Without = "arguments=*--list-tests*" },
        new("DotNetCoreCLI", Test) { With = ["command=custom", "custom=test|vstest"] },
        new("VSTest", Test),
        new("DotNetCoreCLI", Build) { With = ["command=?build"] },
        new("DotNetCoreCLI", Build | Package) { With = ["command=publish|pack"] },
        new("DotNetCoreCLI", Build) { With = ["command=custom", "custom=build|msbuild"] },
        new("DotNetCoreCLI", Build | Package) { With = ["command=custom", "custom=publish|pack"] },
        new("DotNetCoreCLI", Lint) { With = ["command=custom", "custom=format", "arguments=*--verify-no-changes*"] },
        new("DotNetCoreCLI", Lint) { With = ["command=?build|publish", "arguments=*warnaserror*|*TreatWarningsAsErrors=true*"] },
        new("DotNetCoreCLI", Migrate) { With = ["command=custom", "custom=ef", "arguments=*database+update*|*migrations+script*|*migrations+bundle*"], Proviso = CapabilityProviso.NotForTests },
        new("DotNetCoreCLI", None) { With = ["command=restore|push|run"] },
        new("VSBuild MSBuild XamarinAndroid", Build),
        new("Npm", Test) { With = ["command=custom", "customCommand=*test*"] },
        new("Npm", Lint) { With = ["command=custom", "customCommand=*lint*"] },
        new("Npm", None),
        new("Docker", Build | Package) { With = ["command=?buildAndPush|build|build+an+image"] },
        new("Docker", PushImage) { With = ["command=?buildAndPush|push|push+an+image|push+images"] },
        new("DockerCompose", Build | Package) { With = ["action=Build+services"] },
        new("DockerCompose", PushImage) { With = ["action=Push+services"] },
        new("DockerCompose", None),

        new("SqlAzureDacpacDeployment", Migrate) { Without = "DeploymentAction=Script|DriftReport|DeployReport|Extract|Export" },
        new("SqlDacpacDeploymentOnMachineGroup SqlServerDacpacDeployment MysqlDeploymentOnMachineGroup AzureMysqlDeployment", Migrate),
        new("*sql-*dacpac* *dacpac*.yml* *dacpac*.yaml*", Migrate),

        new("AzureWebApp AzureRmWebAppDeployment AzureWebAppContainer AzureFunctionApp AzureFunctionAppContainer AzureContainerApps AzureStaticWebApp", Deploy),
        new("IISWebAppDeploymentOnMachineGroup IISWebAppDeployment AzureVmssDeployment AzureCloudPowerShellDeployment AzureSpringCloud", Deploy),
        new("ServiceFabricDeploy ServiceFabricComposeDeploy AzureAppServiceSettings", Deploy) { Without = "appSettings=*" },
        new("Kubernetes", Deploy) { With = ["command=?apply|create|set"], Without = "arguments=*--dry-run*" },
        new("Kubernetes", Deploy) { With = ["command=rollout", "arguments=*restart*"] },
        new("Kubernetes", Rollback) { With = ["command=rollout", "arguments=*undo*"] },
        new("Kubernetes", Verify) { With = ["command=rollout", "arguments=*status*"] },
        new("Kubernetes", Verify) { With = ["command=wait"] },
        new("Kubernetes", None),
        new("KubernetesManifest", Deploy) { With = ["action=?deploy|promote|patch"] },
        new("KubernetesManifest", Gradual) { With = ["strategy=canary"] },
        new("KubernetesManifest", Rollback) { With = ["action=reject"] },
        new("KubernetesManifest", None),
        new("HelmDeploy", Deploy) { With = ["command=upgrade|install"], Without = "arguments=*--dry-run*" },
        new("HelmDeploy", Verify) { With = ["command=upgrade|install", "waitForExecution=?true"], Without = "arguments=*--dry-run*" },
        new("HelmDeploy", Verify | Rollback) { With = ["command=upgrade|install", "arguments=*--atomic*|*--rollback-on-failure*"] },
        new("HelmDeploy", Verify) { With = ["command=upgrade|install", "arguments=*--wait*"], Without = "waitForExecution=true" },
        new("HelmDeploy", Rollback) { With = ["command=rollback"] },
        new("HelmDeploy", None),
        new("AzureResourceManagerTemplateDeployment AzureResourceGroupDeployment", Deploy) { Without = "deploymentMode=Validation action=DeleteRG" },
        new("AzureResourceManagerTemplateDeployment AzureResourceGroupDeployment", None),
        new("CopyFilesOverSSH SSH AzureFileCopy FtpUpload WindowsMachineFileCopy PowerShellOnTargetMachines", Deploy) { Proviso = CapabilityProviso.InEnvironment },
        new("TerraformTask* TerraformTaskV* TerraformCLI Terraform", Deploy) { With = ["command=apply"] },
        new("TerraformTask* TerraformTaskV* TerraformCLI Terraform", None),
        new("Pulumi", Deploy) { With = ["command=up"] },
        // What a release of Octopus runs, and asks, stands there.
        new("OctopusDeployRelease OctopusDeploy", Deploy | Unknown),
        new("OctopusCreateRelease", Deploy) { With = ["DeployToEnvironment=*"] },
        new("OctopusCreateRelease", Unknown),
        new("OctopusPush OctopusPack OctopusMetadata OctopusBuildInformation OctoInstaller", None),
        new("ECSDeploy* CodeDeployDeployApplication LambdaDeployFunction LambdaNETCoreDeploy CloudFormationCreateOrUpdateStack BeanstalkDeployApplication", Deploy),

        // Without a method it posts.
        new("InvokeRESTAPI", Verify) { With = ["method=GET|HEAD"] },
        new("InvokeRESTAPI AzureMonitor QueryWorkItems ManualValidation AzureFunction PublishToAzureServiceBus", None),
        new("AzureAppServiceManage", Gradual) { With = ["Action=?Swap+Slots"] },
        new("AzureAppServiceManage", Rollback) { With = ["Action=?Swap+Slots", "SourceSlot=production"] },
        new("AzureAppServiceManage", None),
        new("TriggerPipeline* TriggerBuild* triggerbuildtask*", Unknown),
    ];
}
