using DeployGuard.Documents;

namespace DeployGuard.Validation;

/// <summary>
/// A rule about C# that the analyzer runs inside the compiler (DG50xx, DG65xx). Here it gives id, documentation and severity; the
/// analyzer compiles the same source against a base of the same name.
/// </summary>
public abstract class CompilerRule : Rule
{
    internal sealed override Type? DocumentType => null;

    internal sealed override IEnumerable<Finding> Run(Document? document, ValidationContext context) => [];
}
