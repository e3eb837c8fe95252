namespace DeployGuard.Documents.CSharp;

/// <summary>Which brackets belong together. In damaged code a brace ends what is open inside it; a bracket without its other half has none.</summary>
internal static class CSharpBrackets
{
    /// <summary>For each token the 0-based index of the other half; -1 for those that have none and for other tokens.</summary>
    public static int[] Match(List<CSharpToken> tokens)
    {
        var partners = new int[tokens.Count];
        var open = new Stack<int>();
        var braces = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            partners[i] = -1;
            if (tokens[i].Kind != CSharpTokenKind.Sign) continue;

            switch (tokens[i].Text)
            {
                case "(" or "[":
                    open.Push(i);
                    break;
                case "{":
                    braces++;
                    open.Push(i);
                    break;
                case ")" when open.Count > 0 && tokens[open.Peek()].Is("("):
                case "]" when open.Count > 0 && tokens[open.Peek()].Is("["):
                    Pair(open.Pop(), i);
                    break;
                case "}" when braces > 0:
                    while (!tokens[open.Peek()].Is("{")) open.Pop();
                    braces--;
                    Pair(open.Pop(), i);
                    break;
            }
        }

        return partners;

        void Pair(int opening, int closing)
        {
            partners[opening] = closing;
            partners[closing] = opening;
        }
    }
}
