using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2017InvalidContainerNameTests
{
    [Theory]
    [InlineData("my web")]
    [InlineData("a")]
    [InlineData("-web")]
    [InlineData("web/api")]
    [InlineData("wéb")]
    [InlineData("${P:-x}:1")]
    public void Reports(string name) =>
        TestRepository.Compose($"services:\n  web:\n    image: a:1\n    container_name: [|{name}|]\n").Reports<DG2017InvalidContainerName>();

    [Theory]
    [InlineData("web-1.a_B")]
    [InlineData("/web")] // the engine drops the slash
    [InlineData("${NAME}-web !")] // not known
    [InlineData("12")] // a number: DG2001
    [InlineData("\"12\"")]
    [InlineData("__NAME__ x")] // a pipeline fills it
    public void Guards(string name) =>
        TestRepository.Compose($"services:\n  web:\n    image: a:1\n    container_name: {name}\n").Silent<DG2017InvalidContainerName>();
}
