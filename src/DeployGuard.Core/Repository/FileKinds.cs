namespace DeployGuard.Repository;

/// <summary>Tells the kind of a file by its name.</summary>
public static class FileKinds
{
    /// <summary>The kind of the file at a path; Other when no reader understands it.</summary>
    public static FileKind Of(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return string.Equals(name, "Dockerfile", StringComparison.OrdinalIgnoreCase) ? FileKind.Dockerfile : FileKind.Other;
    }
}
