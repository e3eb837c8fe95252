using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>
/// A value of a compose model: aliases and merge keys followed, variables replaced as far as they are known, and, in a project of
/// several files, merged. Each node knows the file and the text that brought it.
/// </summary>
/// <param name="location">The text of the value.</param>
/// <param name="tag">What compose is told to do with the value of an earlier file.</param>
public abstract class ComposeNode(Location location, ComposeTag tag)
{
    /// <summary>The text of the value; for what two files bring together, that of the later one.</summary>
    public Location Location { get; } = location;

    /// <summary>What compose is told to do with the value of an earlier file.</summary>
    public ComposeTag Tag { get; } = tag;

    /// <summary>True for a value that is not written, <c>~</c> and <c>null</c>.</summary>
    public virtual bool IsNull => false;

    /// <summary>The scalars in it, itself included; keys are none.</summary>
    public IEnumerable<ComposeScalar> Scalars
    {
        get
        {
            var scalars = new List<ComposeScalar>();
            Collect(scalars);
            return scalars;
        }
    }

    private void Collect(List<ComposeScalar> scalars)
    {
        switch (this)
        {
            case ComposeScalar scalar:
                scalars.Add(scalar);
                break;
            case ComposeSequence sequence:
                foreach (var item in sequence.Items) item.Collect(scalars);
                break;
            case ComposeMapping mapping:
                foreach (var entry in mapping.Entries) entry.Value.Collect(scalars);
                break;
        }
    }
}

/// <summary>The tags compose knows.</summary>
public enum ComposeTag
{
    /// <summary>Merged as its kind demands.</summary>
    None,

    /// <summary><c>!reset</c>: the attribute is removed, whatever value is written.</summary>
    Reset,

    /// <summary><c>!override</c>: the value replaces the earlier one.</summary>
    Override,
}
