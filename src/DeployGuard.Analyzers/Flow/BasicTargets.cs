using DeployGuard.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Flow;

/// <summary>A user and a password behind the name of the scheme: <c>"Basic " + Convert.ToBase64String(…)</c>.</summary>
internal static class BasicTargets
{
    private static readonly FlowTarget Password = new(FlowKind.Named, "Password");

    public static FlowTarget? OfConcatenation(IBinaryOperation sum, IOperation value) =>
        sum.IsConcatenation() && sum.RightOperand == value && IsScheme(sum.LeftOperand.Constant()) ? Password : null;

    public static FlowTarget? OfHole(IInterpolationOperation hole)
    {
        if (hole.Parent is not IInterpolatedStringOperation text) return null;

        var index = text.Parts.IndexOf(hole);
        return index > 0 && text.Parts[index - 1] is IInterpolatedStringTextOperation before && IsScheme(before.Text.Constant()) ? Password : null;
    }

    private static bool IsScheme(string? text) => text?.EndsWith("Basic ", StringComparison.OrdinalIgnoreCase) == true;
}
