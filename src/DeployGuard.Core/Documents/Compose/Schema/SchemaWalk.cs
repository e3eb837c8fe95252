using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>Holds one compose file against the tables. The tables are finite, and so is the depth of the walk.</summary>
/// <param name="isWhole">
/// False for a file that completes others: what has no value or lacks a key may have it from there.
/// </param>
internal sealed class SchemaWalk(bool isWhole)
{
    private const int MaximumProblems = 100;

    private readonly List<SchemaProblem> problems = [];
    private bool mayInherit;

    // What an alias repeats is walked for each place and reported once.
    private readonly HashSet<(TextSpan, SchemaProblemKind)> seen = [];

    /// <summary>True where what is absent is absent for good.</summary>
    private bool IsWhole => isWhole && !mayInherit;

    /// <summary>What does not fit in a whole file.</summary>
    public IReadOnlyList<SchemaProblem> Check(ComposeMapping root)
    {
        CheckMapping(root, FileShape.Root.Object!, "");
        return problems;
    }

    private void CheckEntry(ComposeEntry entry, ValueShape shape)
    {
        if (entry.Value is ComposeScalar { IsNull: true, Tag: not ComposeTag.Reset } && !shape.Has(ScalarTypes.Null) && !shape.IsAny)
        {
            if (IsWhole)
                Add(SchemaProblemKind.Wrong, entry.NameLocation, $"{SchemaWords.Short(entry.Name)} has no value; write {SchemaWords.Wanted(shape)} or remove the key");
            return;
        }

        // extends is followed before compose looks for what is missing.
        if (ReferenceEquals(shape, ServiceShape.Service)) mayInherit = (entry.Value as ComposeMapping)?["extends"] is not null;
        Check(entry.Value, shape, entry.Name, entry.NameLocation);
        if (ReferenceEquals(shape, ServiceShape.Service)) mayInherit = false;
    }

    /// <param name="node">The value.</param>
    /// <param name="shape">What may stand there.</param>
    /// <param name="name">The key it stands under, or under which its list stands.</param>
    /// <param name="place">The key; null for an item of a list.</param>
    private void Check(ComposeNode node, ValueShape shape, string name, Location? place)
    {
        if (node.Tag == ComposeTag.Reset || shape.IsAny) return;

        if (node is ComposeMapping mapping && shape.Object is { } known)
        {
            CheckMapping(mapping, known, name, place);
        }
        else if (node is ComposeSequence sequence && shape.Item is { } itemShape)
        {
            foreach (var item in sequence.Items)
            {
                if (item is ComposeMapping pair && itemShape.Object is null) ReportPair(pair, shape, name);
                else Check(item, itemShape, name, place: null);
            }
        }
        else if (node is ComposeScalar scalar)
        {
            CheckScalar(scalar, shape, name, place);
        }
        else
        {
            var found = node is ComposeMapping ? "a mapping" : "a list";
            Add(SchemaProblemKind.Wrong, place ?? SchemaWords.Smallest(node), $"{SchemaWords.Subject(name, place)} takes {SchemaWords.Wanted(shape)}, not {found}");
        }
    }

    /// <summary><c>- key: value</c> in a list of texts.</summary>
    private void ReportPair(ComposeMapping pair, ValueShape list, string name)
    {
        var remedy = list == Shapes.KeyValues ? "write KEY=value"
            : list.Object is not null ? "take the '- ' away in the whole list"
            : "put the item in quotes";
        Add(SchemaProblemKind.Wrong, SchemaWords.Smallest(pair), $"An item of {SchemaWords.Short(name)} takes text, not 'key: value'; {remedy}");
    }

    private void CheckMapping(ComposeMapping mapping, ObjectShape shape, string name, Location? place = null)
    {
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            var entry = mapping.Entries[i];
            if (problems.Count >= MaximumProblems) return;
            if (shape.Keys.TryGetValue(entry.Name, out var known))
            {
                CheckEntry(entry, known);
            }
            else if (shape.Others is { } other)
            {
                CheckChosenKey(entry, shape);
                CheckEntry(entry, other);
            }
            else if (!entry.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                ReportUnknown(entry, shape, name);
            }
        }

        if (!IsWhole || shape.Required.Count == 0) return;
        foreach (var required in shape.Required.Where(key => mapping.FindEntry(key) is null))
            Add(SchemaProblemKind.Wrong, place ?? SchemaWords.Smallest(mapping), $"{SchemaWords.Subject(name, place)} lacks '{required}'; write it");
    }

    private void CheckChosenKey(ComposeEntry entry, ObjectShape shape)
    {
        var location = entry.NameLocation;
        if (!IsText(entry))
        {
            Add(SchemaProblemKind.Wrong, location, $"The key {SchemaWords.Short(entry.Name)} is no text to YAML, and compose refuses it; put it in quotes", SchemaWords.Quote(location));
        }
        else if (shape.AreKeysNames && !entry.Name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-')
            && !ComposeValues.IsPlaceholder(entry.Name))
        {
            Add(SchemaProblemKind.Wrong, location, $"The name {SchemaWords.Short(entry.Name)} holds more than letters, digits, '.', '_' and '-'; write another");
        }
    }

    /// <summary>False for a plain 1, 1.5 or true, which are keys of another type.</summary>
    private static bool IsText(ComposeEntry entry)
    {
        // Nearly all keys are words, and no word of YAML is longer than "false".
        if (entry.Name.Length > 5 && char.IsLetter(entry.Name[0])) return true;

        var location = entry.NameLocation;
        return location.Source.ToString(location.Span) != entry.Name
            || new YamlScalar(location.Source, location.Span, tag: null, entry.Name, YamlScalarStyle.Plain).Kind == YamlScalarKind.String;
    }

    private void ReportUnknown(ComposeEntry entry, ObjectShape shape, string name)
    {
        if (ComposeValues.IsPlaceholder(entry.Name)) return;

        var shown = SchemaWords.Short(entry.Name);
        var where = name.Length == 0 ? "at the top level" : $"in {SchemaWords.Short(name)}";
        if (NearestName.Find(entry.Name, shape.Keys.Keys) is { } near)
            Add(SchemaProblemKind.Wrong, entry.NameLocation, $"Unknown key {shown} {where}; did you mean '{near}'?");
        else if (!IsText(entry))
            Add(SchemaProblemKind.Wrong, entry.NameLocation, $"No key is called {shown} {where}; if the colon is part of a text, leave no blank behind it, and write quotes");
        else
            Add(MayComeLater(entry.Name) ? SchemaProblemKind.UnknownKey : SchemaProblemKind.Wrong, entry.NameLocation, $"The compose specification has no key {shown} {where}; correct or remove it, or begin it with x-");
    }

    /// <summary>All keys of the specification are of these characters, in every version so far.</summary>
    private static bool MayComeLater(string key) => key.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    private void CheckScalar(ComposeScalar scalar, ValueShape shape, string name, Location? place)
    {
        var location = scalar.Location.Span.Length > 0 ? scalar.Location : place ?? scalar.Location;
        var isKnown = scalar.IsLiteral;
        if (isKnown && ComposeValues.IsPlaceholder(scalar.Raw) && scalar.Kind == YamlScalarKind.String) return;
        if (!isKnown && shape.Scalars != ScalarTypes.None)
        {
            // Compose casts what comes out of a variable; without any scalar the variable cannot help.
            if (ValueCheck.Of(scalar, shape, name) is { } hidden) Add(hidden);
        }
        else if (shape.Takes(scalar.Kind))
        {
            if (ValueCheck.Of(scalar, shape, name) is { } problem) Add(problem);
        }
        else
        {
            Add(SchemaWords.WrongType(scalar, shape, SchemaWords.Subject(name, place), location));
        }
    }

    private void Add(SchemaProblemKind kind, Location location, string message, TextEdit? edit = null) =>
        Add(new SchemaProblem(kind, location, message) { Edit = edit });

    private void Add(SchemaProblem problem)
    {
        if (problems.Count < MaximumProblems && seen.Add((problem.Location.Span, problem.Kind))) problems.Add(problem);
    }
}
