using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;

/// <summary>What a step does for a deployment.</summary>
[Flags]
public enum StepCapabilities
{
    /// <summary>Nothing a checklist asks for.</summary>
    None = 0,

    /// <summary>Checks style or runs analyzers, and fails when they find something.</summary>
    Lint = 1,

    /// <summary>Runs tests.</summary>
    Test = 2,

    /// <summary>Compiles.</summary>
    Build = 4,

    /// <summary>Makes what is deployed: an image, an archive, a package.</summary>
    Package = 8,

    /// <summary>Pushes an image to a registry.</summary>
    PushImage = 16,

    /// <summary>Changes the schema of a database that is deployed.</summary>
    Migrate = 32,

    /// <summary>Brings a new version to an environment.</summary>
    Deploy = 64,

    /// <summary>Asks the deployed version whether it works, and fails when it does not.</summary>
    Verify = 128,

    /// <summary>Goes back to the version before.</summary>
    Rollback = 256,

    /// <summary>Sends traffic over by parts or by a switch: canary, slots, blue-green.</summary>
    Gradual = 512,

    /// <summary>Tells people or other systems.</summary>
    Notify = 1024,

    /// <summary>What it does is not in the repository.</summary>
    Unknown = 2048,
}

/// <summary>What is asked of a set of capabilities.</summary>
internal static class StepCapabilitySet
{
    /// <summary>Each capability of a set on its own, in the order of their declaration.</summary>
    public static IEnumerable<StepCapabilities> Singles(this StepCapabilities capabilities)
    {
        for (var flag = 1; flag <= (int)StepCapabilities.Unknown; flag *= 2)
            if (((int)capabilities & flag) != 0) yield return (StepCapabilities)flag;
    }
}

/// <summary>One thing a step does, and what shows it.</summary>
/// <param name="Capability">A single capability.</param>
/// <param name="Location">The action, or the command in the script; in another file when a script of the repository does it.</param>
/// <param name="Evidence">The action or command in short: <c>dotnet test</c>, <c>azure/webapps-deploy</c>.</param>
public sealed record StepCapability(StepCapabilities Capability, Location Location, string Evidence)
{
    /// <summary>
    /// Its place among what the step does: what has the smaller number is done first, and parts of one command have the same. 0 for an action.
    /// </summary>
    public int Order { get; init; }

    /// <summary>True when its failure cannot fail the step: <c>|| true</c>, <c>set +e</c>, a test command that runs nothing.</summary>
    public bool CannotFail { get; init; }

    /// <summary>Why, in a few words: <c>'|| true' swallows the failure</c>, <c>Shop.Api is no test project, nothing runs</c>.</summary>
    public string? WhyCannotFail { get; init; }

    /// <summary>
    /// True when something that nobody works out here decides whether it happens: a question of the script for the ref or the environment, an
    /// expression in an input.
    /// </summary>
    public bool IsGuarded { get; init; }

    /// <summary>True for a test command that certainly runs no test and succeeds, whatever the code is like.</summary>
    public bool RunsNothing { get; init; }

    /// <summary>Of a push: the images with their tags as written, expressions included; empty when they are not known.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>Of tests: which projects they run; empty when that is not known or they are no .NET tests.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];
}
