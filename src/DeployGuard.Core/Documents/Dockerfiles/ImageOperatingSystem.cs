namespace DeployGuard.Documents.Dockerfiles;

/// <summary>The operating system inside an image.</summary>
public enum ImageOperatingSystem
{
    /// <summary>Cannot be known.</summary>
    Unknown,

    /// <summary>Linux.</summary>
    Linux,

    /// <summary>Windows.</summary>
    Windows,
}
