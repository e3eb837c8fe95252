using System.Text;
using DeployGuard.Secrets;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Hides the parts of a value that come from elsewhere, without moving the others.</summary>
internal static class HiddenParts
{
    /// <summary>A value of MSBuild without its properties, items and metadata: <c>$(X)</c>, <c>@(X)</c>, <c>%(X)</c>.</summary>
    public static string OfMSBuild(string value)
    {
        if (value.IndexOf('(') < 0) return value;

        var hidden = new StringBuilder(value);
        for (var at = 0; at + 1 < value.Length; at++)
        {
            if (value[at] is not ('$' or '@' or '%') || value[at + 1] != '(') continue;

            var end = CloseOf(value, at + 1);
            for (; at < end; at++) hidden[at] = CredentialLiteral.Hidden;
            at--;
        }

        return hidden.ToString();
    }

    /// <summary>A value of nuget.config without its environment variables: <c>%NAME%</c>.</summary>
    public static string OfNuGet(string value)
    {
        var open = value.IndexOf('%');
        if (open < 0) return value;

        var hidden = new StringBuilder(value);
        for (var close = open; open >= 0 && (close = value.IndexOf('%', open + 1)) > 0; open = value.IndexOf('%', close + 1))
        {
            for (var i = open; i <= close; i++) hidden[i] = CredentialLiteral.Hidden;
        }

        return hidden.ToString();
    }

    /// <summary>The offset behind the parenthesis that closes another; the end of the value when none does.</summary>
    private static int CloseOf(string value, int open)
    {
        var depth = 0;
        for (var at = open; at < value.Length; at++)
        {
            if (value[at] == '(') depth++;
            if (value[at] == ')' && --depth == 0) return at + 1;
        }

        return value.Length;
    }
}
