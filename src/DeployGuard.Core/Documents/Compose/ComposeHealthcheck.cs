namespace DeployGuard.Documents.Compose;

/// <summary>The <c>healthcheck</c> of a service.</summary>
/// <param name="content">Its attributes.</param>
public sealed class ComposeHealthcheck(ComposeMapping content)
{
    /// <summary>Its attributes.</summary>
    public ComposeMapping Content { get; } = content;

    /// <summary>The test as written; null when there is none.</summary>
    public ComposeNode? Test => Content["test"] is { IsNull: false } test ? test : null;

    /// <summary>The items of a test in list form; null for a text.</summary>
    public IReadOnlyList<ComposeScalar>? TestItems { get; } = content["test"] is ComposeSequence { IsNull: false } list ? [.. list.Items.OfType<ComposeScalar>()] : null;

    /// <summary>True when it takes the check of the image away: <c>disable: true</c> or the test <c>NONE</c>.</summary>
    public bool IsDisabled => Content.Scalar("disable")?.Boolean == true || (TestItems is { Count: 1 } items && items[0].Value == "NONE") || (Test as ComposeScalar)?.Value == "NONE";

    /// <summary>True when it brings a test of its own, which a variable may hide.</summary>
    public bool HasTest => !IsDisabled && Test is not null;

    /// <summary>The command the test runs in a shell; null for the exec form, for none, and when a variable hides it.</summary>
    public ComposeScalar? ShellCommand => Test switch
    {
        ComposeScalar text => text,
        _ when TestItems is { Count: 2 } items && items[0].Value == "CMD-SHELL" => items[1],
        _ => null,
    };

    /// <summary>The words the test runs without a shell, behind <c>CMD</c>; null for anything else.</summary>
    public IReadOnlyList<ComposeScalar>? ExecWords => TestItems is { Count: > 1 } items && items[0].Value == "CMD" ? [.. items.Skip(1)] : null;
}
