using System.Text;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Expansion;

namespace DeployGuard.Documents.Interpolation;

/// <summary>Replaces the variables of one value.</summary>
internal sealed class InterpolationExpander(IVariableScope scope)
{
    /// <summary>Values of an environment file may mention each other and double with every line; no real value comes near.</summary>
    private const int MaxLength = 32_768;

    private static readonly string Unknown = InterpolatedText.UnknownText.ToString();

    public string Expand(IReadOnlyList<InterpolationPart> parts)
    {
        if (parts.Count == 1)
        {
            var text = parts[0].Name is null ? parts[0].Text : ExpandVariable(parts[0]);
            return text.Length > MaxLength ? Unknown : text;
        }

        var result = new StringBuilder();
        foreach (var part in parts)
        {
            result.Append(part.Name is null ? part.Text : ExpandVariable(part));
            if (result.Length > MaxLength) return Unknown;
        }

        return result.ToString();
    }

    private string ExpandVariable(InterpolationPart part)
    {
        var variable = scope.Find(part.Name!);
        var isUnknown = variable.State is VariableState.Unknown or VariableState.Declared;
        var isSet = variable.State == VariableState.Known;
        var text = variable.Text ?? "";
        return part.Operator switch
        {
            VariableOperator.DefaultIfUnset => isSet ? text : Expand(part.Operand!),
            VariableOperator.DefaultIfEmpty => text.Length > 0 ? text : Expand(part.Operand!),
            _ when isUnknown => Unknown,
            VariableOperator.AlternativeIfSet => isSet ? Expand(part.Operand!) : "",
            VariableOperator.AlternativeIfNotEmpty => text.Length > 0 ? Expand(part.Operand!) : "",
            // Compose stops with the message of the file.
            VariableOperator.RequiredSet when !isSet => Unknown,
            VariableOperator.RequiredNotEmpty when text.Length == 0 => Unknown,
            _ => text,
        };
    }
}
