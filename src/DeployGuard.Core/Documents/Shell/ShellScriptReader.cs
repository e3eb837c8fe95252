using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>Reads files that are shell scripts, in the language of their <c>#!</c> line or else as POSIX shell.</summary>
public sealed class ShellScriptReader : IDocumentReader
{
    /// <inheritdoc/>
    public FileKind Kind => FileKind.ShellScript;

    /// <inheritdoc/>
    public Type DocumentType => typeof(ShellScriptDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text)
    {
        var whole = MappedText.From(text, new TextSpan(0, text.Content.Length));
        var dialect = ShellDialects.FromShebang(text.Content) ?? ShellDialect.Posix;
        return new ShellScriptDocument(text, ShellReader.Read(whole, dialect, ShellDialects.OptionsFromShebang(text.Content)));
    }
}
