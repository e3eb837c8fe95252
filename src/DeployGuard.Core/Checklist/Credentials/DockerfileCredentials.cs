using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>A credential in an instruction.</summary>
/// <param name="Credential">What it is.</param>
/// <param name="Name">The name it has; empty in a command.</param>
internal sealed record DockerfileCredential(PlacedCredential Credential, string Name = "");

/// <summary>Finds credentials in the instructions of Dockerfiles.</summary>
internal static class DockerfileCredentials
{
    private static readonly string[] Keywords = ["ENV ", "ARG ", "RUN ", "LABEL ", "CMD ", "ENTRYPOINT ", "HEALTHCHECK "];

    /// <summary>The credentials of an instruction in its order; a label says to everybody what it says, and a default there opens nothing.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="includesNamed">True to find the values of secretly named variables, too, which DG1009 reports where they count.</param>
    public static IEnumerable<DockerfileCredential> In(DockerInstruction instruction, bool includesNamed = false) => instruction switch
    {
        CommandInstruction { Command: not null } command => InCommand(command).Select(credential => new DockerfileCredential(credential)),
        LabelInstruction label => label.Entries.SelectMany(InEntry).Where(found => found.Credential.IsReal),
        KeyValueInstruction pairs => pairs.Entries.Where(entry => includesNamed || !IsOfDG1009(pairs, entry)).SelectMany(InEntry),
        FileTransferInstruction transfer => InTransfer(transfer).Select(credential => new DockerfileCredential(credential)),
        _ => [],
    };

    /// <summary>The real credentials of instructions that are commented out, their spans in the file.</summary>
    public static IEnumerable<(DockerInstruction Instruction, DockerfileCredential Credential)> InComments(DockerfileDocument document) =>
        from comment in document.Comments
        where Keywords.Any(keyword => comment.Text.StartsWith(keyword, StringComparison.Ordinal)) && !document.IsDirective(comment)
        let offset = document.Text.Content.IndexOf(comment.Text, comment.Span.Start, StringComparison.Ordinal)
        from instruction in DockerfileReader.Read(new SourceText(document.Path, comment.Text)).Instructions
        from found in In(instruction, includesNamed: true)
        where found.Credential.IsReal
        let span = new TextSpan(offset + found.Credential.Span.Start, found.Credential.Span.Length)
        select (instruction, found with { Credential = found.Credential with { Span = span } });

    private static bool IsOfDG1009(KeyValueInstruction instruction, KeyValue entry) =>
        instruction is EnvInstruction or ArgInstruction && CredentialName.IsSecret(entry.Name);

    private static IEnumerable<PlacedCredential> InCommand(CommandInstruction instruction)
    {
        var found = instruction.Command!.IsExec
            ? PlacedCredential.InWords([.. instruction.Command.Words.Select(word => (word.Value, PlaceIn(word, word.Value)))])
            : PlacedCredential.In(instruction.ScriptText ?? instruction.Command.Text);
        return PlacedCredential.Apart(found.Concat(PipedPassword.In(instruction.Script)));
    }

    private static IEnumerable<DockerfileCredential> InEntry(KeyValue entry) =>
        entry.Value is not { } word ? [] : InWord(entry.Name, word).Select(credential => new DockerfileCredential(credential, entry.Name));

    /// <summary>The addresses of ADD, and the files that heredocs write into the image.</summary>
    private static IEnumerable<PlacedCredential> InTransfer(FileTransferInstruction instruction) =>
        instruction.Sources.SelectMany(source => InWord("", source)).Concat(instruction.Heredocs.SelectMany(heredoc => PlacedCredential.In(heredoc.Body)));

    private static IEnumerable<PlacedCredential> InWord(string name, DockerWord word)
    {
        var value = word.ExpandPartially(UnknownScope.Instance);
        var found = PlacedCredential.InValue(name, value, PlaceIn(word, value)).ToList();
        // The default of a variable is written down as well.
        return found.Count > 0 || word.Variables.Count == 0 ? found : PlacedCredential.In(word.Text);
    }

    /// <summary>
    /// Quotes and escapes are gone from a value, and variables have no length in it: a part of it is where the word has the same text, not
    /// before its place in the value.
    /// </summary>
    private static Func<TextSpan, TextSpan> PlaceIn(DockerWord word, string value) => span =>
    {
        var whole = word.Raw.IndexOf(value, StringComparison.Ordinal);
        var at = whole >= 0 ? whole + span.Start : word.Raw.IndexOf(value.Substring(span.Start, span.Length), Math.Min(span.Start, word.Raw.Length), StringComparison.Ordinal);
        return at < 0 ? word.Span : word.Text.ToSource(new TextSpan(at, span.Length));
    };
}
