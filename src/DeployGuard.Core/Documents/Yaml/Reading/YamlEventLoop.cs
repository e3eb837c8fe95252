using DeployGuard.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>
/// Drives the event parser of YamlDotNet. Its comments are left aside: they come from the gaps between the tokens, which also
/// works behind the place where the parser gives up.
/// </summary>
internal static class YamlEventLoop
{
    /// <summary>Hands the events of a text to a builder. Returns what ended it early; null when all of it was read.</summary>
    public static Exception? Read(string content, YamlTreeBuilder builder)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(content), skipComments: true));
            var flowWork = 0;
            for (var count = 1; parser.MoveNext(); count++)
            {
                flowWork += builder.FlowDepth;
                if (count > YamlLimits.MaxEvents || flowWork > YamlLimits.MaxFlowWork) throw TooMany(builder.Position);
                Take(parser.Current!, builder);
            }

            return null;
        }
#pragma warning disable CA1031 // The library throws whatever its states run into; a file must never end the build.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure;
        }
    }

    private static YamlLimitException TooMany(int position) => new(new SyntaxProblem(
        new TextSpan(position, 0), "The file has more values and levels than anyone writes by hand: split it or move the data elsewhere"));

    private static void Take(ParsingEvent current, YamlTreeBuilder builder)
    {
        switch (current)
        {
            case DocumentStart:
                builder.StartDocument();
                break;
            case Scalar scalar:
                builder.AddScalar(scalar);
                break;
            case AnchorAlias alias:
                builder.AddAlias(alias);
                break;
            case SequenceStart sequence:
                builder.Open(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow);
                break;
            case MappingStart mapping:
                builder.Open(mapping, isMapping: true, mapping.Style == MappingStyle.Flow);
                break;
            case SequenceEnd or MappingEnd:
                builder.Close();
                break;
        }
    }
}
