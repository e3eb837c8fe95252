namespace DeployGuard.Repository;

/// <summary>The kinds of file some reader understands, told by name alone.</summary>
public enum FileKind
{
    /// <summary>No reader; the path may still matter.</summary>
    Other,

    /// <summary>Dockerfile, Containerfile and their variants.</summary>
    Dockerfile,

    /// <summary>.dockerignore, <c>&lt;Dockerfile name&gt;.dockerignore</c> and .containerignore.</summary>
    DockerIgnore,

    /// <summary>A C#, F# or Visual Basic project file.</summary>
    Project,

    /// <summary>Directory.Build.props, Directory.Packages.props and other MSBuild imports.</summary>
    MSBuildImport,

    /// <summary>A solution, .sln or .slnx.</summary>
    Solution,

    /// <summary>global.json.</summary>
    GlobalJson,

    /// <summary>nuget.config in any casing.</summary>
    NuGetConfig,

    /// <summary>.editorconfig and .globalconfig.</summary>
    AnalyzerConfig,

    /// <summary>A shell script, <c>*.sh</c> or <c>*.bash</c>.</summary>
    ShellScript,

    /// <summary>A compose file: compose.yaml, docker-compose.yml and their variants.</summary>
    Compose,

    /// <summary>An environment file: .env, .env.example, production.env.</summary>
    EnvFile,

    /// <summary>.gitignore.</summary>
    GitIgnore,

    /// <summary>Any other YAML file: a pipeline, a manifest of Kubernetes, the values of a chart. Its content tells which.</summary>
    Yaml,

    /// <summary>Settings of a program in JSON: appsettings.json, launchSettings.json, local.settings.json and their like.</summary>
    Settings,

    /// <summary>A configuration file in XML: web.config, app.config, NLog.config, *.runsettings.</summary>
    Config,

    /// <summary>A publish profile (*.pubxml, *.publishsettings), or what a developer sets for a project (*.user).</summary>
    PublishProfile,
}
