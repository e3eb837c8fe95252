using DeployGuard.Core.Tests.Verification;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

/// <summary>The names of services, variables and paths are the user's: messages keep their limit whatever they are.</summary>
public sealed class MessageLengthTests
{
    [Fact]
    public void Long_names_are_cut()
    {
        var name = new string('n', 80);
        var findings = TestRepository.Empty.With("compose.prod.yaml", $$"""
            services:
              {{name}}:
                image: postgres:17.2
                privileged: true
                pid: host
                cap_add: [ALL, {{name}}, DAC_READ_SEARCHH]
                security_opt: ["systempaths=unconfined"]
                ports: ["10000-10100:10000-10100", "5432"]
                volumes:
                  - /proc/{{name}}:/a
                  - /proc/a{{name}}:/b:ro
                  - /var/run/docker.sock:/c
                  - /var/run/docker.sock:/d:ro
                  - /srv:/e:shared
                  - /srv:/f:slave
                environment:
                  A{{name}}_PASSWORD: ${{{name}}:-Winter-2031}
                  B{{name}}_PASSWORD: ${{{name}}:-postgres}
                  C{{name}}_PASSWORD: Winter-2031
                  D{{name}}_PASSWORD: postgres
                  E{{name}}_PASSWORD: pa$word
                command: run --{{name}}-password=Winter-2031 --a{{name}}-password=postgres
              a{{name}}:
                image: {{name}}
                network_mode: host
                ipc: host
                userns_mode: host
                ports: [8080]
              b{{name}}:
                image: {{name}}
                ports: [8080]
            """).Findings([.. RuleCatalog.Load().Rules.Where(rule => rule.Metadata.Area == RuleArea.Compose)]);

        var all = RuleCatalog.Load();
        Assert.All(findings, finding => FindingContract.Assert(all.Find(finding.RuleId)!, finding));
        Assert.True(findings.Select(finding => finding.RuleId).Distinct().Count() >= 13, "some rule has nothing to say");
    }
}
