using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.Projects;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>The program a container of Kubernetes runs, and the environment it gets.</summary>
/// <param name="Program">The program.</param>
/// <param name="Place">Where the environment is set; the image where it is not.</param>
/// <param name="Names">The names of all variables, in any casing.</param>
/// <param name="IsKnown">
/// False when something that cannot be read may set more: a Secret or ConfigMap that lies elsewhere, a mounted file of settings, arguments of
/// the program, an expression of a chart, a patch.
/// </param>
internal sealed record PodVariables(DotNetProject Program, Location Place, ISet<string> Names, bool IsKnown)
{
    /// <summary>Nobody has more overlays; each is read for each.</summary>
    private const int MaximumOverlays = 50;

    private static readonly string[] Workloads = ["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Rollout"];

    /// <summary>Tools that put secrets into pods which annotations ask them for.</summary>
    private static readonly string[] Injectors = ["vault.hashicorp.com/", "vault.security.banzaicloud.io/", "akv2k8s", "reloader.stakater.com/"];

    /// <summary>The containers that certainly run a program of the repository, in the order of the files.</summary>
    public static IEnumerable<PodVariables> Of(RepositoryDocuments documents)
    {
        var objects = documents.Model(KubernetesObjects.Build);
        var isPatched = documents.All<KubernetesFile>().Any(file => file.Nature == KubernetesNature.Kustomization && file.Text.Content.IndexOf("/env", StringComparison.Ordinal) >= 0);
        return from workload in objects.All
               where Workloads.Contains(workload.Kind)
               from container in workload.Containers
               let image = documents.Model(KubernetesProbes.Build).ImageOf(container, workload.File)
               where image is not null
               let programs = documents.Model(ProbeTargets.Build).OfContainer(image)
               where programs.Count == 1
               select Read(workload, container, programs[0].Project, objects, isPatched, documents);
    }

    private static PodVariables Read(KubernetesObject workload, YamlMapping container, DotNetProject program, KubernetesObjects objects, bool isPatched, RepositoryDocuments documents)
    {
        var names = new HashSet<string>(OfImages(program, documents), StringComparer.OrdinalIgnoreCase);
        var isKnown = !isPatched && !MayGetSettings(workload, container);
        // What an overlay adds to the workload has its kind and its name.
        foreach (var one in workload.Name is { } name ? objects.Named(workload.Kind, name).Take(MaximumOverlays).Prepend(workload) : [workload])
        {
            isKnown &= !one.IsTemplate;
            foreach (var place in one.Containers)
                if (ReferenceEquals(place, container) || (place.Find("name") as YamlScalar)?.Value == (container.Find("name") as YamlScalar)?.Value) isKnown &= AddOf(place, objects, names);
        }

        var text = (YamlNode?)(container.FindEntry("env")?.Key ?? container.FindEntry("envFrom")?.Key) ?? container.FindEntry("image")!.Key;
        return new PodVariables(program, workload.LocationOf(text), names, isKnown);
    }

    /// <summary>Adds what a container is given; false when a source of it is not in the repository.</summary>
    private static bool AddOf(YamlMapping container, KubernetesObjects objects, HashSet<string> names)
    {
        names.UnionWith(MappingsOf(container.Find("env")).Select(variable => (variable.Find("name") as YamlScalar)?.Value).OfType<string>());
        var isKnown = true;
        foreach (var source in MappingsOf(container.Find("envFrom")))
        {
            var prefix = (source.Find("prefix") as YamlScalar)?.Value ?? "";
            var found = ObjectsOf(source, "configMapRef", "ConfigMap", objects).Concat(ObjectsOf(source, "secretRef", "Secret", objects)).ToList();
            isKnown &= found.Count > 0;
            foreach (var keys in found.SelectMany(one => new[] { one.Find("data"), one.Find("stringData") }).OfType<YamlMapping>())
                names.UnionWith(keys.EffectiveEntries.Select(entry => prefix + entry.Name));
        }

        return isKnown;
    }

    private static IEnumerable<KubernetesObject> ObjectsOf(YamlMapping source, string reference, string kind, KubernetesObjects objects) =>
        (source.Find(reference)?.Target as YamlMapping)?.Find("name") is YamlScalar name ? objects.Named(kind, name.Value) : [];

    private static IEnumerable<string> OfImages(DotNetProject program, RepositoryDocuments documents)
    {
        var builds = documents.Model(DockerfileProjects.Build);
        return from dockerfile in documents.All<DockerfileDocument>()
               let stage = dockerfile.FinalStage
               where stage is not null && builds.Of(dockerfile).OnlyPublishedInto(stage)?.Project?.Path == program.Path
               from entry in stage.FindAll<EnvInstruction>().SelectMany(env => env.Entries)
               select entry.Name;
    }

    private static bool MayGetSettings(KubernetesObject workload, YamlMapping container) =>
        container.FindEntry("command") is not null || container.FindEntry("args") is not null
        || MappingsOf(workload.Find("spec", "template", "spec", "volumes")).Any(volume =>
            volume.FindEntry("configMap") is not null || volume.FindEntry("secret") is not null || volume.FindEntry("csi") is not null || volume.FindEntry("projected") is not null)
        || (workload.Find("spec", "template", "metadata", "annotations") as YamlMapping)?.EffectiveEntries
            .Any(entry => entry.Name is { } name && Array.Exists(Injectors, injector => name.StartsWith(injector, StringComparison.Ordinal))) == true;

    private static IEnumerable<YamlMapping> MappingsOf(YamlNode? list) => (list?.Target as YamlSequence)?.Items.Select(item => item.Target).OfType<YamlMapping>() ?? [];
}
