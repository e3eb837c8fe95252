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

    private readonly SourceText text;
    private readonly ReaderLines lines;

    private XmlSyntaxReader(SourceText text)
    {
        this.text = text;
        lines = new ReaderLines(text.Content);
    }

    /// <summary>The root element; null when the text is not well-formed XML or goes beyond the limits.</summary>
    public static ElementSyntax? Read(SourceText text)
    {
        if (text.Content.Length > MaxCharacters) return null;

        try
        {
            using var reader = XmlReader.Create(new StringReader(text.Content), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaxCharacters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
            });
            return new XmlSyntaxReader(text).ReadRoot(reader);
        }
        catch (XmlException)
        {
            // The build itself reports malformed project files, and better than we could.
            return null;
        }
    }

    private ElementSyntax? ReadRoot(XmlReader reader)
    {
        var open = new Stack<OpenElement>();
        ElementSyntax? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count == MaxDepth) return null;
                    var element = Open(reader, out var isEmpty);
                    if (isEmpty) root = Close(element, open);
                    else open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    root = Close(open.Pop(), open);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    open.Peek().Add(reader.Value, TextAt(OffsetOf(reader)));
                    break;
            }
        }

        return root;
    }

    private OpenElement Open(XmlReader reader, out bool isEmpty)
    {
        isEmpty = reader.IsEmptyElement;
        var element = new OpenElement(reader.LocalName, new TextSpan(OffsetOf(reader), reader.Name.Length));
        while (reader.MoveToNextAttribute())
        {
            var value = AttributeValueAt(OffsetOf(reader) + reader.Name.Length);
            element.Attributes.Add(new AttributeSyntax(reader.LocalName, reader.Value.Trim(), value));
        }

        return element;
    }

    private static ElementSyntax Close(OpenElement element, Stack<OpenElement> open)
    {
        var closed = element.Close();
        if (open.Count > 0) open.Peek().Children.Add(closed);
        return closed;
    }

    private int OffsetOf(XmlReader reader)
    {
        var position = (IXmlLineInfo)reader;
        return lines.OffsetOf(position.LineNumber, position.LinePosition - 1);
    }

    private TextSpan TextAt(int start)
    {
        var content = text.Content;
        var end = content.IndexOf('<', start);
        if (end < 0) end = content.Length;
        while (start < end && char.IsWhiteSpace(content[start])) start++;
        while (start < end && char.IsWhiteSpace(content[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    private TextSpan AttributeValueAt(int afterName)
    {
        var content = text.Content;
        var open = content.IndexOfAny(['"', '\''], afterName);
        var close = open < 0 ? -1 : content.IndexOf(content[open], open + 1);
        return close < 0 ? new TextSpan(afterName, 0) : TextSpan.FromBounds(open + 1, close);
    }

    private sealed class OpenElement(string name, TextSpan nameSpan)
    {
        private readonly StringBuilder value = new();
        private TextSpan? valueSpan;

        public List<AttributeSyntax> Attributes { get; } = [];

        public List<ElementSyntax> Children { get; } = [];

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
            Value = value.ToString().Trim(),
            ValueSpan = valueSpan ?? nameSpan,
        };
    }
}
