using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Infrastructure;

/// <summary>
/// The infrastructure a repository describes in Bicep, Terraform and templates of CloudFormation and Azure in JSON, read as evidence only:
/// <c>documents.Model(InfrastructureCode.Build)</c>.
/// </summary>
internal sealed class InfrastructureCode
{
    // State files and generated templates are longer.
    private const int MaximumLength = 512 * 1024;

    private static readonly string[] Endings = [".bicep", ".tf", ".tfvars", ".template.json", "cloudformation.json", "azuredeploy.json", "mainTemplate.json"];

    private InfrastructureCode(RepositoryDocuments documents) =>
        Files =
        [
            .. from entry in documents.Repository.Files
               where IsInfrastructure(entry) && !documents.IsExcluded(entry.Path)
               let text = documents.ScriptOf(entry)
               where text is { Content.Length: <= MaximumLength }
               select (text, InfrastructureReader.Read(text)),
        ];

    /// <summary>The files with what stands in them, by path.</summary>
    public IReadOnlyList<(SourceText Text, InfrastructureBlock Root)> Files { get; }

    /// <summary>Every block of every file.</summary>
    public IEnumerable<InfrastructureBlock> Blocks => Files.SelectMany(file => file.Root.All);

    /// <summary>Reads the infrastructure of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static InfrastructureCode Build(RepositoryDocuments documents) => new(documents);

    private static bool IsInfrastructure(RepositoryEntry entry) =>
        entry.State != FileState.Ignored && Array.Exists(Endings, ending => entry.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && entry.Path.IndexOf(".terraform/", StringComparison.Ordinal) < 0;
}
