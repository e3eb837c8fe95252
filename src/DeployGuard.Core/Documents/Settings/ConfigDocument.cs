using DeployGuard.Documents.Projects;
using DeployGuard.Text;

namespace DeployGuard.Documents.Settings;

/// <summary>A configuration file in XML: web.config with its transforms, app.config, NLog.config. Source: .NET Framework, "Configuration file schema".</summary>
/// <param name="text">The file.</param>
/// <param name="root">Its root element; null when it is not well-formed.</param>
/// <param name="comments">Its comments.</param>
public sealed class ConfigDocument(SourceText text, ElementSyntax? root, IReadOnlyList<Comment> comments) : Document(text)
{
    /// <summary>The settings in order (<c>appSettings:SmtpPassword</c>, <c>network:password</c>); none when the file is not well-formed.</summary>
    public IReadOnlyList<SettingsEntry> Entries { get; } = XmlSettings.Of(text, root);

    /// <inheritdoc/>
    public override IReadOnlyList<Comment> Comments { get; } = comments;
}
