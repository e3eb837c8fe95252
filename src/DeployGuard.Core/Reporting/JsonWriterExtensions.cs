using System.Text;
using Newtonsoft.Json;

namespace DeployGuard.Reporting;

/// <summary>Writes JSON members in one call each; braces are closed by the caller.</summary>
internal static class JsonWriterExtensions
{
    public static void StartObject(this JsonWriter json, string name)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
    }

    public static void StartArray(this JsonWriter json, string name)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
    }

    public static void Member(this JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteValue(Repair(value));
    }

    public static void Member(this JsonWriter json, string name, int value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void Member(this JsonWriter json, string name, bool value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void Member(this JsonWriter json, string name, IEnumerable<string> values)
    {
        json.StartArray(name);
        foreach (var value in values) json.WriteValue(Repair(value));
        json.WriteEndArray();
    }

    // A span may cut a surrogate pair; half a pair is no Unicode text, and strict JSON readers refuse the whole file.
    private static string Repair(string value)
    {
        StringBuilder? repaired = null;
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;

            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))
                i++;
            else
                (repaired ??= new StringBuilder(value))[i] = '\uFFFD';
        }

        return repaired?.ToString() ?? value;
    }
}
