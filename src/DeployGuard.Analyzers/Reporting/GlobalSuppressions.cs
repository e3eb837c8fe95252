using Microsoft.CodeAnalysis;

namespace DeployGuard.Reporting;

/// <summary>
/// <c>[assembly: SuppressMessage("Microsoft.Security", "CS001:SecretInline", Scope = "member", Target = "~F:Shop.Api.key")]</c>, as a file
/// GlobalSuppressions.cs holds it. Without a target it is about the whole assembly.
/// </summary>
internal sealed class GlobalSuppressions
{
    private readonly bool isWhole;
    private readonly IReadOnlyList<SyntaxReference> places;

    private GlobalSuppressions(bool isWhole, IReadOnlyList<SyntaxReference> places) => (this.isWhole, this.places) = (isWhole, places);

    public static GlobalSuppressions Of(Compilation compilation)
    {
        var targets = compilation.Assembly.GetAttributes().Concat(compilation.SourceModule.GetAttributes()).Where(IsSuppression).Select(TargetOf).ToList();
        var places = from target in targets
                     where target.Length > 0
                     // A target of the oldest form, Shop.Api.#key, is not told apart from a name that is gone.
                     from symbol in DocumentationCommentId.GetSymbolsForDeclarationId(target.TrimStart('~'), compilation)
                     from place in symbol.DeclaringSyntaxReferences
                     select place;
        return new GlobalSuppressions(targets.Contains(""), [.. places]);
    }

    public bool Cover(SyntaxNode node) =>
        isWhole || places.Any(place => place.SyntaxTree == node.SyntaxTree && place.Span.Contains(node.Span));

    private static bool IsSuppression(AttributeData attribute) =>
        attribute.AttributeClass?.Name == "SuppressMessageAttribute" && attribute.ConstructorArguments.Length == 2
        && attribute.ConstructorArguments[0].Value is "Microsoft.Security"
        && attribute.ConstructorArguments[1].Value is string check && check.StartsWith("CS001", StringComparison.OrdinalIgnoreCase);

    private static string TargetOf(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Target").Value.Value as string ?? "";
}
