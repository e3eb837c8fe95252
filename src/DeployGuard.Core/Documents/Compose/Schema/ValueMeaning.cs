namespace DeployGuard.Documents.Compose.Schema;

/// <summary>What a scalar has to say beyond its type; compose reads it after interpolation.</summary>
internal enum ValueMeaning
{
    /// <summary>Anything.</summary>
    None,

    /// <summary>A switch, also as text; the words of YAML 1.1 are taken with a warning.</summary>
    Boolean,

    /// <summary>A whole number, also as text.</summary>
    Integer,

    /// <summary>A number, also as text.</summary>
    Number,

    /// <summary>A time such as <c>1m30s</c>.</summary>
    Duration,

    /// <summary>An amount of memory such as <c>512m</c>.</summary>
    Bytes,

    /// <summary>A published port in its short form.</summary>
    PortMapping,

    /// <summary>One port.</summary>
    Port,

    /// <summary>One port or a range of them.</summary>
    PortRange,

    /// <summary>An address of the host.</summary>
    Address,

    /// <summary><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</summary>
    Protocol,

    /// <summary>The name of an image.</summary>
    Image,

    /// <summary>When an image is pulled.</summary>
    PullPolicy,

    /// <summary>What happens when the container ends; a rule of its own reads the word.</summary>
    RestartPolicy,

    /// <summary>The name of the project.</summary>
    ProjectName,
}
