using System.Globalization;

namespace DeployGuard.Benchmarks;

/// <summary>Workflows in groups of five: one that is called, three that check a service and call it, one that deploys.</summary>
internal static class GeneratedWorkflow
{
    private const int Group = 5;

    /// <summary>The name of a workflow's file.</summary>
    public static string NameOf(int number) => $"{KindOf(number)}-{number.ToString(CultureInfo.InvariantCulture)}.yml";

    /// <summary>The text of a workflow; one of five has no finding but suggestions.</summary>
    public static string Create(int number) => KindOf(number) switch
    {
        "test" => Test(number),
        "deploy" => Deploy(number),
        _ => Check(number),
    };

    private static string KindOf(int number) => (number % Group) switch
    {
        0 => "test",
        Group - 1 => "deploy",
        _ => "check",
    };

    private static string Test(int number) => string.Create(CultureInfo.InvariantCulture, $$$"""
        name: Test {{{number}}}
        on:
          workflow_call:
            inputs:
              configuration: { type: string, default: Release }
        jobs:
          test:
            runs-on: ubuntu-24.04
            timeout-minutes: 15
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with: { dotnet-version: 10.0.x }
              - run: dotnet restore --locked-mode
              - run: dotnet build --configuration ${{ inputs.configuration }} --no-restore
              - run: |
                  set -euo pipefail
                  dotnet test tests/Service{{{number}}}.Tests --configuration ${{ inputs.configuration }} --no-build --logger trx
                  for file in artifacts/*.trx; do echo "$file"; done

        """);

    private static string Check(int number) => string.Create(CultureInfo.InvariantCulture, $$$"""
        name: Check {{{number}}}
        on:
          push: { branches: [main, 'release/**'] }
          pull_request: { branches: [main], paths: ['src/Service{{{number}}}/**'] }
        permissions: { contents: read }
        jobs:
          lint:
            if: github.event_name == 'pull_request' && !startsWith(github.head_ref, 'dependabot/')
            runs-on: ubuntu-24.04
            steps:
              - uses: actions/checkout@v4
              - run: dotnet format src/Service{{{number}}} --verify-no-changes
          test:
            uses: ./.github/workflows/{{{NameOf(number - (number % Group))}}}
            with: { configuration: Debug }
          image:
            needs: [lint, test]
            if: ${{ always() && !failure() && !cancelled() }}
            runs-on: ubuntu-24.04
            strategy: { matrix: { platform: [linux/amd64, linux/arm64] } }
            steps:
              - uses: actions/checkout@v4
              - uses: docker/setup-buildx-action@v3
              - uses: docker/build-push-action@v6
                with: { context: ., file: src/Service{{{number}}}/Dockerfile, platforms: "${{ matrix.platform }}", push: false }

        """);

    private static string Deploy(int number) => string.Create(CultureInfo.InvariantCulture, $$$"""
        name: Deploy {{{number}}}
        on:
          push: { branches: [main] }
          workflow_dispatch: { inputs: { version: { type: string, required: true } } }
        jobs:
          test:
            uses: ./.github/workflows/{{{NameOf(number - Group + 1)}}}
          migrate:
            needs: test
            if: github.ref == 'refs/heads/main'
            environment: production
            runs-on: ubuntu-24.04
            steps:
              - uses: actions/checkout@v4
              - run: dotnet ef database update --project src/Service{{{number}}}
                env: { ConnectionStrings__Shop: "${{ secrets.SHOP }}" }
          deploy:
            needs: [test, migrate]
            environment: { name: production, url: https://service{{{number}}}.example.com }
            runs-on: ubuntu-24.04
            steps:
              - uses: azure/login@v2
                with: { client-id: "${{ vars.CLIENT }}", tenant-id: "${{ vars.TENANT }}" }
              - run: az containerapp update --name service{{{number}}} --image registry.example.com/service{{{number}}}:${{ github.sha }}
              - run: curl --fail --retry 10 https://service{{{number}}}.example.com/health
              - if: failure()
                run: az containerapp revision activate --name service{{{number}}} --revision "$PREVIOUS"

        """);
}
