using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.StartUp;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Checklist;

/// <summary>
/// A rule about what the programs that are put into images do. What fails alike in several of them is one finding: it is corrected in one place
/// they share, or one after another.
/// </summary>
public abstract class DeployedProgramsRule : RepositoryRule
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(ValidationContext context)
    {
        var failing =
            (from program in context.Documents.Model(DeployedPrograms.Build).All
             where !program.IsMigrator
             let answer = AnswerOf(program)
             where answer.Value == Truth.False && answer.Because.Count > 0 && !context.Documents.IsExcluded(answer.Because[0].Location.Path)
             select (program.Project.Name, answer.Because[0].Location)).ToList();
        if (failing.Count == 0) yield break;

        var name = Excerpt.Of(failing[0].Name);
        yield return Report(failing[0].Location, MessageFor(failing.Count > 1 ? $"{name} and {failing.Count - 1} more" : name, failing.Count > 1)) with
        {
            Related = [.. failing.Skip(1).Select(one => new RelatedLocation(one.Location, "Here, too"))],
            Context = Metadata.ChecklistItem,
        };
    }

    /// <summary>What the rule asks of a program.</summary>
    protected abstract StartUpAnswer AnswerOf(StartUpProject program);

    /// <summary>The message for the programs of which the answer is false.</summary>
    /// <param name="programs">Their names, as the beginning of a sentence.</param>
    /// <param name="areSeveral">True for more than one.</param>
    protected abstract string MessageFor(string programs, bool areSeveral);
}
