using DeployGuard.Text;

namespace DeployGuard.Documents.Infrastructure;

/// <summary>Reads the blocks and values of Bicep, Terraform and JSON by their brackets alone; expressions are values of which nothing is known.</summary>
internal sealed class InfrastructureReader
{
    /// <summary>Nobody nests deeper; what does is read as if it stood in the last block.</summary>
    private const int MaximumDepth = 64;

    private readonly SourceText text;
    private readonly List<InfrastructureToken> tokens;
    private readonly Stack<(InfrastructureBlock Block, char Close)> open = new();
    private (string Name, string Type)? pending;

    private InfrastructureReader(SourceText text, List<InfrastructureToken> tokens)
    {
        this.text = text;
        this.tokens = tokens;
    }

    /// <summary>The file as a block without a name.</summary>
    public static InfrastructureBlock Read(SourceText text)
    {
        var isBicep = text.Path.EndsWith(".bicep", StringComparison.OrdinalIgnoreCase);
        var reader = new InfrastructureReader(text, InfrastructureLexer.Read(text.Content, isBicep));
        return reader.ReadAll();
    }

    private InfrastructureBlock ReadAll()
    {
        var root = new InfrastructureBlock("", "", null);
        open.Push((root, '\0'));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Is('{') || tokens[i].Is('[')) Open(i);
            else if (tokens[i].Is('}') || tokens[i].Is(']')) Close(tokens[i].Text![0]);
            else if (BeginsStatement(i)) i = ReadStatement(i);
        }

        return root;
    }

    private void Open(int index)
    {
        var (name, type) = pending ?? (tokens[index].Is('{') ? HeadOf(index) : ("", ""));
        pending = null;
        var outer = open.Peek().Block;
        var block = open.Count > MaximumDepth ? outer : new InfrastructureBlock(name, type, outer);
        if (!ReferenceEquals(block, outer)) outer.Add(block);
        open.Push((block, tokens[index].Is('{') ? '}' : ']'));
    }

    private void Close(char sign)
    {
        pending = null;
        if (open.Count > 1 && open.Peek().Close == sign) open.Pop();
    }

    /// <summary>Of <c>resource "azurerm_container_app" "api" {</c> the first word and the first label; nothing for an item of a list.</summary>
    private (string Name, string Type) HeadOf(int brace)
    {
        var first = brace - 1;
        while (first >= 0 && !tokens[first].IsFirst && tokens[first].Kind != InfrastructureTokenKind.Sign) first--;
        if (first < 0 || tokens[first].Kind != InfrastructureTokenKind.Word || tokens[brace].IsFirst) return ("", "");

        var label = first + 1 < brace && tokens[first + 1].Kind == InfrastructureTokenKind.String ? tokens[first + 1].Text : null;
        return (tokens[first].Text!, label ?? "");
    }

    private bool BeginsStatement(int index) => tokens[index].Kind != InfrastructureTokenKind.Sign
        && (tokens[index].IsFirst || index == 0 || tokens[index - 1].Is('{') || tokens[index - 1].Is(','));

    /// <summary>Reads a key and its value when it is literal; the 0-based index of the last token that was read.</summary>
    private int ReadStatement(int index)
    {
        pending = null;
        // resource app 'Microsoft.App/containerApps@2024-03-01' = {
        if (tokens[index].Text is "resource" or "module" && At(index + 2).Kind == InfrastructureTokenKind.String && (At(index + 3).Is('=') || At(index + 3).Text == "existing"))
        {
            pending = (tokens[index].Text!, tokens[index + 2].Text ?? "?");
            return SkipCondition(index + 3);
        }

        var name = tokens[index].Text;
        if (name is null || !(At(index + 1).Is(':') || (At(index + 1).Is('=') && !At(index + 2).Is('=') && !At(index + 2).Is('>')))) return index;

        var value = index + 2;
        if (At(value).Is('{') || At(value).Is('['))
        {
            pending = (name, "");
            return index + 1;
        }

        if (value >= tokens.Count) return index;
        var isAlone = value + 1 >= tokens.Count || tokens[value + 1].IsFirst || tokens[value + 1].Is(',') || tokens[value + 1].Is('}') || tokens[value + 1].Is(']');
        var isLiteral = isAlone && (tokens[value].Kind == InfrastructureTokenKind.String || (tokens[value].Kind == InfrastructureTokenKind.Word && IsLiteral(tokens[value].Text!)));
        open.Peek().Block.Add(new InfrastructureValue(name, isLiteral ? tokens[value].Text : null, new Location(text, tokens[value].Span)));
        // jsonencode({ … }) and union({ … }) are still the value of the name.
        if (!isAlone) pending = (name, "");
        return isAlone ? value : index + 1;
    }

    /// <summary>Of <c>= if (deployWorker) {</c> and <c>= [for name in names: {</c> only the braces count.</summary>
    private int SkipCondition(int index)
    {
        if (!(At(index).Is('=') && At(index + 1).Text == "if" && At(index + 2).Is('('))) return index;

        var depth = 0;
        for (var i = index + 2; i < tokens.Count; i++)
        {
            depth += tokens[i].Is('(') ? 1 : tokens[i].Is(')') ? -1 : 0;
            if (depth == 0) return i;
        }

        return index;
    }

    private static bool IsLiteral(string word) => word is "true" or "false" or "null" || char.IsDigit(word[0]);

    private InfrastructureToken At(int index) => index < tokens.Count ? tokens[index] : default;
}
