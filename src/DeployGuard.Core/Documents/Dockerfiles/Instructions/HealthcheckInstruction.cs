namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>HEALTHCHECK.</summary>
public sealed class HealthcheckInstruction : CommandInstruction
{
    internal HealthcheckInstruction(InstructionHead head, bool isNone, CommandLine? command) : base(head, command) => IsNone = isNone;

    /// <summary>True for <c>HEALTHCHECK NONE</c>, which takes an inherited check away.</summary>
    public bool IsNone { get; }
}
