using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>A script that runs when a container starts.</summary>
/// <param name="Document">The file it stands in: the Dockerfile, or a script of the repository.</param>
/// <param name="Script">The script.</param>
/// <param name="StartedBy">What starts a script of the repository, in the Dockerfile; null for a script that stands there itself.</param>
public sealed record StartedScript(Document Document, ShellScript Script, Location? StartedBy = null);
