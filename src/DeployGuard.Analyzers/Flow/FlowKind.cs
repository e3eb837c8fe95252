namespace DeployGuard.Flow;

/// <summary>How a value meets a name.</summary>
internal enum FlowKind
{
    /// <summary>It is the value of a variable, a member or a parameter.</summary>
    Named,

    /// <summary>It stands beside a key that is a text itself, as in a dictionary.</summary>
    Keyed,

    /// <summary>It is a header of HTTP that says who asks.</summary>
    Header,

    /// <summary>It is one of several in an array or a list.</summary>
    Item,

    /// <summary>It is what a method or a property returns.</summary>
    Returned,

    /// <summary>It is compared with the secret.</summary>
    Compared,

    /// <summary>It is handed to a known API.</summary>
    Sink,
}
