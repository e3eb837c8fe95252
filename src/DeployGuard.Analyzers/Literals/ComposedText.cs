using System.Globalization;
using System.Text;
using DeployGuard.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Literals;

/// <summary>
/// The text of a concatenation, an interpolation or a call that puts texts together, as far as it is written down. Generated
/// code concatenates thousands of texts, which nest as deep: a stack of our own holds what is still to be read.
/// </summary>
internal sealed class ComposedText
{
    private readonly StringBuilder text = new();
    private readonly List<WrittenPart> parts = [];

    public ComposedText(IOperation whole)
    {
        var pending = new Stack<object>();
        pending.Push(whole);
        while (pending.Count > 0) Read(pending.Pop(), pending);
    }

    /// <summary>Whether any part is written down.</summary>
    public bool HasLiteral { get; private set; }

    public IReadOnlyList<WrittenPart> Parts => parts;

    public override string ToString() => text.ToString();

    private void Read(object part, Stack<object> pending)
    {
        if (part is string written)
        {
            text.Append(written);
            HasLiteral = true;
            return;
        }

        switch (((IOperation)part).Unconverted())
        {
            case IBinaryOperation sum when sum.IsConcatenation():
                Push(pending, sum.LeftOperand, sum.RightOperand);
                break;
            case IInterpolatedStringAdditionOperation sum:
                Push(pending, sum.Left, sum.Right);
                break;
            case IInterpolatedStringOperation interpolated:
                Push(pending, [.. interpolated.Parts]);
                break;
            case IInterpolatedStringTextOperation literal:
                pending.Push(literal.Text);
                break;
            case IInterpolationOperation hole:
                pending.Push(hole.Expression);
                break;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments.Length: > 0 } append }:
                pending.Push(append.Arguments[0].Value);
                break;
            case IInvocationOperation call when StringCalls.IsComposition(call):
                Push(pending, [.. StringCalls.PartsOf(call)]);
                break;
            case { ConstantValue: { HasValue: true, Value: { } constant } } operation:
                Append(operation, constant);
                break;
            default:
                text.Append(CredentialLiteral.Hidden);
                break;
        }
    }

    private void Append(IOperation operation, object constant)
    {
        HasLiteral = true;
        // The text between two holes is a piece of the interpolated string, which is what can be replaced.
        var node = operation.Parent is IInterpolatedStringTextOperation { Parent: { } interpolated } ? interpolated.Syntax : operation.Syntax;
        var written = Convert.ToString(constant, CultureInfo.InvariantCulture) ?? "";
        parts.Add(new WrittenPart(text.Length, written, node, ConstantOf(operation)));
        text.Append(written);
    }

    private static ISymbol? ConstantOf(IOperation operation) => operation switch
    {
        IFieldReferenceOperation field => field.Field,
        ILocalReferenceOperation local => local.Local,
        _ => null,
    };

    private static void Push(Stack<object> pending, params object[] next)
    {
        for (var i = next.Length - 1; i >= 0; i--) pending.Push(next[i]);
    }
}
