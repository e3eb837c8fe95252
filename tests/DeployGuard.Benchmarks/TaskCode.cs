namespace DeployGuard.Benchmarks;

/// <summary>What the assemblies of the task hold.</summary>
public enum TaskCode
{
    /// <summary>IL alone, for .NET 8 and 9 and for platforms that get no native code.</summary>
    IL,

    /// <summary>Native code for .NET 10 beside it.</summary>
    Native,
}
