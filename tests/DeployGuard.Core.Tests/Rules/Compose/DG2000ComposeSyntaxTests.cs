using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2000ComposeSyntaxTests
{
    [Theory]
    [InlineData("services:\n  web:\n    image: a:1\n    [|image|]: b:1\n")]
    [InlineData("services:\n  web:\n    <<: [|*commn|]\n    image: a:1\n")]
    [InlineData("services:\n[|\t|]web:\n")]
    [InlineData("[|%YAML 1.2|]\n---\nservices: {}\n")]
    [InlineData("# head\n[|%YAML 1.2|]\r\n---\nservices: {}\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2000ComposeSyntax>();

    [Fact]
    public void Reports_in_included_files_of_any_name() =>
        TestRepository.Compose("include:\n  - parts/db.yaml\n")
            .With("parts/db.yaml", "services:\n  db:\n    image: a:1\n    [|image|]: b:1\n")
            .Reports<DG2000ComposeSyntax>();

    [Theory]
    [InlineData("services:\n  web:\n    image: a:1\n---\nservices:\n  web:\n    user: app\n")] // several documents are merged (A1)
    [InlineData("%YAML 1.1\n---\nservices: {}\n")]
    [InlineData("services:\n  web:\n    ports: !reset []\n    image: !override a:1\n")]
    [InlineData("{% if db %}\nservices:\n\tweb:\n{% endif %}\n")] // a template of Jinja
    [InlineData("services:\n  {{ name }}:\n    image: {{ image }}:{{ tag }}\n")] // a template of Ansible or Helm
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2000ComposeSyntax>();
}
