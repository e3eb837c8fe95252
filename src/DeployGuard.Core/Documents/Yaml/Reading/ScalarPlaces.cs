using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>The places of the characters of a value, filled while its raw text is read again.</summary>
internal sealed class ScalarPlaces(string value)
{
    private readonly List<TextSpan> places = new(value.Length);

    /// <summary>False as soon as the raw text says something else than the value.</summary>
    public bool Agrees { get; private set; } = true;

    /// <summary>True when every character has its place.</summary>
    public bool IsComplete => places.Count == value.Length;

    /// <summary>The next character of the value; NUL at its end.</summary>
    public char Next => IsComplete ? '\0' : value[places.Count];

    /// <summary>The place of each character; null when it cannot be told.</summary>
    public static IReadOnlyList<TextSpan>? Of(string content, YamlScalar scalar)
    {
        var places = new ScalarPlaces(scalar.Value);
        if (scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded)
            new BlockScalarPlaces(content, scalar, places).Read();
        else
            new FlowScalarPlaces(content, scalar, places).Read();
        return places.Agrees && places.IsComplete ? places.places : null;
    }

    public void Add(char character, int start, int end)
    {
        if (!Agrees || IsComplete || value[places.Count] != character) Agrees = false;
        else places.Add(TextSpan.FromBounds(start, end));
    }

    /// <summary>Adds one character of the raw text that stands for itself.</summary>
    public void AddPlain(string content, int position) => Add(content[position], position, position + 1);
}
