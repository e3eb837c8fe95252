using DeployGuard.Documents.Settings;
using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>A project file, a file that projects import (Directory.Build.props, *.targets), or a publish profile.</summary>
/// <param name="text">The file.</param>
/// <param name="root">
/// The <c>Project</c> element, or null when the file is not well-formed: the build reports that itself, so no
/// finding follows from such a file.
/// </param>
/// <param name="comments">Its comments; none when null.</param>
public sealed class MSBuildDocument(SourceText text, ElementSyntax? root, IReadOnlyList<Comment>? comments = null) : Document(text)
{
    /// <summary>The <c>Project</c> element; null when the file is not well-formed or something else.</summary>
    public ElementSyntax? Root { get; } = root?.Is("Project") == true ? root : null;

    /// <summary>
    /// The properties, attributes and texts as settings, also of a downloaded publish profile (<c>publishData</c>); read anew at each call, since
    /// of most projects nobody asks for them.
    /// </summary>
    public IReadOnlyList<SettingsEntry> ReadSettings() => XmlSettings.Of(Text, root);

    /// <inheritdoc/>
    public override IReadOnlyList<Comment> Comments { get; } = comments ?? [];
}
