using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

/// <summary>Whatever the text, the rules of pipelines and manifests end without an error, and what they find lies in the file.</summary>
public sealed class DeploymentFileMutationTests
{
    private const int Inputs = 20_000;

    private static readonly Rule[] Rules =
    [
        new DG5105CredentialInDockerfile(), new DG5106CredentialInCompose(), new DG5107CredentialInEnvFile(), new DG5108CredentialInPipeline(),
        new DG5109CredentialInKubernetes(),
    ];

    private static readonly string[] Fragments =
    [
        "\n", "\r\n", "\t", "  ", "- ", ": ", "[", "]", "{", "}", "#", " # ", "&x ", "*x", "'", "\"", "\\", "|", ">", "---\n", "\0", "\uFFFF", "\uD83D", "é", "=", "$", "$(", "${{", "}}",
        "{{", "{{-", "password: Winter-2031", "postgres://a:b2031xyz@c", "-p ", "echo \"Winter-2031\" | docker login --password-stdin", "<<: *x\n", "run: |\n", "<<EOF\n", "::set-env name=",
        "##vso[task.setvariable variable=", "data:", "literals:", "command:", "value:", "name:", ";", "@", "//",
    ];

    private static readonly (string Path, string Text)[] Samples =
    [
        (".github/workflows/ci.yml", """
            on: {workflow_call: {inputs: {password: {default: "Winter-2031"}}}}
            env: &env
              DB_URL: postgres://app:Winter-2031@db/app
            jobs:
              a:
                services: {db: {image: postgres, env: {POSTGRES_PASSWORD: postgres}}}
                env: *env
                steps:
                - run: |
                    curl -u app:Winter-2031 https://x  # API_KEY=Winter-2031
                    echo "::set-env name=DB_PASSWORD::Winter-2031"
                    echo Winter-2031 | docker login -u a --password-stdin
                - uses: docker/login-action@v3
                  with: {username: a, password: "${{ secrets.P }}"}
            """),
        ("azure-pipelines.yml", "variables:\r\n- name: dbPassword\r\n  value: Winter-2031\r\nsteps:\r\n- task: AzureCLI@2\r\n  inputs:\r\n    inlineScript: >-\r\n      az login -p $(P)\r\n      -p Winter-2031\r\n"),
        ("charts/api/templates/a.yaml", """
            {{- if .Values.x }}
            apiVersion: v1
            kind: Secret
            metadata: {name: {{ .x }}}
            data:
              password: V2ludGVyLTIwMzE=
              .dockerconfigjson: eyJhdXRocyI6eyJhIjp7ImF1dGgiOiJZWEJ3T2xkcGJuUmxjaTB5TURNeCJ9fX0=
            stringData: {url: "postgres://app:Winter-2031@db/{{ .y }}"}
            {{- end }}
            ---
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - command: [redis-server, --requirepass, Winter-2031]
                env: [{name: DB_PASSWORD, value: $(OTHER)}]
            """),
        ("kustomization.yaml", "secretGenerator:\n- literals:\n  - password=Winter-2031\n  - \"a=b\"\n"),
        ("compose.yaml", "x-a: &a {DB_PASSWORD: Winter-2031}\nservices:\n  db:\n    image: x\n    environment: {<<: *a}\n    command: mysqld -pWinter-2031 ${X:-y}\n# - DB_PASSWORD=Winter-2031\nconfigs: {c: {content: \"Server=d;Password=Winter-2031\"}}\nvolumes: {v: {driver_opts: {o: \"username=a,password=Winter-2031\"}}}\n"),
        ("Dockerfile", "FROM alpine\n# ENV A_PASSWORD=Winter-2031\nENV DB=postgres://a:Winter-2031@b \\\n  C=${D:-e}\nRUN curl -u a:Winter-2031 \\\n  # c\n  https://x\nCOPY <<-EOF /a\n\tPassword=Winter-2031;Server=d\n\tEOF\nCMD [\"a\", \"-p\", \"Winter-2031\"]\n"),
        (".env", "# DB_PASSWORD=Winter-2031\nA='b' # c=d\n"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_damage_to_a_file_is_read(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Inputs / 4; i++)
        {
            var (path, sample) = Samples[i % Samples.Length];
            var text = Mutate(sample, random);
            // An error of a rule would be a finding of DG9004 and not of these.
            foreach (var finding in TestRepository.Empty.With(path, text).Findings(Rules))
            {
                var rule = Array.Find(Rules, rule => rule.Metadata.Id == finding.RuleId);
                Assert.True(rule is not null, $"Seed {seed}, input {i}: {finding.Message}\n{text}");
                FindingContract.Assert(rule, finding);
                Assert.NotNull(finding.Context);
            }
        }
    }

    private static string Mutate(string text, Random random)
    {
        for (var count = random.Next(1, 5); count > 0 && text.Length > 0; count--)
        {
            var start = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 20), text.Length - start);
            text = random.Next(4) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, text.Substring(start, length)),
                2 => text.Insert(start, Fragments[random.Next(Fragments.Length)]),
                _ => text.Remove(start, 1).Insert(start, ((char)random.Next(256)).ToString()),
            };
        }

        return text.Replace("[|", "[ |", StringComparison.Ordinal).Replace("|]", "| ]", StringComparison.Ordinal);
    }
}
