namespace DeployGuard.Benchmarks;

/// <summary>The repositories that are measured.</summary>
public enum RepositoryShape
{
    /// <summary>One project with its Dockerfile and .dockerignore.</summary>
    OneService,

    /// <summary>200 Dockerfiles of four kinds, nothing else.</summary>
    Dockerfiles200,

    /// <summary>10,000 tracked files, 50 of which have a reader, and 5,000 ignored ones.</summary>
    Files10000,

    /// <summary>2,000 files without a reader that are searched for tokens: documentation, scripts, TypeScript; 8 MB.</summary>
    Texts2000,

    /// <summary>40 folders with a compose file, a Dockerfile and environment files.</summary>
    ComposeFiles40,

    /// <summary>One compose file of 5,000 lines.</summary>
    ComposeLines5000,

    /// <summary>500 workflows of GitHub: they check, are called, and deploy what was checked.</summary>
    Workflows500,
}
