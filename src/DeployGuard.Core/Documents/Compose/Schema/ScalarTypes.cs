namespace DeployGuard.Documents.Compose.Schema;

/// <summary>The kinds of scalars a place takes.</summary>
[Flags]
internal enum ScalarTypes
{
    /// <summary>No scalar at all.</summary>
    None = 0,

    /// <summary>Text; a number has to stand in quotes.</summary>
    Text = 1,

    /// <summary>A whole number.</summary>
    Integer = 2,

    /// <summary>Any number, whole ones included.</summary>
    Number = 4,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 8,

    /// <summary>No value, <c>~</c> or <c>null</c>.</summary>
    Null = 16,
}
