using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1019RemoveDanglingContinuationTests
{
    [Theory]
    [InlineData("FROM a:1\nRUN apt-get update [|\\|]\nCOPY . .")]
    [InlineData("FROM a:1\nRUN apt-get update && [|\\|]\n\nCOPY . .")]
    [InlineData("FROM a:1\nRUN a \\\n  b [|\\|]\nENV A=b")]
    [InlineData("FROM a:1\nRUN a [|\\|]")]
    [InlineData("# escape=`\nFROM a:1\nRUN a [|`|]\nCOPY . .")]
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1019RemoveDanglingContinuation>();

    [Theory]
    [InlineData("FROM a:1\nRUN a [|\\|]\n", "Nothing follows this continuation; remove it")]
    [InlineData("FROM a:1\nRUN a [|\\|]\nUSER b", "This continuation makes what follows a part of RUN; remove it")]
    public void The_message_says_what_is_joined(string dockerfile, string message) =>
        Assert.Equal(message, TestRepository.Dockerfile(dockerfile).Reports<DG1019RemoveDanglingContinuation>()[0].Message);

    [Theory]
    [InlineData("FROM a:1\nRUN a \\\n  && b")]
    [InlineData("FROM a:1\nRUN a \\\n# why\n\n  b")]
    [InlineData("FROM a:1\nENV A=b \\\n    USER=c")]
    [InlineData("FROM a:1\nRUN apt-get install \\\n    user \\\n    add")] // words that are instructions in lower case
    [InlineData("FROM a:1\nLABEL A=b \\\n      ADD=c")]
    [InlineData("FROM a:1\nRUN echo \\\nENV")] // no arguments: no instruction
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1019RemoveDanglingContinuation>();
}
