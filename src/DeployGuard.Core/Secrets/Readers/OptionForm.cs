namespace DeployGuard.Secrets.Readers;

/// <summary>How an option takes its value.</summary>
internal enum OptionForm
{
    /// <summary>In the next word.</summary>
    Next,

    /// <summary>In the same word: <c>-psecret</c>.</summary>
    Attached,

    /// <summary>Either way.</summary>
    Either,
}
