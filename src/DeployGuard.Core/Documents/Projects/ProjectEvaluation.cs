using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>
/// Walks a project and its imports in MSBuild's order and keeps what is certain: a value under a condition that
/// cannot be decided, or before an import that cannot be found, is not known. Targets are not looked into.
/// </summary>
internal sealed class ProjectEvaluation
{
    private const int MaxImportDepth = 32;

    // Their props and targets set none of the facts asked for here except as defaults.
    private static readonly string[] KnownSdks =
    [
        "Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Worker", "Microsoft.NET.Sdk.Razor",
        "Microsoft.NET.Sdk.BlazorWebAssembly", "Microsoft.NET.Sdk.WindowsDesktop", "Aspire.AppHost.Sdk", "MSTest.Sdk",
    ];

    private readonly RepositoryDocuments documents;
    private readonly MSBuildDocument project;
    private readonly ApplyingFiles applying;
    private readonly MSBuildExpressions expressions;
    private readonly string directory;
    private readonly Dictionary<string, PropertyValue> properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ProjectReference> projectReferences = [];
    private readonly List<PackageReference> packageReferences = [];
    private readonly List<string> sdks = [];
    private readonly List<string> sdksWithoutVersion = [];
    private readonly List<string> imports = [];
    private readonly HashSet<string> requiredImports = new(StringComparer.Ordinal);
    private bool hasUnknownImport;
    private bool hasUnknownReferences;
    private bool hasAspNetCoreReference;
    private int importDepth;

    private ProjectEvaluation(RepositoryDocuments documents, MSBuildDocument project)
    {
        this.documents = documents;
        this.project = project;
        directory = RepositoryPath.DirectoryOf(project.Path);
        applying = new ApplyingFiles(documents.Repository);
        expressions = new MSBuildExpressions(
            project.Path, documents.Repository, name => PropertyOf(name) is { IsKnown: true, Text.Length: > 0 } value ? value.Text : null);
    }

    /// <summary>The project; null when its file is not well-formed.</summary>
    public static DotNetProject? Of(RepositoryDocuments documents, MSBuildDocument project) =>
        project.Root is { } root ? new ProjectEvaluation(documents, project).Run(root) : null;

    private DotNetProject Run(ElementSyntax root)
    {
        FindSdks(root);
        if (sdks.Count == 0 || sdks.Except(KnownSdks, StringComparer.OrdinalIgnoreCase).Any()) hasUnknownImport = true;

        var props = ImportNearest("Directory.Build.props");
        var packages = ImportPackagesProps();
        Visit(project, root.Children, isCertain: true);
        var targets = ImportNearest("Directory.Build.targets");
        return new DotNetProject
        {
            Document = project,
            Sdks = sdks,
            SdksWithoutVersion = sdksWithoutVersion,
            Properties = properties,
            HasUnknownImport = hasUnknownImport,
            HasAspNetCoreReference = hasAspNetCoreReference,
            ProjectReferences = projectReferences,
            PackageReferences = packageReferences,
            HasUnknownReferences = hasUnknownReferences || hasUnknownImport,
            Imports = imports,
            RequiredImports = requiredImports,
            DirectoryBuildProps = props,
            DirectoryBuildTargets = targets,
            DirectoryPackagesProps = packages,
            NuGetConfigs = applying.NuGetConfigs(directory),
            GlobalJson = applying.Nearest("global.json", directory),
            PackagesLockFile = documents.Repository.HasFile(ApplyingFiles.In(directory, "packages.lock.json"))
                ? ApplyingFiles.In(directory, "packages.lock.json")
                : null,
        };
    }

    private void FindSdks(ElementSyntax root)
    {
        foreach (var name in (root.Attribute("Sdk")?.Value ?? "").Split(';')) AddSdk(name, version: null);
        foreach (var child in root.Children)
        {
            if (child.Is("Sdk")) AddSdk(child.Attribute("Name")?.Value, child.Attribute("Version")?.Value);
            if (child.Is("Import")) AddSdk(child.Attribute("Sdk")?.Value, child.Attribute("Version")?.Value);
        }
    }

    private void AddSdk(string? written, string? version)
    {
        // The version may also stand behind the name: Aspire.AppHost.Sdk/9.5.0.
        var parts = (written ?? "").Split('/');
        var name = parts[0].Trim();
        if (name.Length == 0 || sdks.Contains(name)) return;

        sdks.Add(name);
        if (parts.Length == 1 && version is null) sdksWithoutVersion.Add(name);
    }

    private string? ImportNearest(string name)
    {
        if (applying.Nearest(name, directory) is not { } path) return null;
        Import(path, isCertain: true);
        return path;
    }

    /// <summary>Source: NuGet.props of the SDK, which lets the path be set in Directory.Build.props.</summary>
    private string? ImportPackagesProps()
    {
        var chosen = PropertyOf("DirectoryPackagesPropsPath");
        if (!chosen.IsKnown || PropertyOf("ImportDirectoryPackagesProps") is not { IsKnown: true, Text: "" or "true" }) return null;
        if (chosen.Text.Length == 0) return ImportNearest("Directory.Packages.props");

        var path = expressions.ExpandPath(chosen.Text, project.Path, directory);
        if (path is null || !documents.Repository.HasFile(path)) return null;
        Import(path, isCertain: true);
        return path;
    }

    private void Visit(MSBuildDocument file, IReadOnlyList<ElementSyntax> elements, bool isCertain)
    {
        foreach (var element in elements)
        {
            var condition = ConditionOf(file, element);
            if (condition == false) continue;

            var certain = isCertain && condition == true;
            if (element.Is("PropertyGroup")) SetProperties(file, element, certain);
            else if (element.Is("ItemGroup")) AddItems(file, element, certain);
            else if (element.Is("Import")) Import(file, element, certain);
            else if (element.Is("ImportGroup")) Visit(file, element.Children, certain);
            // Which branch is taken hangs on the conditions of all branches before it: none is certain.
            else if (element.Is("Choose")) Visit(file, [.. element.Children.SelectMany(branch => branch.Children)], isCertain: false);
        }
    }

    private void SetProperties(MSBuildDocument file, ElementSyntax group, bool isCertain)
    {
        foreach (var property in group.Children)
        {
            var condition = ConditionOf(file, property);
            if (condition == false) continue;

            var value = isCertain && condition == true ? expressions.Expand(property.Value, file.Path) : null;
            properties[property.Name] = value is null
                ? PropertyValue.Unknown
                : new PropertyValue(true, value, new Location(file.Text, property.ValueSpan));
        }
    }

    private void AddItems(MSBuildDocument file, ElementSyntax group, bool isCertain)
    {
        foreach (var item in group.Children)
        {
            hasAspNetCoreReference |= item.Is("FrameworkReference") && item.Attribute("Include")?.Value == "Microsoft.AspNetCore.App";
            var isProject = item.Is("ProjectReference");
            if (!isProject && !item.Is("PackageReference")) continue;

            var condition = ConditionOf(file, item);
            if (condition == false) continue;

            if (item.Attribute("Include") is not { } include) hasUnknownReferences = true;
            else if (isProject) AddProjects(file, include, isCertain && condition == true);
            else AddPackage(file, item, include, isCertain && condition == true);
        }
    }

    private void AddProjects(MSBuildDocument file, AttributeSyntax include, bool isCertain)
    {
        foreach (var written in include.Value.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var path = written.IndexOf('*') >= 0 ? null : expressions.ExpandPath(written.Trim(), file.Path, directory);
            if (path is null) hasUnknownReferences = true;
            else projectReferences.Add(new ProjectReference(path, new Location(file.Text, include.ValueSpan), !isCertain));
        }
    }

    private void AddPackage(MSBuildDocument file, ElementSyntax item, AttributeSyntax include, bool isCertain)
    {
        bool Has(string metadata) => item.Attribute(metadata) is not null || item.Children.Any(child => child.Is(metadata));

        var hasVersion = Has("Version") || Has("VersionOverride");
        var location = new Location(file.Text, include.ValueSpan);
        packageReferences.Add(new PackageReference(include.Value, hasVersion, location, !isCertain));
    }

    private void Import(MSBuildDocument file, ElementSyntax import, bool isCertain)
    {
        if (import.Attribute("Sdk") is not null) return;
        if (import.Attribute("Project") is not { Value.Length: > 0 } target) return;
        if (expressions.Expand(target.Value, file.Path) is "") return;

        if (expressions.ExpandPath(target.Value, file.Path, RepositoryPath.DirectoryOf(file.Path)) is not { } path)
        {
            ForgetEverything();
            return;
        }

        if (isCertain && import.Attribute("Condition") is null && target.Value.IndexOf("FileAbove", StringComparison.OrdinalIgnoreCase) < 0)
            requiredImports.Add(path);
        Import(path, isCertain);
    }

    private void Import(string path, bool isCertain)
    {
        // MSBuild too ignores a second import of the same file (MSB4011).
        if (imports.Contains(path) || path == project.Path) return;

        if (importDepth == MaxImportDepth || documents.Find<MSBuildDocument>(path) is not { Root: { } root } file)
        {
            ForgetEverything();
            return;
        }

        imports.Add(path);
        importDepth++;
        Visit(file, root.Children, isCertain);
        importDepth--;
    }

    // What cannot be read may have set anything, whether it was set before or not.
    private void ForgetEverything()
    {
        hasUnknownImport = true;
        foreach (var name in properties.Keys.ToList()) properties[name] = PropertyValue.Unknown;
    }

    private bool? ConditionOf(MSBuildDocument file, ElementSyntax element) =>
        element.Attribute("Condition") is { Value.Length: > 0 } condition ? expressions.IsTrue(condition.Value, file.Path) : true;

    private PropertyValue PropertyOf(string name) =>
        properties.TryGetValue(name, out var value) ? value
        : hasUnknownImport ? PropertyValue.Unknown
        : PropertyValue.Undefined;
}
