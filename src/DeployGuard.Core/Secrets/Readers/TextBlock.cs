namespace DeployGuard.Secrets.Readers;

/// <summary>A line, or several that continue each other, with a sign of a secret.</summary>
/// <param name="Start">0-based offset of the first character.</param>
/// <param name="End">0-based offset behind the last, the line break excluded.</param>
/// <param name="Signs">What was seen.</param>
/// <param name="Words">0-based offsets of the words such as password, in order.</param>
internal readonly record struct TextBlock(int Start, int End, SecretSigns Signs, ArraySegment<int> Words);
