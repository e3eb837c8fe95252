namespace DeployGuard.Secrets.Readers;

/// <summary>What signs of secrets a block of lines shows.</summary>
[Flags]
internal enum SecretSigns
{
    /// <summary>None: no reader looks at it.</summary>
    None = 0,

    /// <summary>A word such as password, token or key.</summary>
    Word = 1,

    /// <summary>An address with a scheme.</summary>
    Address = 2,

    /// <summary>An option such as <c>-p</c>, or a program that takes passwords without one.</summary>
    Option = 4,

    /// <summary>The scheme of an Authorization header.</summary>
    Header = 8,

    /// <summary>What a statement of SQL gives a password behind.</summary>
    Statement = 16,
}
