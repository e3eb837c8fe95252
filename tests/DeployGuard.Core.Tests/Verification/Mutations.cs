using System.Text;

namespace DeployGuard.Core.Tests.Verification;

/// <summary>Ways to damage a text, the same for the same state of the generator.</summary>
internal static class Mutations
{
    /// <summary>Removes, repeats and moves parts, and puts in fragments and characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="random">The generator.</param>
    /// <param name="fragments">What its format takes for signs.</param>
    /// <param name="longest">A part is shorter than this many characters.</param>
    public static string OfParts(string text, Random random, IReadOnlyList<string> fragments, int longest)
    {
        for (var count = random.Next(1, 5); count > 0 && text.Length > 0; count--)
        {
            var start = random.Next(text.Length);
            var length = Math.Min(random.Next(1, longest), text.Length - start);
            text = random.Next(5) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, text.Substring(start, length)),
                2 => text.Insert(start, fragments[random.Next(fragments.Count)]),
                3 => text.Remove(start, 1).Insert(start, ((char)random.Next(256)).ToString()),
                _ => text.Insert(random.Next(text.Length), text.Substring(start, length)),
            };
        }

        return text;
    }

    /// <summary>Takes one of some texts, and puts in fragments and the other texts, removes characters and cuts it.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="random">The generator.</param>
    /// <param name="fragments">What their format takes for signs.</param>
    /// <param name="most">Fewer changes than this are made.</param>
    public static string OfWhole(IReadOnlyList<string> texts, Random random, IReadOnlyList<string> fragments, int most)
    {
        var text = new StringBuilder(texts[random.Next(texts.Count)]);
        for (var times = random.Next(1, most); times > 0; times--)
        {
            var position = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(position, fragments[random.Next(fragments.Count)]);
                    break;
                case 1:
                    text.Remove(position, Math.Min(random.Next(1, 8), text.Length - position));
                    break;
                case 2:
                    text.Insert(position, texts[random.Next(texts.Count)]);
                    break;
                default:
                    text.Length = position;
                    break;
            }
        }

        return text.ToString();
    }
}
