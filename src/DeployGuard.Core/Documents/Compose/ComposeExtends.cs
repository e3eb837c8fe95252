namespace DeployGuard.Documents.Compose;

/// <summary>Merges the services of one file with those they extend.</summary>
internal sealed class ComposeExtends(ComposeDocument file, ComposeMapping content, ComposeLoader loader)
{
    private const int MaximumDepth = 32;

    /// <summary>The content with every <c>extends</c> followed.</summary>
    public ComposeMapping Resolve()
    {
        if (content.FindEntry("services") is not { Value: ComposeMapping services } section || !services.Entries.Any(Extends)) return content;

        var resolved = services.Entries
            .Select(entry => entry.Value is ComposeMapping service
                ? entry with { Value = Resolve(entry.Name, entry.Name, service, services, file, []) }
                : entry)
            .ToList();
        var replaced = content.Entries
            .Select(entry => entry == section ? entry with { Value = new ComposeMapping(services.Location, resolved, services.Tag) } : entry)
            .ToList();
        return new ComposeMapping(content.Location, replaced, content.Tag);
    }

    private static bool Extends(ComposeEntry service) => (service.Value as ComposeMapping)?["extends"] is not null;

    /// <param name="root">The service of this file the chain began with.</param>
    /// <param name="name">The service that is resolved.</param>
    /// <param name="service">Its content.</param>
    /// <param name="siblings">The services of its file.</param>
    /// <param name="from">Its file.</param>
    /// <param name="chain">The services that led here, as <c>file:service</c>.</param>
    private ComposeMapping Resolve(
        string root, string name, ComposeMapping service, ComposeMapping siblings, ComposeDocument from, IReadOnlyList<string> chain)
    {
        if (service["extends"] is not { IsNull: false } extends) return service;

        var own = new ComposeMapping(service.Location, [.. service.Entries.Where(entry => entry.Name != "extends")], service.Tag);
        var nameText = extends as ComposeScalar ?? (extends as ComposeMapping)?.Scalar("service");
        var path = (extends as ComposeMapping)?.Scalar("file");
        var document = path is null ? from : loader.FindExtended(path, from);
        var candidates = document == from ? siblings : document is null ? null : loader.ContentOf(document)?.Mapping("services");
        if (nameText?.Value is not { } extended || candidates is null || !loader.MayExtend())
        {
            loader.MarkOpen(root);
            return own;
        }

        IReadOnlyList<string> longer = [.. chain, from.Path + ":" + name];
        if (longer.Contains(document!.Path + ":" + extended) || longer.Count > MaximumDepth)
        {
            loader.Report(new ComposeIssue(ComposeIssueKind.ExtendsCycle, nameText.Location, extended));
            loader.MarkOpen(root);
            return own;
        }

        if (candidates.Mapping(extended) is not { } parent)
        {
            loader.Report(new ComposeIssue(ComposeIssueKind.ExtendedServiceMissing, nameText.Location, extended));
            loader.MarkOpen(root);
            return own;
        }

        return ComposeMerge.Service(Resolve(root, extended, parent, candidates, document, longer), own);
    }
}
