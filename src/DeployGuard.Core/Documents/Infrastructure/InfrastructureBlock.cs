using DeployGuard.Text;

namespace DeployGuard.Documents.Infrastructure;

/// <summary>Something in braces or brackets: a resource, an object, a list, an item of one.</summary>
/// <param name="name">The key or the kind of block: <c>resource</c>, <c>httpGet</c>; empty for an item of a list.</param>
/// <param name="type">What stands behind it in quotes: the type of a resource, the file of a module; empty for none.</param>
/// <param name="parent">What it stands in; null for the file.</param>
internal sealed class InfrastructureBlock(string name, string type, InfrastructureBlock? parent)
{
    private readonly List<InfrastructureBlock> blocks = [];
    private readonly List<InfrastructureValue> values = [];

    /// <summary>The key or the kind of block: <c>resource</c>, <c>httpGet</c>; empty for an item of a list.</summary>
    public string Name { get; } = name;

    /// <summary>What stands behind it in quotes: the type of a resource, the file of a module; empty for none.</summary>
    public string Type { get; } = type;

    /// <summary>What it stands in; null for the file.</summary>
    public InfrastructureBlock? Parent { get; } = parent;

    /// <summary>The blocks in it, in file order.</summary>
    public IReadOnlyList<InfrastructureBlock> Blocks => blocks;

    /// <summary>The values in it, in file order; those of blocks in it are theirs.</summary>
    public IReadOnlyList<InfrastructureValue> Values => values;

    /// <summary>The block and all inside, outer ones first.</summary>
    public IEnumerable<InfrastructureBlock> All
    {
        get
        {
            var pending = new Stack<InfrastructureBlock>();
            pending.Push(this);
            while (pending.Count > 0)
            {
                var block = pending.Pop();
                yield return block;
                for (var i = block.blocks.Count - 1; i >= 0; i--) pending.Push(block.blocks[i]);
            }
        }
    }

    /// <summary>The resource or module it is a part of; the block itself outside of any.</summary>
    public InfrastructureBlock Resource
    {
        get
        {
            var block = this;
            while (block is { Type.Length: 0, Parent: { Parent: not null } outer }) block = outer;
            return block;
        }
    }

    /// <summary>The setting of a container app that keeps several revisions active beside each other; null when it is not written.</summary>
    public InfrastructureValue? SeveralRevisions =>
        Find("activeRevisionsMode", "revision_mode") is { Text: { } mode } value && mode.Equals("Multiple", StringComparison.OrdinalIgnoreCase) ? value : null;

    /// <summary>True when its name is one of some, upper and lower case alike.</summary>
    public bool Is(params string[] names) => IsOneOf(Name, names);

    /// <summary>The first value of some names, upper and lower case alike; null when none is written here.</summary>
    public InfrastructureValue? Find(params string[] names)
    {
        foreach (var value in values)
            if (IsOneOf(value.Name, names)) return value;
        return null;
    }

    private static bool IsOneOf(string name, string[] names)
    {
        foreach (var one in names)
            if (string.Equals(name, one, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    internal void Add(InfrastructureBlock block) => blocks.Add(block);

    internal void Add(InfrastructureValue value) => values.Add(value);
}

/// <summary>A name and what is set for it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The text, number or switch; null for anything that is not written down here.</param>
/// <param name="Location">The value.</param>
internal sealed record InfrastructureValue(string Name, string? Text, Location Location);
