using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2001ComposeSchemaTests
{
    [Theory]
    [InlineData("[|sevices|]:\n  web:\n    image: a:1\n")]
    [InlineData("services:\n  web:\n    [|imge|]: a:1\n")]
    [InlineData("services:\n  web:\n    deploy:\n      resources:\n        limits:\n          [|memmory|]: 512m\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    depends_on:\n      db:\n        condition: [|service_helthy|]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    depends_on:\n      [|db|]:\n        restart: true\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    volumes:\n      - [|source|]: data\n        target: /data\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    user: [|1000|]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    environment:\n      - A=1\n      - [|true|]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    environment:\n      - [|A|]: b\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    [|ports|]: \n")]
    [InlineData("services:\n  web:\n    image: a:1\n    [|ports|]:\n      a: b\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    command: [sleep, [|5|]]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    privileged: [|maybe|]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    deploy:\n      replicas: [|two|]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    healthcheck:\n      interval: [|30|]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    deploy: {resources: {limits: {memory: [|512|]}}}\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    environment:\n      [|1|]: x\n")]
    [InlineData("services:\n  [|my web|]: {}\n")]
    [InlineData("services:\n  [|web|]:\n")]
    [InlineData("services:\n  web:\n    image: a:1\n[|my-anchors|]: &a {}\n")] // no key of the specification is spelt like this
    [InlineData("services:\n  web:\n    command: ps --format {{.Names}}\n    user: [|1|]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    logging:\n      options:\n        compress: [|true|]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    pull_policy: [|alway|]\n")]
    [InlineData("services:\n  web:\n    build:\n      [|dockerfle|]: Dockerfile\n")]
    [InlineData("services:\n  web: [|nginx|]\n")]
    [InlineData("version: [|3.8|]\nservices:\n  web:\n    image: a:1\n")]
    [InlineData("x-web: &web\n  [|usr|]: b\nservices:\n  web:\n    <<: *web\n    image: a:1\n")]
    public void Reports_what_compose_refuses(string compose) =>
        Assert.All(
            TestRepository.Compose(compose).Reports<DG2001ComposeSchema>(),
            finding => Assert.Equal(FindingLevel.Blocking, finding.Level));

    [Theory]
    [InlineData("services:\n  web:\n    image: a:1\n    [|hologram|]: true\n")]
    [InlineData("services:\n  web:\n    image: a:1\n[|telemetry|]: {}\n")]
    public void A_key_that_resembles_none_is_a_warning(string compose) =>
        Assert.Equal(FindingLevel.Warning, Assert.Single(TestRepository.Compose(compose).Reports<DG2001ComposeSchema>()).Level);

    [Theory]
    [InlineData("services:\n  web:\n    [|dependson|]: [db]\n", "Unknown key 'dependson' in 'web'; did you mean 'depends_on'?")]
    [InlineData("services:\n  web:\n    user: [|1000|]\n", "'user' takes text, not a number; put it in quotes")]
    [InlineData("services:\n  web:\n    image: a:1\n    command: [sleep, [|5|]]\n", "An item of 'command' takes text, not a number; put it in quotes")]
    [InlineData("services:\n  web:\n    stop_grace_period: [|30|]\n", "'stop_grace_period' takes text with a unit, not the number '30'; write it as in 30s")]
    [InlineData("services:\n  web:\n    privileged: [|1|]\n", "'privileged' takes true or false, not '1'")]
    [InlineData("services:\n  web:\n    restart: [|false|]\n", "'restart' takes no, always, on-failure or unless-stopped, not 'false'")]
    [InlineData("services:\n  web:\n    scale: [|1.5|]\n", "'scale' takes a whole number, not '1.5'")]
    [InlineData("services:\n  web:\n    environment:\n      - [|A|]: b\n", "An item of 'environment' takes text, not 'key: value'; write KEY=value")]
    [InlineData("services:\n  web:\n    networks:\n      - [|a|]: {aliases: [b]}\n", "An item of 'networks' takes text, not 'key: value'; take the '- ' away in the whole list")]
    [InlineData("services:\n  web:\n    command:\n      - [|a|]: b\n", "An item of 'command' takes text, not 'key: value'; put the item in quotes")]
    [InlineData("services:\n  web:\n    ports:\n      - [|80|]: 80\n", "No key is called '80' in 'ports'; if the colon is part of a text, leave no blank behind it, and write quotes")]
    [InlineData("services:\n  [|db|]:\n", "'db' has no value; write a mapping or remove the key")]
    [InlineData("services:\n  web:\n    ports: [|yes|]\n", "'ports' takes a list, not text")]
    [InlineData("services:\n  web:\n    [|image|]: [a]\n", "'image' takes text, not a list")]
    [InlineData("services:\n  web:\n    [|provider|]: {options: {}}\n", "'provider' lacks 'type'; write it")]
    [InlineData("services:\n  web:\n    cgroup: [|hosst|]\n", "'hosst' is no value of 'cgroup'; write 'host'")]
    [InlineData("services:\n  web:\n    [|credential_spec|]: [a]\n", "'credential_spec' takes a mapping, not a list")]
    [InlineData("[|web|]:\n  image: a:1\ndb:\n  build: .\n", "Services stand at the top level, as in version 1, which is gone; write them under 'services:'")]
    [InlineData("[|- services|]\n- b\n", "A compose file is made of keys, and this is none; write 'services:' and the services under it")]
    public void The_message_says_what_to_write(string compose, string message) =>
        Assert.Equal(message, Assert.Single(TestRepository.Compose(compose).Reports<DG2001ComposeSchema>()).Message);

    /// <summary>Messages stay short whatever the file says.</summary>
    [Theory]
    [InlineData("services:\n  {0}:\n    [|{0}|]: 1\n")]
    [InlineData("services:\n  {0}:\n    image: a\n    ports:\n      - [|1.{1}|]: 2\n")]
    [InlineData("services:\n  [|{0}!|]: {{}}\n")]
    [InlineData("services:\n  web:\n    ulimits: {{{0}: [|{0}|]}}\n    labels: {{[|1.{1}|]: a}}\n")]
    [InlineData("services:\n  web:\n    cgroup: [|{0}|]\n    user: [|1.{1}|]\n    [|{0}|]: a\n")]
    [InlineData("services:\n  {0}:\n    [|2.{1}|]: a\n")]
    public void Long_names_are_cut(string format) =>
        TestRepository.Compose(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, new string('q', 200), new string('1', 200)))
            .Reports<DG2001ComposeSchema>();

    [Fact]
    public void Numbers_and_switches_are_put_in_quotes() =>
        TestRepository.Compose("services:\n  web:\n    image: a:1\n    user: 1000\n    command: [sleep, 5, true]\n    labels:\n      1: x\n")
            .IsFixedTo<DG2001ComposeSchema>(
                "compose.yaml",
                "services:\n  web:\n    image: a:1\n    user: \"1000\"\n    command: [sleep, \"5\", \"true\"]\n    labels:\n      \"1\": x\n");

    [Theory]
    [InlineData("x-a: 1\nservices:\n  web:\n    x-b: {c: [d]}\n    image: a:1\n    build:\n      x-c: 1\n      context: .\n")] // extensions
    [InlineData("services:\n  web:\n    image: a:1\n    privileged: ${P}\n    scale: ${S:-1}\n    ports: [\"${P}\"]\n    user: ${U}\n")] // cast afterwards
    [InlineData("services:\n  web:\n    image: a:1\n    privileged: \"true\"\n    mem_limit: 512\n    cpus: '0.5'\n    restart: no\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    environment: {A: 1, B: true, C: , D: x, E: 1.5}\n    command:\n    deploy:\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    depends_on:\n      db: {condition: service_healthy, required: false, restart: true}\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    networks:\n      back:\n      front: {aliases: [x], gw_priority: 1}\nnetworks:\n  back:\n  front: {external: true}\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    ports: !reset\n    user: !reset 1\n    command: !override [a]\n")] // merge tags
    [InlineData("services:\n  web:\n    provider: {type: cloud, options: {a: [1], b: true}}\n  ai:\n    image: a:1\n    models: [llm]\nmodels:\n  llm: {model: ai/x}\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    gpus: all\n    post_start: [{command: [a]}]\n    develop: {watch: [{path: ., action: sync+exec, target: /a}]}\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    pull_policy: every_12h\n    ports: [80, {target: 80, published: \"8000-8010\"}]\n    expose: [1, \"2\"]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    ulimits: {nofile: {soft: 1, hard: 2}, nproc: 65535}\n    tmpfs: /run\n    env_file: [{path: a, required: false}]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    scale: __SCALE__\n    init: '#{Init}#'\n")] // replaced by a pipeline
    [InlineData("services:\n  web:\n    image: a:1\n    command: ps --format {{.Names}}\n    logging: {options: {tag: \"{{.Name}}\"}}\n")] // docker's own templates
    [InlineData("services:\n  web:\n    image: {{ image }}\n    user: 1\n")] // a template
    [InlineData("secrets:\n  a: {file: ./a}\n  b: {external: {name: c}}\nservices: {}\n")]
    [InlineData("include: [a.yaml, {path: [b.yaml], env_file: c.env}]\n")]
    [InlineData("services:\n  a:\n    image: a:1\n  web:\n    extends: a\n    ports:\n    depends_on: {a: {restart: true}}\n")] // the rest is inherited (A3)
    [InlineData("")]
    [InlineData("services:\n  web:\n    image: a:1\n    user: 1\n  [\n")] // what follows a syntax error may belong elsewhere
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2001ComposeSchema>();

    /// <summary>A2: what an override leaves without value or key stands in the file it completes.</summary>
    [Fact]
    public void Guards_files_that_complete_others() =>
        TestRepository.Compose("services:\n  web:\n    image: a:1\n    depends_on: {db: {condition: service_started}}\n  db:\n    image: b:1\n")
            .With("compose.override.yaml", "services:\n  web:\n    ports:\n    depends_on: {db: {restart: true}}\n  db:\n")
            .With("compose.dev.yaml", "services:\n  web:\n    image:\n    environment:\n")
            .Silent<DG2001ComposeSchema>();

    /// <summary>Pipelines and manifests may be called compose-something.</summary>
    [Theory]
    [InlineData("compose-build.gitlab-ci.yml", "stages: [build]\nservices: [docker:dind]\nbuild:\n  image: a:1\n")]
    [InlineData("docker-compose-deploy.yml", "trigger: [main]\nsteps:\n  - script: docker compose up\n")]
    [InlineData("k8s/compose.yaml", "apiVersion: v1\nkind: List\nmetadata: {name: a}\n")]
    [InlineData("compose.settings.yaml", "theme: dark\nservces: 1\n")]
    [InlineData("compose.yaml", "theme: dark\nsize: 1\n")]
    public void Guards_files_of_other_tools(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG2001ComposeSchema>();

    [Fact]
    public void Included_files_are_read_whatever_they_are_called() =>
        TestRepository.Compose("include: [parts/db.yaml]\n").With("parts/db.yaml", "services:\n  db:\n    [|imag|]: a:1\n").Reports<DG2001ComposeSchema>();
}
