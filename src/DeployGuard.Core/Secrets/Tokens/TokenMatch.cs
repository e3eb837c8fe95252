using DeployGuard.Text;

namespace DeployGuard.Secrets.Tokens;

/// <summary>A text that has the shape of a token.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Random">The part of it that a generator makes; fillers stand there in examples.</param>
/// <param name="IsMixed">Generated from capitals, small letters and digits.</param>
internal readonly record struct TokenMatch(TextSpan Span, TextSpan Random, bool IsMixed);
