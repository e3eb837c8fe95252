namespace DeployGuard.Documents.Yaml;

/// <summary>
/// What plain scalars mean: the core schema of YAML 1.2 (§10.3.2) with the numbers Go's yaml.v3, the reader of docker compose,
/// knows besides (0b…, 0777, 1_000).
/// </summary>
internal static class YamlScalarKinds
{
    public static YamlScalarKind Of(YamlScalar scalar)
    {
        switch (scalar.Tag)
        {
            case "!!null" or "!<tag:yaml.org,2002:null>":
                return YamlScalarKind.Null;
            case "!!bool" or "!<tag:yaml.org,2002:bool>":
                return YamlScalarKind.Boolean;
            case "!!int" or "!<tag:yaml.org,2002:int>":
                return YamlScalarKind.Integer;
            case "!!float" or "!<tag:yaml.org,2002:float>":
                return YamlScalarKind.Float;
            case "!!str" or "!" or "!<tag:yaml.org,2002:str>":
                return YamlScalarKind.String;
        }

        if (scalar.Style != YamlScalarStyle.Plain) return YamlScalarKind.String;
        if (scalar.Value.Length == 0) return YamlScalarKind.Null;

        // compose's tags say how files merge, not what the value is.
        return scalar.Tag is null or "!reset" or "!override" ? OfPlain(scalar.Value) : YamlScalarKind.String;
    }

    public static bool? BooleanOf(YamlScalar scalar)
    {
        if (scalar.Style != YamlScalarStyle.Plain || scalar.Tag is "!!str" or "!") return null;
        return scalar.Value switch
        {
            "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "y" or "Y" => true,
            "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "n" or "N" => false,
            _ => null,
        };
    }

    private static YamlScalarKind OfPlain(string value) => value switch
    {
        "~" or "null" or "Null" or "NULL" => YamlScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => YamlScalarKind.Boolean,
        ".nan" or ".NaN" or ".NAN" => YamlScalarKind.Float,
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" => YamlScalarKind.Float,
        _ => value[0] is '+' or '-' or '.' or (>= '0' and <= '9') ? OfNumber(value.Replace("_", "")) : YamlScalarKind.String,
    };

    private static YamlScalarKind OfNumber(string value)
    {
        var digits = value.Length > 0 && value[0] is '+' or '-' ? value.Substring(1) : value;
        return IsInteger(digits) ? YamlScalarKind.Integer : IsFloat(digits) ? YamlScalarKind.Float : YamlScalarKind.String;
    }

    private static bool IsInteger(string digits)
    {
        if (digits.Length > 1 && digits[0] == '0')
        {
            return digits[1] switch
            {
                'x' or 'X' => Fits(digits, 2, 16),
                'o' or 'O' => Fits(digits, 2, 8),
                'b' or 'B' => Fits(digits, 2, 2),
                _ => Fits(digits, 1, 8),
            };
        }

        return Fits(digits, 0, 10);
    }

    // Numbers beyond 64 bits are no integers to Go.
    private static bool Fits(string digits, int start, int numberBase)
    {
        ulong number = 0;
        for (var i = start; i < digits.Length; i++)
        {
            var digit = DigitOf(digits[i]);
            if (digit >= numberBase || number > (ulong.MaxValue - (ulong)digit) / (ulong)numberBase) return false;
            number = number * (ulong)numberBase + (ulong)digit;
        }

        return digits.Length > start;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    // (\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
    private static bool IsFloat(string value)
    {
        var position = SkipDigits(value, 0);
        var hasDigits = position > 0;
        if (position < value.Length && value[position] == '.')
        {
            var end = SkipDigits(value, position + 1);
            hasDigits |= end > position + 1;
            position = end;
        }

        if (!hasDigits) return false;
        if (position == value.Length) return true;
        if (value[position] is not ('e' or 'E')) return false;

        position++;
        if (position < value.Length && value[position] is '+' or '-') position++;
        return position < value.Length && SkipDigits(value, position) == value.Length;
    }

    private static int SkipDigits(string value, int position)
    {
        while (position < value.Length && value[position] is >= '0' and <= '9') position++;
        return position;
    }
}
