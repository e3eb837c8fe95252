using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Tokens of registries of packages and images, and of services that build.</summary>
internal static class RegistryTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("docker-hub-personal-access-token", "Docker Hub personal access token", @"dckr_pat_[\w-]{27}")
        {
            Positives = () => ["dckr_pat_" + Url(27)],
            Negatives = () => ["dckr_pat_" + Url(26), "dckr_pat_" + Run('x', 27)],
        },
        new("docker-hub-organization-access-token", "Docker Hub organization access token", @"dckr_oat_[\w-]{32}")
        {
            Positives = () => ["dckr_oat_" + Url(32)],
            Negatives = () => ["dckr_oat_" + Url(31), "dckr_oat_" + Run('x', 32)],
        },
        new("pypi-upload-token", "PyPI token", @"pypi-Ag(EIcHlwaS5vcmc|ENdGVzdC5weXBpLm9yZw)[\w-]{50,1000}")
        {
            Positives = () => ["pypi-" + "AgEIcHlwaS5vcmc" + Url(140)],
            Negatives = () => ["pypi-" + "AgEIcHlwaS5vcmc" + Url(49), "pypi-" + Url(140)],
        },
        new("rubygems-api-token", "RubyGems API key", "rubygems_[a-f0-9]{48}")
        {
            Positives = () => ["rubygems_" + Hex(48)],
            Negatives = () => ["rubygems_" + Hex(47), "rubygems_" + Run('0', 48)],
        },
        new("clojars-api-token", "Clojars token", "CLOJARS_[a-z0-9]{60}")
        {
            Positives = () => ["CLOJARS_" + Hex(60)],
            Negatives = () => ["CLOJARS_" + Hex(59), "CLOJARS_" + Run('0', 60)],
        },
        new("crates-io-token", "crates.io token", "cio[A-Za-z0-9]{32}")
        {
            Positives = () => ["cio" + Mixed(32)],
            Negatives = () => ["cio" + Mixed(31), "cio" + Run('x', 32)],
        },
        new("artifactory-api-key", "Artifactory API key", "AKCp[A-Za-z0-9]{69}")
        {
            Positives = () => ["AKCp" + Mixed(69)],
            Negatives = () => ["AKCp" + Mixed(68), "AKCp" + Run('x', 69)],
        },
        new("artifactory-reference-token", "Artifactory reference token", "cmVmdGtu[A-Za-z0-9]{56}")
        {
            Positives = () => ["cmVmdGtu" + Mixed(56)],
            Negatives = () => ["cmVmdGtu" + Mixed(55), "cmVmdGtu" + Run('x', 56)],
        },
        new("octopus-deploy-api-key", "Octopus Deploy API key", "API-[A-Z0-9]{26}")
        {
            Positives = () => ["API-" + Upper(26)],
            Negatives = () => ["API-" + Upper(25), "API-" + Run('X', 26), "api-" + Upper(26)],
        },
        new("buildkite-api-token", "Buildkite API token", "bkua_[a-f0-9]{40}")
        {
            Positives = () => ["bkua_" + Hex(40)],
            Negatives = () => ["bkua_" + Hex(39), "bkua_" + Run('0', 40)],
        },
        new("circleci-personal-api-token", "CircleCI personal API token", "CCIPAT_[A-Za-z0-9]{22}_[a-f0-9]{40}")
        {
            Positives = () => ["CCIPAT_" + Mixed(22) + "_" + Hex(40)],
            Negatives = () => ["CCIPAT_" + Mixed(22) + "_" + Hex(39), "CCIPAT_" + Run('x', 22) + "_" + Run('0', 40)],
        },
        new("teamcity-access-token", "TeamCity access token", @"eyJ0eXAiOiAiVENWMiJ9\.[\w-]{36}\.[\w-]{48}")
        {
            Positives = () => ["eyJ0eXAiOiAiVENWMiJ9." + Url(36) + "." + Url(48)],
            Negatives = () => ["eyJ0eXAiOiAiVENWMiJ9." + Url(36) + "." + Url(47), "eyJ0eXAiOiAiVENWMiJ9." + Run('x', 36) + "." + Run('x', 48)],
        },
        new("jetbrains-permanent-token", "JetBrains permanent token", @"perm(:|-)[\w=-]{4,100}\.[\w=-]{2,100}\.[A-Za-z0-9]{30}")
        {
            Positives = () => ["perm:" + Mixed(16) + "." + Mixed(6) + "." + Mixed(30)],
            Negatives = () => ["perm:" + Mixed(16) + "." + Mixed(6) + "." + Mixed(29), "perm:" + Run('x', 16) + "." + Run('x', 6) + "." + Run('x', 30)],
        },
        new("harness-api-key", "Harness API key", @"(pat|sat)\.[A-Za-z0-9]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}")
        {
            Positives = () => ["pat." + Mixed(22) + "." + Hex(24) + "." + Mixed(20), "sat." + Mixed(22) + "." + Hex(24) + "." + Mixed(20)],
            Negatives = () => ["pat." + Mixed(22) + "." + Hex(23) + "." + Mixed(20), "pat." + Run('x', 22) + "." + Run('0', 24) + "." + Run('x', 20)],
        },
        new("atlassian-api-token", "Atlassian API token", @"ATATT3[\w=-]{186}")
        {
            Positives = () => ["ATATT3" + Url(186)],
            Negatives = () => ["ATATT3" + Url(185), "ATATT3" + Run('x', 186)],
        },
        new("bitbucket-app-password", "Bitbucket app password", "ATBB[A-Za-z0-9]{32}")
        {
            Positives = () => ["ATBB" + Mixed(32)],
            Negatives = () => ["ATBB" + Mixed(31), "ATBB" + Run('x', 32)],
        },
        new("postman-api-token", "Postman API key", "PMAK-[a-f0-9]{24}-[a-f0-9]{34}")
        {
            Positives = () => ["PMAK-" + Hex(24) + "-" + Hex(34)],
            Negatives = () => ["PMAK-" + Hex(24) + "-" + Hex(33), "PMAK-" + Run('0', 24) + "-" + Run('0', 34)],
        },
        new("readme-api-token", "ReadMe API key", "rdme_[a-z0-9]{70}")
        {
            Positives = () => ["rdme_" + Lower(70)],
            Negatives = () => ["rdme_" + Lower(69), "rdme_" + Run('x', 70)],
        },
        new("okta-access-token", "Okta API token", @"00[\w=-]{40}")
        {
            Names = ["okta"],
            Positives = () => ["OKTA_API_TOKEN=00" + Url(40)],
            Negatives = () => ["OKTA_API_TOKEN=00" + Url(39), "OKTA_API_TOKEN=00" + Run('x', 40), "ACME_TOKEN=00" + Url(40)],
        },
    ];
}
