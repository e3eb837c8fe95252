using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2054ComposeOrderTests
{
    [Theory]
    [InlineData("volumes: {a: }\n[|services|]: {}\nconfigs: {}\nname: b\n")] // once per list
    [InlineData("services:\n  web: {image: a}\n  [|api|]: {image: a}\n")]
    [InlineData("services:\n  web:\n    ports: [\"1\"]\n    [|image|]: a\n")]
    [InlineData("services:\n  web:\n    depends_on: [db, [|api|]]\n")]
    [InlineData("services:\n  web:\n    depends_on:\n      db: {condition: service_started}\n      [|api|]: {condition: service_started}\n")]
    [InlineData("services:\n  web:\n    ports: [\"9000:1\", [|\"80:1\"|]]\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2054ComposeOrder>();

    [Theory]
    [InlineData("x-a: 1\nname: a\nservices: {}\nx-b: 1\nnetworks: {}\nvolumes: {}\n")]
    [InlineData("x-a: &a {image: b}\nservices:\n  api:\n    cap_add: [A]\n    image: a\n    x-b: 1\n    build: .\n    ports: [\"80:1\", \"127.0.0.1:70:1\", \"9000\"]\n")]
    [InlineData("x-a: &a {image: b}\nservices:\n  api:\n    build: .\n    <<: *a\n")] // merge keys (dclint#266)
    [InlineData("steps: []\nname: a\nservices: []\n")] // no compose file
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2054ComposeOrder>();
}
