using DeployGuard.Documents.CSharp;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>The paths that attributes give to controllers and their actions. Source: ASP.NET Core, attribute routing.</summary>
internal static class ControllerRoutes
{
    private const string Suffix = "Controller";

    /// <summary>Nobody gives a controller more paths; each costs a path for every action.</summary>
    private const int MaximumPrefixes = 8;

    /// <summary>The endpoints of a file, each with the 0-based index of the token that gives it its path.</summary>
    public static IEnumerable<(StartUpFact Fact, int Token)> In(SourceText text, List<CSharpToken> tokens, int[] partners)
    {
        var pending = new List<(string? Template, int Token, bool IsRoute)>();
        List<string> prefixes = [];
        var controller = "";
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is("[") && partners[i] > i)
            {
                // [ApiController, Route("orders")]
                for (var at = i; at < partners[i]; at = at + 1 < partners[i] && partners[at + 1] > at ? partners[at + 1] : at + 1)
                    if ((at == i || tokens[at].Is(",")) && AttributeAt(tokens, at + 1) is { } attribute) pending.Add(attribute);
                i = partners[i];
            }
            else if (tokens[i].Is("class") && tokens[i + 1].Kind == CSharpTokenKind.Identifier)
            {
                var name = tokens[i + 1].Text!;
                controller = name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : "";
                prefixes = controller.Length == 0 ? [] : [.. pending.Where(one => one.IsRoute).Select(one => one.Template ?? "{*unknown}").Take(MaximumPrefixes)];
                foreach (var prefix in prefixes) yield return FactOf(text, tokens, pending[0].Token, RoutePath.Join("", prefix), controller);
                pending.Clear();
            }
            else if (tokens[i].Is("{") || tokens[i].Is(";") || tokens[i].Is("}"))
            {
                foreach (var (template, token, _) in controller.Length == 0 ? [] : pending)
                {
                    if (template is null && prefixes.Count == 0) continue;
                    foreach (var prefix in prefixes.DefaultIfEmpty("")) yield return FactOf(text, tokens, token, RoutePath.Join(prefix, template ?? ""), controller);
                }

                pending.Clear();
            }
        }
    }

    private static (StartUpFact Fact, int Token) FactOf(SourceText text, List<CSharpToken> tokens, int token, string template, string controller)
    {
        var path = template.Replace("[controller]", controller).Replace("[Controller]", controller);
        var (kind, _, _) = RouteReader.OfPath(path);
        return (new StartUpFact(kind, tokens[token].Text!, new Location(text, tokens[token].Span)) { Path = path }, token);
    }

    private static (string? Template, int Token, bool IsRoute)? AttributeAt(List<CSharpToken> tokens, int name)
    {
        if (tokens[name] is not { Kind: CSharpTokenKind.Identifier, Text: { } word } || !RoutingNames.IsAttribute(word)) return null;

        var hasArguments = name + 2 < tokens.Count && tokens[name + 1].Is("(");
        var template = hasArguments && tokens[name + 2].Kind == CSharpTokenKind.String && word != "AcceptVerbs" ? tokens[name + 2].Text : null;
        // A constant of another file may name any path; [HttpGet(Name = "x")] names none.
        var isOpen = hasArguments && template is null && tokens[name + 2].Kind == CSharpTokenKind.Identifier && !(name + 3 < tokens.Count && tokens[name + 3].Is("="));
        return (isOpen ? "{*unknown}" : template, name, word == "Route");
    }
}
