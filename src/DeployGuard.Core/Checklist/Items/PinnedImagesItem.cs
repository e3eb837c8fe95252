using DeployGuard.Documents;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether Dockerfiles and compose files name the versions of the images they use.</summary>
public sealed class PinnedImagesItem : ChecklistItem
{
    /// <inheritdoc/>
    public override string Id => "pinned-base-images";

    /// <inheritdoc/>
    public override string Title => "Images have fixed versions";

    /// <inheritdoc/>
    public override int Order => 40;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var dockerfiles = from document in documents.All<DockerfileDocument>()
                          from image in document.Images
                          select (Location: new Location(document.Text, image.Span), image.IsFloating);
        var services = from project in documents.Model(ComposeProjects.Build).All
                       from service in project.Services
                       let image = project.PulledImageOf(service)
                       let text = service.ImageText
                       where image is not null && text is not null
                       select (text.Location, IsFloating: image.IsFloating || image.FollowsChannel);
        // The file of an environment may name the version: an image floats when it does in every project.
        var places = services.GroupBy(place => place.Location).Select(group => (Location: group.Key, IsFloating: group.All(place => place.IsFloating))).Concat(dockerfiles);
        var entries = places.GroupBy(place => place.Location.Path).Select(file => EntryOf(file.Key, [.. file])).ToList();
        return entries.Count > 0 ? entries : [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, "no image is used"))];
    }

    private ChecklistEntry EntryOf(string path, List<(Location Location, bool IsFloating)> places)
    {
        var floating = places.Where(place => place.IsFloating).Select(place => new ChecklistEvidence(place.Location, "no fixed version")).ToArray();
        return floating.Length > 0
            ? Entry(ChecklistVerdict.Fails, path, floating)
            : Entry(ChecklistVerdict.Holds, path, new ChecklistEvidence(places[0].Location, places.Count == 1 ? "a fixed version" : $"{places.Count} images have fixed versions"));
    }
}
