namespace DeployGuard.Documents.AnalyzerConfigs;

/// <summary>Turns a section name into the steps of a <see cref="SectionGlob"/>.</summary>
internal sealed class SectionGlobParser
{
    // Longer names and deeper choices do not occur; the bound keeps a hostile file from costing time in every build.
    private const int MaximumLength = 4096;
    private const int MaximumDepth = 100;

    private readonly string name;
    private readonly List<GlobStep> steps = [];
    private readonly List<NumberRange> ranges = [];
    private int position;

    private SectionGlobParser(string name) => this.name = name;

    /// <summary>The steps and number ranges of a name, or null when it is malformed.</summary>
    public static (IReadOnlyList<GlobStep> Steps, IReadOnlyList<NumberRange> Ranges)? Parse(string name)
    {
        if (name.Length is 0 or > MaximumLength) return null;

        var parser = new SectionGlobParser(name);
        if (name.IndexOf('/') < 0)
        {
            parser.Repeat(GlobStepKind.Any);
            parser.Take('/');
        }
        else if (name[0] != '/')
        {
            parser.Take('/');
        }

        if (!parser.ReadPath(depth: 0)) return null;
        parser.steps.Add(new GlobStep(GlobStepKind.Match));
        return (parser.steps, parser.ranges);
    }

    /// <summary>Reads up to the end of the name or, inside a choice, behind the ',' or '}' that ends this option.</summary>
    private bool ReadPath(int depth)
    {
        while (position < name.Length)
        {
            var c = name[position++];
            switch (c)
            {
                case '*' when position < name.Length && name[position] == '*':
                    position++;
                    Repeat(GlobStepKind.Any);
                    break;
                case '*':
                    Repeat(GlobStepKind.AnyButSlash);
                    break;
                case '?':
                    steps.Add(new GlobStep(GlobStepKind.Any));
                    break;
                case '[':
                    if (CharacterClass.Read(name, ref position) is not { } characters) return false;
                    steps.Add(new GlobStep(GlobStepKind.Class, Class: characters));
                    break;
                case '{':
                    if (!ReadNumberRange() && !ReadChoice(depth + 1)) return false;
                    break;
                case ',' or '}':
                    return depth > 0;
                case '\\' when position == name.Length:
                    return false;
                case '\\':
                    Take(name[position++]);
                    break;
                default:
                    Take(c);
                    break;
            }
        }

        return depth == 0;
    }

    /// <summary>Each option is tried in the order of the text: split, option, jump to the end; split, option, …</summary>
    private bool ReadChoice(int depth)
    {
        if (depth > MaximumDepth) return false;

        var jumps = new List<int>();
        while (true)
        {
            var split = steps.Count;
            steps.Add(new GlobStep(GlobStepKind.Split));
            if (!ReadPath(depth)) return false;

            if (name[position - 1] == '}')
            {
                // The last option has no alternative: its split becomes a step to the option itself.
                steps[split] = new GlobStep(GlobStepKind.Jump, Other: split + 1);
                foreach (var jump in jumps) steps[jump] = new GlobStep(GlobStepKind.Jump, Other: steps.Count);
                return true;
            }

            jumps.Add(steps.Count);
            steps.Add(new GlobStep(GlobStepKind.Jump));
            steps[split] = new GlobStep(GlobStepKind.Split, Other: steps.Count);
        }
    }

    /// <summary>Reads <c>1..5}</c> behind a '{'; moves nowhere when something else stands there.</summary>
    private bool ReadNumberRange()
    {
        var start = position;
        if (ReadNumber() is not { } first || !ReadText("..") || ReadNumber() is not { } last || !ReadText("}"))
        {
            position = start;
            return false;
        }

        var range = ranges.Count;
        ranges.Add(NumberRange.Parse(first, last));
        steps.Add(new GlobStep(GlobStepKind.NumberStart, Other: range));
        steps.Add(new GlobStep(GlobStepKind.Split, Other: steps.Count + 2));
        Take('-');
        var digit = steps.Count;
        steps.Add(new GlobStep(GlobStepKind.Digit));
        steps.Add(new GlobStep(GlobStepKind.Split, Other: steps.Count + 2));
        steps.Add(new GlobStep(GlobStepKind.Jump, Other: digit));
        steps.Add(new GlobStep(GlobStepKind.NumberEnd, Other: range));
        return true;
    }

    private string? ReadNumber()
    {
        var start = position;
        if (position < name.Length && name[position] == '-') position++;
        var digits = position;
        while (position < name.Length && char.IsDigit(name[position])) position++;
        return position > digits ? name.Substring(start, position - start) : null;
    }

    private bool ReadText(string text)
    {
        if (string.CompareOrdinal(name, position, text, 0, text.Length) != 0) return false;
        position += text.Length;
        return true;
    }

    private void Take(char c) => steps.Add(new GlobStep(GlobStepKind.Character, c));

    /// <summary>As many characters as possible: split to the character or past it, and back.</summary>
    private void Repeat(GlobStepKind kind)
    {
        var split = steps.Count;
        steps.Add(new GlobStep(GlobStepKind.Split, Other: split + 3));
        steps.Add(new GlobStep(kind));
        steps.Add(new GlobStep(GlobStepKind.Jump, Other: split));
    }
}
