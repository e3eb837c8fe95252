namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>The pattern that decides about a path, and the file it stands in.</summary>
/// <param name="File">The .gitignore.</param>
/// <param name="Pattern">The pattern; a negated one takes the path in.</param>
public sealed record GitIgnoreMatch(GitIgnoreDocument File, GitIgnorePattern Pattern);
