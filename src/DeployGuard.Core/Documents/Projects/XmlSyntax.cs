namespace DeployGuard.Documents.Projects;

/// <summary>What an XML file consists of.</summary>
/// <param name="Root">The root element; null when the text is not well-formed XML or goes beyond the limits.</param>
/// <param name="Comments">The comments in order; those read so far when the text is not well-formed.</param>
internal sealed record XmlSyntax(ElementSyntax? Root, IReadOnlyList<Comment> Comments);
