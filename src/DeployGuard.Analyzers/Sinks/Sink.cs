namespace DeployGuard.Sinks;

/// <summary>A place of an API that takes a credential.</summary>
/// <param name="Type">Full name of the type, as in metadata.</param>
/// <param name="Member">A method or a property; <c>.ctor</c> for constructors.</param>
/// <param name="Parameter">The parameter; empty for a property.</param>
/// <param name="Kind">What it takes.</param>
internal sealed record Sink(string Type, string Member, string Parameter, SinkKind Kind)
{
    /// <summary>The setting to read instead.</summary>
    public string Setting => (Parameter.Length > 0 ? Parameter : Member) switch
    {
        "c" or "value" or "strPassword" or "passwordBytes" => "Password",
        "parameter" => "Authorization",
        "key" => "ApiKey",
        var name => char.ToUpperInvariant(name[0]) + name.Substring(1),
    };

    /// <summary>The API in a message: <c>NetworkCredential</c>, <c>Aes.Key</c>.</summary>
    public string Title
    {
        get
        {
            var type = Type.Substring(Type.LastIndexOf('.') + 1);
            return Member == ".ctor" ? type : $"{type}.{Member}";
        }
    }
}
