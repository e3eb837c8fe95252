using DeployGuard.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>Builds the trees of a file from the events of the parser.</summary>
internal sealed class YamlTreeBuilder(SourceText text, YamlProblemList problems)
{
    private readonly List<YamlNode> roots = [];
    private readonly List<TextSpan> tokens = [];
    private readonly Stack<OpenCollection> open = new();
    private readonly AnchorTable anchors = new();
    private readonly MappingChecks checks = new(text, problems);
    private int repeated;

    public IReadOnlyList<YamlNode> Roots => roots;

    /// <summary>The text no comment stands in: values and aliases, in order.</summary>
    public IReadOnlyList<TextSpan> Tokens => tokens;

    /// <summary>0-based offset behind what has been read.</summary>
    public int Position { get; private set; }

    /// <summary>0-based offset of the innermost bracket that is not closed; null when there is none.</summary>
    public int? OpenBracket => open.FirstOrDefault(collection => !collection.IsSinglePair) is { IsFlow: true } collection ? collection.Start : null;

    /// <summary>0-based offset of the outermost bracket that is not closed; null when there is none.</summary>
    public int? OuterBracket => open.TakeWhile(collection => collection.IsFlow).LastOrDefault(collection => !collection.IsSinglePair)?.Start;

    /// <summary>Number of brackets that are not closed.</summary>
    public int FlowDepth { get; private set; }

    public void StartDocument() => anchors.Clear();

    public void AddScalar(Scalar scalar)
    {
        var properties = NodeProperties.Read(text.Content, StartOf(scalar), scalar);
        var style = StyleOf(scalar);
        var end = Clamp(scalar.End);
        var isWritten = style != YamlScalarStyle.Plain || scalar.Value.Length > 0;
        var span = isWritten
            ? ScalarSpan.Of(text.Content, properties.ContentStart, end, style, scalar.Value)
            : new TextSpan(PlaceOfNothing(properties, scalar), 0);
        if (open.Count == 0 && !isWritten && properties.Tag is null && scalar.Anchor.IsEmpty) return;

        if (isWritten) AddToken(span, end, style);
        Position = Math.Max(Position, span.End);
        var node = new YamlScalar(text, span, properties.Tag, scalar.Value, style);
        if (!scalar.Anchor.IsEmpty) anchors.Define(scalar.Anchor.Value).Complete(node, 1);
        Add(node, 1);
    }

    public void AddAlias(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        var start = StartOf(alias);
        var span = TextSpan.FromBounds(start, Math.Min(text.Content.Length, start + 1 + name.Length));
        var anchor = anchors.Find(name);
        checks.Alias(span, name, anchor);
        Repeat(anchor?.Size ?? 0, span);
        tokens.Add(span);
        Position = span.End;
        Add(new YamlAlias(span, name, anchor?.Node), Math.Max(1, anchor?.Size ?? 0));
    }

    public void Open(NodeEvent start, bool isMapping, bool isFlow)
    {
        // The library gives a mapping without braces in a list, [a: b], no position.
        var isPair = isMapping && isFlow && open.Count > 0 && open.Peek() is { IsMapping: false, IsFlow: true } list && Clamp(start.Start) <= list.Start;
        var properties = isPair
            ? new NodeProperties(null, Position, Position)
            : NodeProperties.Read(text.Content, StartOf(start), start);
        if (open.Count >= YamlLimits.MaxDepth)
        {
            throw new YamlLimitException(new SyntaxProblem(
                new TextSpan(properties.ContentStart, 0), "Lists and mappings nest more than 100 levels deep: write the file with fewer levels"));
        }

        Position = properties.ContentStart;
        var anchor = start.Anchor.IsEmpty ? null : anchors.Define(start.Anchor.Value);
        if (isFlow) FlowDepth++;
        open.Push(new OpenCollection(properties.ContentStart, properties.Tag, isMapping, isFlow, isPair, anchor));
    }

    public void Close()
    {
        var collection = open.Pop();
        if (collection.IsFlow) FlowDepth--;
        var node = collection.ToNode(text.Content);
        Position = Math.Max(Position, node.Span.End);
        if (node is YamlMapping mapping && mapping.Entries.Any(entry => entry.IsMerge))
        {
            // Merges are followed from the inside out, as they close: later, their depth could exceed the stack.
            Repeat(mapping.EffectiveEntries.Count, new TextSpan(node.Span.Start, 0));
        }

        collection.Anchor?.Complete(node, collection.Size);
        Add(node, collection.Size);
    }

    /// <summary>Ends what is open where reading stopped, so that all before it can be used.</summary>
    public void CloseAll()
    {
        while (open.Count > 0) Close();
    }

    /// <summary>Gives the file up.</summary>
    public void Discard()
    {
        open.Clear();
        roots.Clear();
    }

    private void Add(YamlNode node, int size)
    {
        if (open.Count == 0)
        {
            roots.Add(node);
            return;
        }

        var collection = open.Peek();
        var entry = collection.Add(node, size);
        if (collection.IsMapping && entry is null) checks.Key(collection, node);
        if (entry is { IsMerge: true }) checks.Merge(entry);
    }

    private void Repeat(int nodes, TextSpan span)
    {
        repeated += nodes;
        if (repeated > YamlLimits.MaxRepeatedNodes)
        {
            throw new YamlLimitException(new SyntaxProblem(
                span, "Aliases and merges that repeat each other make the file grow beyond all measure: write out what is meant"));
        }
    }

    // Right behind the tag, the colon or the dash.
    private int PlaceOfNothing(NodeProperties properties, Scalar scalar)
    {
        if (properties.Tag is not null || !scalar.Anchor.IsEmpty) return properties.End;
        if (open.Count == 0 || open.Peek().Key is not { } key) return properties.End;

        var behind = Math.Max(key.Span.End, 0);
        var colon = Whitespace.Skip(text.Content, behind);
        return colon < text.Content.Length && text.Content[colon] == ':' ? colon + 1 : behind;
    }

    private void AddToken(TextSpan span, int end, YamlScalarStyle style)
    {
        // A comment may stand behind the indicator of a block.
        var isBlock = style is YamlScalarStyle.Literal or YamlScalarStyle.Folded;
        var start = isBlock ? Math.Min(end, Whitespace.LineEnd(text.Content, span.Start)) : span.Start;
        tokens.Add(TextSpan.FromBounds(start, Math.Max(start, isBlock ? end : span.End)));
    }

    private int StartOf(ParsingEvent current) => Math.Max(Position, Clamp(current.Start));

    private int Clamp(Mark mark) => (int)Math.Max(0, Math.Min(mark.Index, text.Content.Length));

    private static YamlScalarStyle StyleOf(Scalar scalar) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
        ScalarStyle.Literal => YamlScalarStyle.Literal,
        ScalarStyle.Folded => YamlScalarStyle.Folded,
        _ => YamlScalarStyle.Plain,
    };
}
