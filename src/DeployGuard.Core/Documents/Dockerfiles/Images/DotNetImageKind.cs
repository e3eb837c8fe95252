namespace DeployGuard.Documents.Dockerfiles.Images;

/// <summary>The families of .NET images on mcr.microsoft.com.</summary>
public enum DotNetImageKind
{
    /// <summary><c>dotnet/sdk</c>.</summary>
    Sdk,

    /// <summary><c>dotnet/aspnet</c>.</summary>
    AspNet,

    /// <summary><c>dotnet/runtime</c>.</summary>
    Runtime,

    /// <summary><c>dotnet/runtime-deps</c>: no .NET inside, for self-contained and native programs.</summary>
    RuntimeDeps,

    /// <summary><c>dotnet/monitor</c>.</summary>
    Monitor,

    /// <summary><c>dotnet/framework/sdk</c>: .NET Framework with its build tools.</summary>
    FrameworkSdk,

    /// <summary><c>dotnet/framework/aspnet</c>, <c>runtime</c> and <c>wcf</c>.</summary>
    FrameworkRuntime,
}
