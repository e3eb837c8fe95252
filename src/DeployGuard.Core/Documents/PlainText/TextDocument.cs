using System.Collections.Concurrent;
using DeployGuard.Text;

namespace DeployGuard.Documents.PlainText;

/// <summary>A text file as such: nothing is known of its language.</summary>
/// <param name="text">The file.</param>
public sealed class TextDocument(SourceText text) : Document(text)
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> models = new();

    /// <summary>What several rules want to know of the text, worked out once for all who ask.</summary>
    public T Model<T>(Func<TextDocument, T> build) where T : class =>
        (T)models.GetOrAdd(typeof(T), _ => new Lazy<object>(() => build(this))).Value;
}
