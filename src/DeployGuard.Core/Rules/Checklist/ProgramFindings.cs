using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.StartUp;

namespace DeployGuard.Rules.Checklist;

/// <summary>What fails alike in several programs of a repository is one finding: it is corrected in one place they share, or one after another.</summary>
internal static class ProgramFindings
{
    /// <summary>The places at which an answer is false for the programs that are put into images, one for each program.</summary>
    public static IReadOnlyList<(StartUpProject Program, StartUpFact Place)> Failing(RepositoryDocuments documents, Func<StartUpProject, StartUpAnswer> answer) =>
    [
        .. from program in documents.Model(DeployedPrograms.Build).All
           where !program.IsMigrator
           let one = answer(program)
           where one.Value == Truth.False && one.Because.Count > 0 && !documents.IsExcluded(one.Because[0].Location.Path)
           select (program, one.Because[0]),
    ];

    /// <summary>The name of the first program, and how many there are besides.</summary>
    public static string NamesOf(IReadOnlyList<(StartUpProject Program, StartUpFact Place)> failing)
    {
        var name = Excerpt.Of(failing[0].Program.Project.Name);
        return failing.Count > 1 ? $"{name} and {failing.Count - 1} more" : name;
    }
}
