using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>A reference to another project.</summary>
/// <param name="Path">The project from the repository root; it need not exist.</param>
/// <param name="Location">The path as written.</param>
/// <param name="IsConditional">True when only MSBuild can tell whether the reference holds.</param>
public sealed record ProjectReference(string Path, Location Location, bool IsConditional);

/// <summary>A reference to a package.</summary>
/// <param name="Id">The package.</param>
/// <param name="HasVersion">False when the version must come from somewhere else, as in central management.</param>
/// <param name="Location">The id as written.</param>
/// <param name="IsConditional">True when only MSBuild can tell whether the reference holds.</param>
public sealed record PackageReference(string Id, bool HasVersion, Location Location, bool IsConditional);
