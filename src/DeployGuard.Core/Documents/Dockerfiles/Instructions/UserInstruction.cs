namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>USER.</summary>
public sealed class UserInstruction : DockerInstruction
{
    internal UserInstruction(InstructionHead head, DockerWord? user) : base(head) => User = user;

    /// <summary>User and optional group, <c>user[:group]</c>; null when it is missing.</summary>
    public DockerWord? User { get; }

    /// <summary>
    /// True when the user is root: by name, by number 0, as Windows' ContainerAdministrator, or because a variable leaves
    /// it empty, which the builder takes for the default, root. Null when it cannot be known.
    /// </summary>
    public bool? IsRoot
    {
        get
        {
            if (User is null || Expand(User) is not { } value) return null;

            var colon = value.IndexOf(':');
            var name = colon < 0 ? value : value.Substring(0, colon);
            return name == "root" || name.All(c => c == '0') || string.Equals(name, "ContainerAdministrator", StringComparison.OrdinalIgnoreCase);
        }
    }
}
