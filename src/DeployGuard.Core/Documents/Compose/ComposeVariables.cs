using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>The variables the compose files of a repository are written with. Built once; safe for concurrent use.</summary>
public sealed class ComposeVariables
{
    private readonly ILookup<string, ComposeVariableUse> byFile;

    private ComposeVariables(RepositoryDocuments documents)
    {
        var projects = documents.Model(ComposeProjects.Build);
        All = [.. documents.All<ComposeDocument>().SelectMany(file => UsesIn(projects.Alone(file), file))];
        byFile = All.ToLookup(use => use.Location.Path, StringComparer.Ordinal);
    }

    /// <summary>All uses, file by file; those of included and extended files among them.</summary>
    public IReadOnlyList<ComposeVariableUse> All { get; }

    /// <summary>The variables of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ComposeVariables Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The uses in one file, in file order.</summary>
    public IEnumerable<ComposeVariableUse> In(ComposeDocument file) => byFile[file.Path];

    private static IEnumerable<ComposeVariableUse> UsesIn(ComposeProject project, ComposeDocument file)
    {
        var uses = new List<ComposeVariableUse>();
        var pending = new Stack<ComposeNode>([project.Root]);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ComposeMapping mapping:
                    foreach (var entry in mapping.Entries) pending.Push(entry.Value);
                    break;
                case ComposeSequence sequence:
                    foreach (var item in sequence.Items) pending.Push(item);
                    break;
                case ComposeScalar { HasVariables: true } scalar when scalar.Location.Path == file.Path:
                    uses.AddRange(UsesIn(scalar));
                    break;
            }
        }

        return uses.OrderBy(use => use.Location.Span.Start).Distinct();
    }

    private static IEnumerable<ComposeVariableUse> UsesIn(ComposeScalar scalar) =>
        from variable in scalar.Text.Variables
        let isInside = scalar.Text.Variables.Any(other => other != variable && other.Span.Contains(variable.Span))
        select new ComposeVariableUse(variable, new Location(scalar.Location.Source, variable.NameSpan), isInside);
}

/// <summary>A use of a variable in a compose file.</summary>
/// <param name="Variable">The variable and what is done with it.</param>
/// <param name="Location">Its name.</param>
/// <param name="IsInDefault">True inside the default or alternative of another variable.</param>
public sealed record ComposeVariableUse(VariableReference Variable, Location Location, bool IsInDefault)
{
    /// <summary>The name.</summary>
    public string Name => Variable.Name;

    /// <summary>True for what was probably meant as text (<see cref="LooksLiteral"/>).</summary>
    public bool IsLikelyText => LooksLiteral(Variable, Location.Source);

    /// <summary>
    /// True for a variable that was probably meant as text, as in <c>pa$word</c>: without braces, amid a word, and not in capitals. A
    /// variable stands alone or behind punctuation that joins; passwords have dollar signs amid anything.
    /// </summary>
    public static bool LooksLiteral(VariableReference variable, SourceText source)
    {
        if (variable.Span.Length != variable.Name.Length + 1 || !variable.Name.Any(char.IsLower)) return false;

        var before = variable.Span.Start > 0 ? source.Content[variable.Span.Start - 1] : ' ';
        return source.Content[variable.Span.Start] == '$' && (char.IsLetterOrDigit(before) || "!@#%^&*".IndexOf(before) >= 0);
    }

    /// <summary>True when compose stops without a value.</summary>
    public bool IsGuarded => Variable.Operator is VariableOperator.RequiredSet or VariableOperator.RequiredNotEmpty;

    /// <summary>True when somebody has to set the variable: no default, no alternative, and not inside one.</summary>
    public bool NeedsValue => !IsInDefault && (IsGuarded || Variable.Operator == VariableOperator.None);
}
