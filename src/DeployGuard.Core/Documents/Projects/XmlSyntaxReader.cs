using System.Text;
using System.Xml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>
/// Reads XML into elements with spans. No DTD, nothing external, bounded size and depth: the files are hostile
/// until proven otherwise.
/// </summary>
internal sealed class XmlSyntaxReader
{
    // Far beyond what people and tools write; MSBuild and NuGet files nest about five elements deep.
    private const int MaxDepth = 64;
    private const int MaxCharacters = 4_000_000;

    // A comment that is no XML costs an exception.
    private const int MaxCommentsWithElements = 200;

    private readonly string content;
    private readonly int offset;
    private readonly ReaderLines lines;
    private readonly Stack<OpenElement> open = new();
    private readonly List<ElementSyntax> roots = [];
    private readonly List<Comment> comments = [];
    private int commentsWithElements;

    /// <param name="content">What is read: a file or the inside of a comment.</param>
    /// <param name="offset">0-based offset in the file at which it begins.</param>
    private XmlSyntaxReader(string content, int offset)
    {
        this.content = content;
        this.offset = offset;
        lines = new ReaderLines(content);
    }

    /// <summary>Reads a file.</summary>
    public static XmlSyntax Read(SourceText text)
    {
        if (text.Content.Length > MaxCharacters) return new XmlSyntax(null, []);

        var reader = new XmlSyntaxReader(text.Content, 0);
        using var xml = XmlReader.Create(new StringReader(text.Content), SettingsFor(ConformanceLevel.Document));
        // The build itself reports malformed project files, and better than we could.
        var isWellFormed = reader.TryRead(xml);
        return new XmlSyntax(isWellFormed ? reader.roots.FirstOrDefault() : null, reader.comments);
    }

    /// <summary>The elements somebody turned off by making them a comment; of prose none.</summary>
    private static List<ElementSyntax> ReadFragment(string fragment, int offset)
    {
        var reader = new XmlSyntaxReader(fragment, offset);
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        // The prefix of the transforms of web.config; others that are declared outside of the comment end the reading.
        namespaces.AddNamespace("xdt", "http://schemas.microsoft.com/XML-Document-Transform");
        using var xml = XmlReader.Create(new StringReader(fragment), SettingsFor(ConformanceLevel.Fragment), new XmlParserContext(names, namespaces, null, XmlSpace.None));
        reader.TryRead(xml);
        return reader.roots;
    }

    private static XmlReaderSettings SettingsFor(ConformanceLevel level) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        ConformanceLevel = level,
    };

    /// <summary>False when the text is not well-formed or nests too deep.</summary>
    private bool TryRead(XmlReader reader)
    {
        try
        {
            while (reader.Read())
            {
                if (open.Count == MaxDepth && reader.NodeType == XmlNodeType.Element) return false;
                Take(reader);
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private void Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var element = Open(reader, out var isEmpty);
                if (isEmpty) Close(element);
                else open.Push(element);
                break;
            case XmlNodeType.EndElement:
                Close(open.Pop());
                break;
            // Of a comment's prose, text stands outside of all elements.
            case XmlNodeType.Text or XmlNodeType.CDATA when open.Count > 0:
                open.Peek().Add(reader.Value, TextAt(OffsetOf(reader)));
                break;
            case XmlNodeType.Comment:
                AddComment(OffsetOf(reader), reader.Value);
                break;
        }
    }

    private OpenElement Open(XmlReader reader, out bool isEmpty)
    {
        isEmpty = reader.IsEmptyElement;
        var element = new OpenElement(reader.LocalName, SpanOf(OffsetOf(reader), reader.Name.Length));
        while (reader.MoveToNextAttribute())
        {
            var value = AttributeValueAt(Math.Min(OffsetOf(reader) + reader.Name.Length, content.Length));
            element.Attributes.Add(new AttributeSyntax(reader.LocalName, reader.Value.Trim(), value));
        }

        return element;
    }

    private void Close(OpenElement element)
    {
        var closed = element.Close();
        if (open.Count > 0) open.Peek().Children.Add(closed);
        else roots.Add(closed);
    }

    private void AddComment(int inside, string value)
    {
        const string Sign = "<!--";
        if (string.CompareOrdinal(content, inside, Sign, 0, Sign.Length) == 0) inside += Sign.Length;
        var start = Math.Max(0, inside - Sign.Length);
        var end = content.IndexOf("-->", inside, StringComparison.Ordinal);
        if (end < 0) end = content.Length;

        if (open.Count > 0 && value.IndexOf('<') >= 0 && value.IndexOf('>') >= 0 && commentsWithElements++ < MaxCommentsWithElements)
            open.Peek().Commented.AddRange(ReadFragment(content.Substring(inside, end - inside), inside));

        while (end > inside && char.IsWhiteSpace(content[end - 1])) end--;
        comments.Add(new Comment(TextSpan.FromBounds(start, end), value.Trim(), Comment.StandsBehindText(content, start)));
    }

    private int OffsetOf(XmlReader reader)
    {
        var position = (IXmlLineInfo)reader;
        return lines.OffsetOf(position.LineNumber, position.LinePosition - 1);
    }

    private TextSpan SpanOf(int start, int length) => new(offset + start, Math.Min(length, content.Length - start));

    private TextSpan TextAt(int start)
    {
        var end = content.IndexOf('<', start);
        if (end < 0) end = content.Length;
        while (start < end && char.IsWhiteSpace(content[start])) start++;
        while (start < end && char.IsWhiteSpace(content[end - 1])) end--;
        return SpanOf(start, end - start);
    }

    private TextSpan AttributeValueAt(int afterName)
    {
        var quote = content.IndexOfAny(['"', '\''], afterName);
        var close = quote < 0 ? -1 : content.IndexOf(content[quote], quote + 1);
        return close < 0 ? SpanOf(afterName, 0) : SpanOf(quote + 1, close - quote - 1);
    }

    private sealed class OpenElement(string name, TextSpan nameSpan)
    {
        private readonly StringBuilder value = new();
        private TextSpan? valueSpan;

        public List<AttributeSyntax> Attributes { get; } = [];

        public List<ElementSyntax> Children { get; } = [];

        public List<ElementSyntax> Commented { get; } = [];

        public void Add(string part, TextSpan span)
        {
            value.Append(part);
            valueSpan ??= span;
        }

        public ElementSyntax Close() => new()
        {
            Name = name,
            NameSpan = nameSpan,
            Attributes = Attributes,
            Children = Children,
            Commented = Commented,
            Value = value.ToString().Trim(),
            ValueSpan = valueSpan ?? nameSpan,
        };
    }
}
