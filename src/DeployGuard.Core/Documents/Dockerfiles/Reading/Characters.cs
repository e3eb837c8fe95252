using System.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>What the reader asks of single characters and short texts.</summary>
internal static class Characters
{
    private const int MaxExcerpt = 40;

    public static bool IsBlank(char c) => c is ' ' or '\t';

    public static bool IsDigits(string text) => text.Length > 0 && text.All(c => c is >= '0' and <= '9');

    /// <summary>A text of the file in quotes, cut and cleaned so that it fits a message.</summary>
    public static string Excerpt(string text)
    {
        var excerpt = new StringBuilder("'");
        foreach (var c in text)
        {
            if (excerpt.Length > MaxExcerpt)
            {
                excerpt.Append('…');
                break;
            }

            excerpt.Append(char.IsControl(c) || char.IsSurrogate(c) ? '?' : c);
        }

        return excerpt.Append('\'').ToString();
    }
}
