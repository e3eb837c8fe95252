namespace DeployGuard.Validation;

/// <summary>A property with a value it cannot have.</summary>
/// <param name="Property">The name of the property.</param>
/// <param name="Value">The value as given.</param>
/// <param name="Allowed">What may be written instead, as the end of a sentence: <c>Auto, Always or Never</c>.</param>
public sealed record SettingProblem(string Property, string Value, string Allowed);
