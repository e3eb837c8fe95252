using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.StartUp;

namespace DeployGuard.Checklist.Items;

/// <summary>An item with one verdict for each program of the repository.</summary>
public abstract class ProgramItem : ChecklistItem
{
    /// <inheritdoc/>
    public sealed override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var programs = documents.Model(StartUpCode.Build).Projects.Where(IsAbout).ToList();
        return programs.Count == 0
            ? [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, Nothing))]
            : programs.Select(program => EntryOf(program, Answer(program, documents)));
    }

    /// <summary>Why there is nothing to decide: a few words.</summary>
    protected abstract string Nothing { get; }

    /// <summary>True for the programs the item is about.</summary>
    protected abstract bool IsAbout(StartUpProject program);

    /// <summary>What is known of a program.</summary>
    protected abstract StartUpAnswer Answer(StartUpProject program, RepositoryDocuments documents);

    private ChecklistEntry EntryOf(StartUpProject program, StartUpAnswer answer)
    {
        var verdict = answer.Value switch
        {
            Truth.True => ChecklistVerdict.Holds,
            Truth.False => ChecklistVerdict.Fails,
            _ => ChecklistVerdict.Unknown,
        };
        return Entry(verdict, program.Project.Path,
            answer.Because.Count == 0 ? [new ChecklistEvidence(null, answer.Reason)] : [.. answer.Because.Select(fact => new ChecklistEvidence(fact.Location, answer.Reason))]);
    }
}
