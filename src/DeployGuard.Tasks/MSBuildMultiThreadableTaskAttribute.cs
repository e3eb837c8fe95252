namespace Microsoft.Build.Framework;

/// <summary>
/// Tells MSBuild that a task keeps no process-wide state and may run beside others in one process (<c>-mt</c>).
/// MSBuild looks the attribute up by its full name; referencing its own would demand an MSBuild newer than the
/// package does.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
