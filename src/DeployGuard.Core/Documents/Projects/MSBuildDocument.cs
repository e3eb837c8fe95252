using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>A project file or a file that projects import (Directory.Build.props, *.targets).</summary>
/// <param name="text">The file.</param>
/// <param name="root">
/// The <c>Project</c> element, or null when the file is not well-formed: the build reports that itself, so no
/// finding follows from such a file.
/// </param>
public sealed class MSBuildDocument(SourceText text, ElementSyntax? root) : Document(text)
{
    /// <summary>The <c>Project</c> element; null when the file is not well-formed or something else.</summary>
    public ElementSyntax? Root { get; } = root?.Is("Project") == true ? root : null;
}
