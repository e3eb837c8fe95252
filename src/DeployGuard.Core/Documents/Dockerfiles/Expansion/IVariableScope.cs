namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>The variables of one place in a Dockerfile.</summary>
public interface IVariableScope
{
    /// <summary>What is known of a variable, in the casing the platform demands.</summary>
    VariableValue Find(string name);
}
