using DeployGuard.Documents;
using DeployGuard.Documents.Infrastructure;

namespace DeployGuard.Checklist.Delivery;

/// <summary>
/// How what Bicep, Terraform and templates describe replaces a running version. Sources: Azure Container Apps, "Update and deploy changes";
/// Amazon ECS, "Deployment controllers"; Azure App Service, "Deployment slots".
/// </summary>
internal static class InfrastructureReplacement
{
    /// <summary>What decides for what is deployed with the infrastructure; null when nothing there replaces a running version.</summary>
    public static Replacement? Of(RepositoryDocuments documents)
    {
        Replacement? rolling = null;
        foreach (var block in documents.Model(InfrastructureCode.Build).Blocks)
        {
            if (Gradual(block) is { } gradual) return gradual;
            if (InPlace(block) is { } inPlace) return inPlace;
            rolling ??= Rolling(block);
        }

        return rolling;
    }

    /// <summary>A slot that a version can be swapped from; null without one.</summary>
    public static Replacement? SlotOf(RepositoryDocuments documents)
    {
        var slot = documents.Model(InfrastructureCode.Build).Blocks.FirstOrDefault(block => IsOf(block, "Microsoft.Web/sites/slots", "azurerm_linux_web_app_slot", "azurerm_windows_web_app_slot", "azurerm_app_service_slot"));
        return slot?.Values.FirstOrDefault() is { } value ? new Replacement(ChecklistVerdict.Unknown, value.Location, "there is a slot; who swaps it is not in the repository") : null;
    }

    private static Replacement? Gradual(InfrastructureBlock block)
    {
        if (block.SeveralRevisions is { } revisions) return Holds(revisions, "several revisions beside each other");
        if (block.Is("deployment_controller", "deploymentController") && block.Find("type") is { Text: "CODE_DEPLOY" } controller) return Holds(controller, "CodeDeploy sends traffic over");
        if (block.Find("autoSwapSlotName", "auto_swap_slot_name") is { Text: not null } swap) return Holds(swap, "the slot is swapped");
        if (IsOf(block, "azurerm_web_app_active_slot") && block.Find("slot_id") is { } active) return Holds(active, "the slot is swapped");

        // A share of the traffic for each of several versions: blocks of their own, or items of a list.
        var weights = (from child in block.Blocks
                       where child.Is("traffic", "traffic_weight")
                       from item in child.Blocks.Prepend(child)
                       let weight = item.Find("weight", "percentage", "percent")
                       where weight is not null
                       select weight).Take(2).ToList();
        return weights.Count > 1 ? Holds(weights[0], "weights of revisions") : null;
    }

    private static Replacement? InPlace(InfrastructureBlock block)
    {
        if (block.Find("deployment_minimum_healthy_percent", "minimumHealthyPercent", "MinimumHealthyPercent") is { Text: "0" } none)
            return new Replacement(ChecklistVerdict.Fails, none.Location, "every task may be stopped before new ones run; keep 100 percent healthy");

        return block.Name == "strategy" && block.Find("type") is { Text: "Recreate" } recreate && block.Resource.Type.StartsWith("kubernetes_deployment", StringComparison.Ordinal)
            ? new Replacement(ChecklistVerdict.Fails, recreate.Location, "Recreate stops the running version before the new one starts; use RollingUpdate")
            : null;
    }

    private static Replacement? Rolling(InfrastructureBlock block) =>
        IsOf(block, "Microsoft.App/containerApps", "azurerm_container_app", "aws_ecs_service", "google_cloud_run_service", "google_cloud_run_v2_service") && block.Values.FirstOrDefault() is { } value
            ? Holds(value, $"{block.Type.Split('@')[0]} starts the new version before it stops the old one")
            : null;

    private static bool IsOf(InfrastructureBlock block, params string[] types) =>
        block.Name == "resource" && types.Contains(block.Type.Split('@')[0], StringComparer.OrdinalIgnoreCase);

    private static Replacement Holds(InfrastructureValue value, string reason) => new(ChecklistVerdict.Holds, value.Location, reason);
}
