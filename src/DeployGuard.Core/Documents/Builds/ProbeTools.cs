using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>The programs a health check can call in the containers of a service.</summary>
/// <param name="image">The image, or the one its Dockerfile starts from.</param>
/// <param name="stage">The stage that is built; null when the image is taken as it is.</param>
internal sealed class ProbeTools(ImageReference image, DockerStage? stage)
{
    private static readonly string[] SystemFolders = ["/", "/bin", "/sbin", "/usr", "/usr/bin", "/usr/sbin", "/usr/local", "/usr/local/bin"];

    /// <summary>False when the image certainly has no shell.</summary>
    public bool MayHaveShell => ImageFacts.HasShell(image) != false || BringsUnknown || Mentions("sh") || Mentions("busybox");

    /// <summary>What is known of the image of a service; null when nothing is.</summary>
    public static ProbeTools? Of(ComposeService service, ComposeProject project, RepositoryDocuments documents)
    {
        if (service.Build is null) return service is { Image: { } image, ImageText.HasVariables: false } ? new ProbeTools(image, null) : null;
        if (ServiceBuild.Of(service, project, documents)?.Stage is not { BaseImage: { } from } stage) return null;
        return stage.OperatingSystem == ImageOperatingSystem.Windows || stage.Chain.Last().From.Text.Content.IndexOf('$') >= 0 ? null : new ProbeTools(from, stage);
    }

    /// <summary>
    /// The calls of <c>curl</c> and <c>wget</c> a test cannot do without: none when it tries several programs.
    /// </summary>
    public static IReadOnlyList<ComposeScalar> DownloadersIn(ComposeHealthcheck check)
    {
        if (check.ExecWords is { Count: > 0 } words && words[0].Value is "curl" or "wget") return [words[0]];
        if (check.ShellCommand is not { Value: { } script } text) return [];

        var source = new SourceText("", script);
        var commands = ShellReader.Read(MappedText.From(source, new TextSpan(0, script.Length)), ShellDialect.Posix).AllCommands.ToList();
        var found = commands.Select(command => command.Unwrapped.Program).Where(program => program is "curl" or "wget").Distinct().ToList();
        if (found.Count != 1 || commands.Exists(command => command.Unwrapped.Program is "command" or "which" or "type")) return [];

        var start = text.Raw.IndexOf(found[0]!, StringComparison.Ordinal);
        return start < 0 ? [] : [text.Part(start, found[0]!.Length)];
    }

    /// <summary>False when the image certainly lacks a program: its base does and nothing in the Dockerfile brings it.</summary>
    public bool MayHave(string program) =>
        ImagePrograms.HasDownloader(image, program) != false || BringsUnknown || Mentions(program) || Mentions("busybox");

    /// <summary>True when scripts, or folders of other images, may bring anything.</summary>
    private bool BringsUnknown => Instructions.Any(instruction => instruction switch
    {
        RunInstruction run => run.Text.Content.IndexOf(".sh", StringComparison.Ordinal) >= 0 || run.Text.Content.IndexOf('$') >= 0,
        FileTransferInstruction transfer => transfer.Destination?.Value is not { } target || SystemFolders.Contains(target.Length > 1 ? target.TrimEnd('/') : target),
        _ => false,
    });

    private IEnumerable<DockerInstruction> Instructions =>
        stage?.Chain.SelectMany(part => part.EffectiveInstructions).Where(instruction => instruction is RunInstruction or FileTransferInstruction) ?? [];

    private bool Mentions(string program) => Instructions.Any(instruction => CommandLineWords(instruction.Text.Content).Contains(program));

    private static IEnumerable<string> CommandLineWords(string text) => text.Split(' ', '\t', '\n', '/', '=', '"', ',', ':', '\'');
}
