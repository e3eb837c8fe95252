namespace DeployGuard.Core.Tests.Catalog;

/// <summary>
/// Where people leave secrets, file by file; also where a line is malformed, since messages about that quote it. Not where only words of
/// a list may stand, such as the policy for restarts.
/// </summary>
internal static class SecretPlaces
{
    public static IReadOnlyList<(string Path, string Template)> All { get; } =
    [
        ("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            ARG NUGET_PASSWORD={password}
            ARG NUGET_TOKEN={token}
            ENV DB_PASSWORD={password} API_KEY={hex}
            ENV ConnectionStrings__Shop="Server=db;Database=shop;User Id=shop;Password={password}"
            ENV DB_PASSWORD {password}
            LABEL com.example.password={password} com.example.token="{token}"
            RUN dotnet nuget add source https://nuget.example.com/index.json -u ci -p {password} --store-password-in-clear-text
            RUN curl -u admin:{password} https://example.com/a.zip -o a.zip && curl -H "Authorization: Bearer {jwt}" https://example.com
            RUN git clone https://ci:{password}@git.example.com/a.git && echo {password} | docker login -u ci --password-stdin
            RUN export PGPASSWORD={password} && psql postgres://shop:{password}@db/shop && PASSWORD = {password}
            RUN <<EOF
            mysql -u root -p{password}
            echo "{aws}" > /root/.aws
            EOF
            RUN echo "unterminated {password}
            ADD https://ci:{password}@files.example.com/a.tar.gz /a
            COPY --from={password} /a /b
            ONBUILD ENV TOKEN={token}
            HEALTHCHECK CMD curl -u admin:{password} http://localhost/health
            USER {password}:{password}
            PASSWORD {password}
            CMD dotnet Shop.dll --password {password} --ConnectionStrings:Shop "Server=db;Password={password}"

            """),
        ("api.Dockerfile", "FROM https://ci:{password}@registry.example.com/api\nARG T={token}\nFROM ci:{password}@registry.example.com/api:1\nENV A\nENV ={password}\nENTRYPOINT [\"a\", \"--password={password}\"\n"),
        ("compose.yaml", """
            services:
              web:
                image: "registry.example.com/web:1"
                build:
                  context: https://ci:{password}@git.example.com/a.git
                  args: { NUGET_TOKEN: "{token}", DB_PASSWORD: {password} }
                environment:
                  SA_PASSWORD: {password}
                  POSTGRES_PASSWORD: "{dollars}"
                  API_KEY: ${API_KEY:-{hex}}
                  PIN_PASSWORD: {number}
                  DB_PASSWORD: ${DB_PASSWORD-{password}
                  ConnectionStrings__Shop: Server=db;Database=shop;User Id=shop;Password={password}
                  DATABASE_URL: postgres://shop:{password}@db/shop
                  AZURE: DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={storage};EndpointSuffix=core.windows.net
                labels:
                  com.example.token: {slack}
                command: ["web", "--password", "{password}", "--token={token}"]
                healthcheck:
                  test: ["CMD-SHELL", "mysqladmin ping -p{password}"]
                secret: {password}
              redis:
                image: redis:7
                command: redis-server --requirepass {password}
                environment:
                  - REDIS_PASSWORD={password}
                  - REDIS_PASSWORD={password}
                  - {password}
                  - TOKEN = {token}
              other:
                environment: {password}
                labels: {password}
                command: [{number}, {password}]
                build: { labels: [{number}] }
                user: {number}

            """),
        ("broken/compose.yml", "services:\n  web:\n    environment:\n      PASSWORD: \"{password}\n      TOKEN: {token}\n   - {password}\n\t: {password}\n"),
        (".env", """
            DB_PASSWORD={password}
            DB_PASSWORD={password}
            API_KEY = {hex}
            TOKEN="{token}
            {password}
            export {password}
            SECRET {password}
            JWT_SECRET={password} with blanks {password}
            QUOTED='{password}' {password}
            REDIS_URL=redis://:{password}@cache:6379
            NEXT=${{password}
            OTHER=${DB_PASSWORD:-{password}
            PLAIN="{password}"
            TLS_KEY=-----BEGIN {pem}-----
            {key}
            -----END {pem}-----
            PASSWORD_LATER={password}   # was {password}
            #OLD_PASSWORD={password}
            DOLLARS={dollars}

            """),
        (".env.example", "DB_PASSWORD={password}\nAPI_KEY={hex}\nTOKEN={token}\nAWS_ACCESS_KEY_ID={aws}\n"),
        ("deploy/production.env", "CONNECTION=\"Server=db;Database=shop;User Id=shop;Password={password}\"\nSTRIPE={stripe}\nDB_PASSWORD={password}\n"),
        ("src/Api/appsettings.json", """
            {
              // "Old": "Server=db;Database=old;User Id=old;Password={password}",
              "ConnectionStrings": { "Default": "Server=db;Database=shop;User Id=shop;Password={password}" },
              "Jwt": { "Key": "{base64}", "Secret": "{password}" },
              "Smtp": { "Password": { "Value": "{password}" }, "Pin": {number}, "Password": "{password}" },
              "Keys": [ "{token}", "{aws}", "{jwt}" ],
              "Storage": "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={storage};EndpointSuffix=core.windows.net",
              "Broken": "{password}
            }

            """),
        ("src/Api/appsettings.Production.json", "{ \"Password\": \"{password}\", \"Password\": \"{password}\" \"ApiKey\": \"{hex}\" {password} }"),
        ("src/Api/Properties/launchSettings.json", "{ \"profiles\": { \"Api\": { \"commandLineArgs\": \"--password {password}\", \"environmentVariables\": { \"API_TOKEN\": \"{token}\" } } } }"),
        ("src/Api/Web.config", """
            <configuration>
              <connectionStrings><add name="Shop" connectionString="Server=db;Database=shop;User Id=shop;Password={password}" /></connectionStrings>
              <appSettings><add key="SmtpPassword" value="{password}" /><add value="{hex}" key="ApiKey" /></appSettings>
              <system.web><machineKey validationKey="{hex}{hex}" decryptionKey="{hex}" /></system.web>
              <!-- <add key="OldPassword" value="{password}" /> -->
            </configuration>

            """),
        ("src/Api/Api.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <DeployPassword>{password}</DeployPassword>
                <NuGetApiKey>{token}</NuGetApiKey>
              </PropertyGroup>
            </Project>

            """),
        ("src/Api/Properties/PublishProfiles/prod.pubxml", "<Project><PropertyGroup><UserName>$shop</UserName><Password>{password}</Password></PropertyGroup></Project>"),
        ("src/Api/shop.publishsettings", "<publishData><publishProfile userName=\"$shop\" userPWD=\"{password}\" /></publishData>"),
        ("nuget.config", """
            <configuration>
              <packageSources><add key="own" value="https://ci:{password}@nuget.example.com/v3/index.json" /></packageSources>
              <packageSourceCredentials>
                <own><add key="Username" value="ci" /><add key="ClearTextPassword" value="{password}" /></own>
                <other><add value="{token}" key="ClearTextPassword" /><add key="Password" value="{base64}" /></other>
              </packageSourceCredentials>
              <apikeys><add key="https://nuget.example.com" value="{base64}" /></apikeys>
            </configuration>

            """),
        (".github/workflows/deploy.yml", """
            on: push
            env:
              API_TOKEN: {token}
            jobs:
              deploy:
                runs-on: ubuntu-latest
                env: { DB_PASSWORD: {password} }
                services:
                  db: { image: "postgres:17", env: { POSTGRES_PASSWORD: {password} }, credentials: { username: ci, password: {password} } }
                steps:
                  - uses: docker/login-action@v3
                    with: { username: ci, password: {password} }
                  - run: |
                      docker login -u ci -p {password}
                      dotnet nuget push a.nupkg -k {hex} -s https://nuget.example.com
                      echo "::set-env name=PASSWORD::{password}"
                  # - run: az login -u ci -p {password}

            """),
        ("azure-pipelines.yml", """
            variables:
              sqlPassword: {password}
              - name: apiKey
                value: {hex}
            steps:
              - script: sqlcmd -S db -U sa -P {password} -Q "SELECT 1"
              - bash: |
                  curl -u ci:{password} https://example.com
                  echo "##vso[task.setvariable variable=token]{token}"

            """),
        (".gitlab-ci.yml", "variables:\n  DB_PASSWORD: {password}\nbuild:\n  script:\n    - docker login -u ci -p {password} registry.example.com\n"),
        ("k8s/secret.yaml", """
            apiVersion: v1
            kind: Secret
            metadata: { name: shop }
            stringData:
              password: {password}
              token: {token}
            data:
              key: {base64}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: shop }
            spec:
              template:
                spec:
                  containers:
                    - name: web
                      image: shop
                      args: ["--password={password}"]
                      env: [{ name: DB_PASSWORD, value: {password} }, { name: API_TOKEN, value: "{jwt}" }]

            """),
        ("charts/shop/values.yaml", "db:\n  password: {password}\n  token: {token}\n"),
        ("deploy/release.sh", """
            #!/bin/sh
            export DB_PASSWORD={password}
            TOKEN="{token}"; PASSWORD = {password}
            curl -u admin:{password} -H "X-Api-Key: {hex}" https://example.com
            sqlcmd -S db -U sa -P {password}
            psql "postgres://shop:{password}@db/shop"
            az storage blob upload --account-key {storage}
            if [ "{password}" ; then echo 'unterminated {password}

            """),
        ("deploy/release.ps1", "$password = '{password}'\n$cs = \"Server=db;Database=shop;User Id=shop;Password={password}\"\nConvertTo-SecureString '{password}' -AsPlainText -Force\n"),
        ("deploy/release.cmd", "set DB_PASSWORD={password}\r\nnet use \\\\server\\share {password} /user:ci\r\n"),
        ("db/login.sql", "CREATE LOGIN shop WITH PASSWORD = '{password}';\nCREATE USER shop IDENTIFIED BY '{password}';\n"),
        ("requests/api.http", "GET https://ci:{password}@example.com/\nAuthorization: Bearer {jwt}\nX-Api-Key: {hex}\n"),
        ("Makefile", "push:\n\tdocker login -u ci -p {password}\n\tnpm config set //registry.npmjs.org/:_authToken {npm}\n"),
        ("Jenkinsfile", "pipeline { environment { DB_PASSWORD = '{password}' } stages { stage('a') { steps { sh 'curl -u ci:{password} https://example.com' } } } }\n"),
        (".npmrc", "//registry.npmjs.org/:_authToken={npm}\n"),
        (".netrc", "machine example.com login ci password {password}\nmachine github.com login ci password {token}\n"),
        ("README.md", "Log in with {token}, or `{slack}`.\n"),
        ("docs/keys.md", "{stripe} {aws} {jwt}\n"),
        ("deploy/tls.key", "-----BEGIN " + "PRIVATE KEY-----\n{key}\n-----END " + "PRIVATE KEY-----\n"),
        ("infra/main.tf", "provider \"aws\" {\n  access_key = \"{aws}\"\n  password = \"{password}\"\n}\n"),
        ("infra/main.bicep", "param password string = '{password}'\nvar token = '{token}'\n"),
        ("tools/release.py", "TOKEN = '{token}'\nPASSWORD = '{password}'\n"),
        ("web/src/client.ts", "const token = '{slack}';\n"),
        ("src/Api/Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            var password = Environment.GetEnvironmentVariable("{password}") ?? "{password}";
            var token = "{token}";
            builder.Configuration["{password}"] = "{password}";

            """),
    ];
}
