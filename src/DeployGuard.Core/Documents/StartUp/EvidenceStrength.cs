namespace DeployGuard.Documents.StartUp;

/// <summary>How far a place carries a verdict.</summary>
public enum EvidenceStrength
{
    /// <summary>It speaks against: text instead of JSON.</summary>
    Against,

    /// <summary>It is a part, or leaves open what the whole does.</summary>
    Weak,

    /// <summary>It is enough by itself.</summary>
    Strong,
}
