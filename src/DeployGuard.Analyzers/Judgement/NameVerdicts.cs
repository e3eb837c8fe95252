using System.Collections.Concurrent;
using DeployGuard.Flow;
using DeployGuard.Secrets;

namespace DeployGuard.Judgement;

/// <summary>Remembers for one compilation which names say that their value is secret: the same few thousand are asked for again and again.</summary>
internal sealed class NameVerdicts
{
    /// <summary>Longer ones are texts, not names.</summary>
    private const int Longest = 200;

    private readonly ConcurrentDictionary<string, bool> verdicts = new(StringComparer.Ordinal);

    /// <summary>What a key that is a text makes of the value beside it; null when it is no secret's.</summary>
    public FlowTarget? OfKey(string key)
    {
        if (key is "Authorization" or "Proxy-Authorization" or "authorization") return new FlowTarget(FlowKind.Header, key);
        return IsSecret(key) ? new FlowTarget(FlowKind.Keyed, key) : null;
    }

    public bool IsSecret(string name) => name.Length is > 1 and < Longest && verdicts.GetOrAdd(name, CredentialName.IsSecret);
}
