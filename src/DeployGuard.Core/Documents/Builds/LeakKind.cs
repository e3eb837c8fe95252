namespace DeployGuard.Documents.Builds;

/// <summary>What an image build should not receive.</summary>
public enum LeakKind
{
    /// <summary><c>.env</c>, the file compose and developers keep passwords in.</summary>
    EnvironmentFile,

    /// <summary><c>.git</c>: the whole history, and a new layer with every commit.</summary>
    GitHistory,

    /// <summary><c>bin</c> and <c>obj</c> of the machine that builds; obj holds the result of its restore.</summary>
    BuildOutput,

    /// <summary>Packages of npm, installed on another system.</summary>
    NodeModules,

    /// <summary><c>.env.production</c> and its like.</summary>
    EnvironmentVariant,

    /// <summary>Certificates with private key, keys, publish profiles.</summary>
    Key,
}
