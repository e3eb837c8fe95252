namespace DeployGuard.Secrets.Readers;

/// <summary>An option of a program that takes a secret.</summary>
/// <param name="Program">The names of the program, separated by blanks, without path and extension.</param>
/// <param name="Commands">A word of the command that must be there as well; empty for none.</param>
/// <param name="Option">The option with its hyphens.</param>
/// <param name="Form">How it takes its value.</param>
internal sealed record CommandOption(string Program, string Commands, string Option, OptionForm Form)
{
    /// <summary>What stands in the value before the secret: the colon behind the user, or <c>pass:</c>.</summary>
    public string Before { get; init; } = "";

    /// <summary>What the secret is judged as: <c>password</c>, or <c>token</c> for what a service made.</summary>
    public string Name { get; init; } = "password";
}
