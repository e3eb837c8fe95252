using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2002BadInterpolationTests
{
    [Theory]
    [InlineData("services:\n  web:\n    image: a:[|${TAG:0:3}|]\n")]
    [InlineData("services:\n  web:\n    image: a:[|${TAG/x/y}|]\n")]
    [InlineData("services:\n  web:\n    image: a:[|${a.b}|]\n")]
    [InlineData("services:\n  web:\n    image: a:[|${}|]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    command: [\"x\", \"y [|${ N}|] z\"]\n")]
    [InlineData("x-a: &a\n  image: a:[|${T!}|]\nservices:\n  web: *a\n  api: *a\n")] // once, although two services have it
    [InlineData("services:\n  web:\n    image: a:1\n    labels:\n      a: [|${A|]\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2002BadInterpolation>();

    [Theory]
    [InlineData("services:\n  web:\n    image: a:${T:-1}${B-}${C:?no}${D?no}${E:+x}${F+y}$G\n")] // the forms of A4
    [InlineData("services:\n  web:\n    image: a:${T:-${U:-1}}\n    command: echo $${X:0:3} $ $1 a$\n")] // $$ and lone signs
    [InlineData("services:\n  web:\n    image: a:${a-b}\n")] // b is the default of a
    [InlineData("services:\n  web:\n    image: a:1 # ${X:0:3}\n    labels:\n      \"${a.b}\": c\n")] // comments and keys
    [InlineData("jobs:\n  a: ${X:0:3}\n")] // no compose file
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2002BadInterpolation>();
}
