using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5101CredentialInSettingsTests
{
    // Each row is one the peers miss (reference, sections d and e).
    [Theory]
    [InlineData("""{ "ConnectionStrings": { "Default": "Server=db;User Id=app;Password=[|Winter-2031|];" } }""", "ConnectionStrings:Default")]
    [InlineData("""{ "ConnectionStrings": { "Cache": "redis:6379,password=[|Winter-2031|],ssl=False" } }""", "ConnectionStrings:Cache")]
    [InlineData("""{ "Broker": "amqp://app:[|Winter-2031|]@mq:5672" }""", "Broker")]
    [InlineData("""{ "Smtp": { "Password": "[|Winter-2031|]" } }""", "Smtp:Password")]
    [InlineData("""{ "Smtp:Password": "[|Winter-2031|]" }""", "Smtp:Password")]
    [InlineData("""{ "Smtp": { "Password": [|4711471199|] } }""", "Smtp:Password")] // a number
    [InlineData("""{ "Smtp": { "Password": { "Value": "[|Winter-2031|]" } } }""", "Smtp:Password:Value")]
    [InlineData("""{ "Users": [ { "Name": "a", "Password": "[|Winter-2031|]" } ] }""", "Users:0:Password")]
    [InlineData("""{ "Passwords": [ "[|Winter-2031|]", "" ] }""", "Passwords:0")]
    [InlineData("""{ "Clients": [ { "ClientSecrets": [ { "Value": "[|Winter-2031|]" } ] } ] }""", "Clients:0:ClientSecrets:0:Value")]
    [InlineData("""{ "Jwt": { "Key": "[|this is my custom Secret key for authentication|]" } }""", "Jwt:Key")]
    [InlineData("""{ "JwtSettings": { "Key": "[|a long phrase of many words|]" } }""", "JwtSettings:Key")]
    [InlineData("""{ "Tokens": { "Key": "[|0123456789ABCDEF!x|]", "Issuer": "shop" } }""", "Tokens:Key")]
    [InlineData("""{ "Jwt": { "IssuerSigningKey": "[|a long phrase of many words|]" } }""", "Jwt:IssuerSigningKey")]
    [InlineData("""{ "Stripe": { "Key": "[|a8K2m1Qz90Lw4e7Rt3Yb|]" } }""", "Stripe:Key")]
    [InlineData("""{ "AppSettings": { "Secret": "[|THIS IS USED TO SIGN AND VERIFY JWT TOKENS|]" } }""", "AppSettings:Secret")]
    [InlineData("""{ "AzureAd": { "ClientSecret": "[|Winter-2031-and-more|]", "ClientId": "8c5e2b7a-1b1c-4c55-9d2f-0a1b2c3d4e5f" } }""", "AzureAd:ClientSecret")]
    [InlineData("""{ "Kestrel": { "Certificates": { "Default": { "Path": "/certs/tls.pfx", "Password": "[|Winter-2031|]" } } } }""", "Kestrel:Certificates:Default:Password")]
    [InlineData("""{ "A": 1,, "Smtp": { "Password" : "[|Winter-2031|]" } }""", "Smtp:Password")] // behind a syntax error
    [InlineData("""{ "Smtp": { "Password": "[|Win\"ter\u002D2031|]" } }""", "Smtp:Password")]
    [InlineData("""{ "D": "Server=C:\\db;Password=[|Winter-2031|]" }""", "D")] // behind an escape
    public void Reports(string content, string path)
    {
        var finding = TestRepository.Empty.With("src/Api/appsettings.json", content).Reports<DG5101CredentialInSettings>()[0];
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.Equal(path, finding.Context);
        Assert.StartsWith($"'{path}' holds a", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Winter", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Smtp": { "Password": "" } }""")] // to be set elsewhere
    [InlineData("""{ "Smtp": { "Password": null } }""")]
    [InlineData("""{ "Smtp": { "Password": true, "UsePassword": true } }""")]
    [InlineData("""{ "Smtp": { "Password": "<your password>" } }""")]
    [InlineData("""{ "Smtp": { "Password": "${SMTP_PASSWORD}" } }""")]
    [InlineData("""{ "Smtp": { "Password": "#{SmtpPassword}#" } }""")] // Azure pipelines and Octopus
    [InlineData("""{ "Smtp": { "Password": "%SMTP_PASSWORD%" } }""")]
    [InlineData("""{ "Smtp": { "Password": "__SmtpPassword__" } }""")]
    [InlineData("""{ "Smtp": { "Password": "{{ smtp_password }}" } }""")]
    [InlineData("""{ "Smtp": { "Password": "********" } }""")]
    [InlineData("""{ "Smtp": { "Password": "@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/smtp)" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Default": "Server=db;Database=shop;Integrated Security=true" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Default": "Server=db;User Id=app;Password=#{DbPassword}#" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Default": "Server=db;User Id=app;Password=" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Storage": "UseDevelopmentStorage=true" } }""")]
    [InlineData("""{ "PasswordResetUrl": "https://shop.example.com/reset" }""")] // Sonar's false alarm (section e)
    [InlineData("""{ "Auth": { "TokenUrl": "https://login.example.com/token", "TokenLifetime": "01:00:00" } }""")]
    [InlineData("""{ "PasswordOptions": { "RequiredLength": 8, "RequireDigit": true } }""")]
    [InlineData("""{ "Identity": { "Password": { "RequiredLength": 8, "RequireNonAlphanumeric": false } } }""")]
    [InlineData("""{ "Tokens": { "AccessToken": 3600, "RefreshToken": 1209600 } }""")] // lifetimes
    [InlineData("""{ "Labels": { "Password": "Passwort", "Token": "Enter the token" } }""")] // what people read
    [InlineData("""{ "Form": { "UserName": "User name", "Password": "Password" } }""")]
    [InlineData("""{ "AzureAd": { "ClientSecret": "Enter_the_Client_Secret_Here" } }""")] // Microsoft's samples
    [InlineData("""{ "AzureAd": { "ClientSecret": "[Enter the client secret from the portal]" } }""")]
    [InlineData("""{ "Jwt": { "Key": "<stored in user secrets>" }, "Smtp": { "Password": "see user secrets" } }""")]
    [InlineData("""{ "Jwt": { "Key": "SET IN USER SECRETS" }, "Smtp": { "Password": "stored-in-key-vault" } }""")]
    [InlineData("""{ "Jwt": { "Key": "REPLACE_WITH_A_REAL_KEY", "ValidateIssuerSigningKey": true } }""")]
    [InlineData("""{ "KeyVault": { "SecretIdentifier": "https://shop.vault.azure.net/secrets/smtp/8c5e2b7a" } }""")]
    [InlineData("""{ "Auth": { "ApiKeyHeader": "X-Api-Key", "TokenCookieName": "Shop.Token", "TokenType": "Bearer" } }""")]
    [InlineData("""{ "Jwt": { "Issuer": "https://shop.example.com", "Audience": "shop", "ExpireMinutes": 60 } }""")]
    [InlineData("""{ "Cache": { "Key": "orders-of-today" } }""")]
    [InlineData("""{ "AzureAd": { "ClientId": "8c5e2b7a-1b1c-4c55-9d2f-0a1b2c3d4e5f", "TenantId": "8c5e2b7a-1b1c-4c55-9d2f-0a1b2c3d4e60" } }""")]
    [InlineData("""{ "ApplicationInsights": { "InstrumentationKey": "8c5e2b7a-1b1c-4c55-9d2f-0a1b2c3d4e5f" } }""")] // users' complaint (section d)
    [InlineData("""{ "ApplicationInsights": { "ConnectionString": "InstrumentationKey=8c5e2b7a-1b1c-4c55-9d2f-0a1b2c3d4e5f;IngestionEndpoint=https://x.in.applicationinsights.azure.com/" } }""")]
    [InlineData("""{ "Serilog": { "WriteTo": [ { "Name": "Console", "Args": { "outputTemplate": "{Timestamp:HH:mm} [{Level}] {Message}{NewLine}" } } ] } }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Information", "Microsoft.IdentityModel.Tokens": "Warning" } }, "AllowedHosts": "*" }""")]
    [InlineData("""{ "Kestrel": { "Certificates": { "Default": { "Path": "/certs/tls.pem", "KeyPath": "/certs/tls.key" } } } }""")]
    [InlineData("""{ "KeyVault": { "Name": "shop", "SecretName": "smtp-password" } }""")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#", "properties": { "Password": { "default": "Winter-2031" } } }""")]
    [InlineData("""{ "openapi": "3.0.1", "components": { "Password": { "example": "Winter-2031", "default": "Winter-2031" } } }""")]
    public void Guards(string content) => TestRepository.Empty.With("src/Api/appsettings.json", content).Silent<DG5101CredentialInSettings>();

    [Theory]
    [InlineData("appsettings.json", FindingLevel.Blocking)]
    [InlineData("src/Api/appsettings.Production.json", FindingLevel.Blocking)]
    [InlineData("config/settings.json", FindingLevel.Blocking)]
    [InlineData("secrets.json", FindingLevel.Blocking)]
    [InlineData("src/Api/ocelot.json", FindingLevel.Blocking)]
    [InlineData("src/DevExpress.Shop/appsettings.json", FindingLevel.Blocking)] // a vendor
    [InlineData("src/Api/appsettings.Development.json", FindingLevel.Warning)]
    [InlineData("src/Api/Properties/launchSettings.json", FindingLevel.Warning)]
    [InlineData("src/Functions/local.settings.json", FindingLevel.Warning)]
    [InlineData("tests/Shop.Tests/appsettings.json", FindingLevel.Warning)]
    [InlineData("src/ShopTests/appsettings.json", FindingLevel.Warning)]
    [InlineData("src/Api/appsettings.IntegrationTests.json", FindingLevel.Warning)]
    public void The_place_decides_the_level(string path, FindingLevel level) => Assert.Equal(
        level, TestRepository.Empty.With(path, """{ "Db": { "Password": "[|Winter-2031|]" } }""").Reports<DG5101CredentialInSettings>()[0].Level);

    [Theory]
    [InlineData("appsettings.json", FindingLevel.Warning)]
    [InlineData("appsettings.Development.json", FindingLevel.Suggestion)]
    public void A_default_everybody_knows_is_weak(string path, FindingLevel level)
    {
        var finding = TestRepository.Empty.With(path, """{ "Db": { "Password": "[|postgres|]" } }""").Reports<DG5101CredentialInSettings>()[0];
        Assert.Equal(level, finding.Level);
        Assert.Contains("everybody knows", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"Db\": {\n  // \"Password\": \"[|Winter-2031|]\",\n  \"Host\": \"db\" } }", "Db:Password")]
    [InlineData("{ \"Db\": { /* \"Password\": \"[|Winter-2031|]\" */ \"Host\": \"db\" } }", "Db:Password")]
    [InlineData("{\n  // \"Jwt\": {\n  //   \"Key\": \"[|a phrase of some words|]\"\n  // },\n  \"A\": 1 }", "Jwt:Key")]
    [InlineData("{ \"Db\": { \"Host\": \"db\" // , \"Password\": \"[|Winter-2031|]\"\n } }", "Db:Password")]
    public void What_was_turned_off_counts_less(string content, string path)
    {
        var finding = TestRepository.Empty.With("appsettings.json", content).Reports<DG5101CredentialInSettings>()[0];
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Equal(path, finding.Context);
    }

    [Theory]
    [InlineData("{ // write \"Password\": \"Winter-2031\" here\n }")] // prose
    [InlineData("{ // \"Password\": \"\"\n }")]
    public void Comments_that_hold_no_credential(string content) =>
        TestRepository.Empty.With("appsettings.json", content).Silent<DG5101CredentialInSettings>();

    [Theory]
    [InlineData("i18n/settings.json")] // labels of an interface
    [InlineData("locales/en/config.json")]
    [InlineData(".vscode/settings.json")]
    [InlineData("appsettings.schema.json")]
    [InlineData("tests/Api/appsettings.verified.json")] // a snapshot
    [InlineData("package.json")]
    [InlineData("tsconfig.json")]
    [InlineData("src/Api/en.json")]
    [InlineData("node_modules/x/config.json")]
    public void Files_that_hold_no_settings(string path) =>
        TestRepository.Empty.With(path, """{ "Password": "Winter-2031" }""").Silent<DG5101CredentialInSettings>();

    // As with DG3010: what git ignores does not leak, what it would take along does.
    [Fact]
    public void An_ignored_file_is_nobody_s_business() =>
        TestRepository.Empty.With("secrets.json", """{ "Password": "Winter-2031" }""", FileState.Ignored).Silent<DG5101CredentialInSettings>();

    [Fact]
    public void An_untracked_file_is_about_to_be_committed() =>
        TestRepository.Empty.With("secrets.json", """{ "Password": "[|Winter-2031|]" }""", FileState.Untracked).Reports<DG5101CredentialInSettings>();

    [Theory]
    [InlineData("// deployguard disable=DG5101 -- a public demonstration")]
    [InlineData("/* deployguard disable=DG5101 */")]
    public void A_comment_suppresses(string comment) => TestRepository.Empty.With("appsettings.json", $$"""
        {
          {{comment}}
          "Password": "Winter-2031"
        }
        """).Silent<DG5101CredentialInSettings>();

    [Theory]
    [InlineData("environmentVariables", """{ "DB_PASSWORD": "[|Winter-2031|]", "ASPNETCORE_ENVIRONMENT": "Development" }""")]
    [InlineData("commandLineArgs", "\"--urls http://*:80 --ConnectionStrings:Default \\\"Server=db;Password=[|Winter-2031|]\\\"\"")]
    [InlineData("commandLineArgs", "\"--password [|Winter-2031|]\"")]
    public void Profiles_set_variables_and_arguments(string name, string value)
    {
        var content = $$"""{ "profiles": { "Api": { "commandName": "Project", "launchUrl": "swagger", "{{name}}": {{value}} } } }""";
        var finding = TestRepository.Empty.With("Properties/launchSettings.json", content).Reports<DG5101CredentialInSettings>()[0];
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.EndsWith("user secrets, and change it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_names_the_variable() => Assert.Equal(
        "'ConnectionStrings:Default' holds a password; keep it in user secrets, in the variable ConnectionStrings__Default or in a vault, and change it",
        TestRepository.Empty.With("appsettings.json", """{ "ConnectionStrings": { "Default": "Server=db;User Id=app;Password=[|Winter-2031|]" } }""")
            .Reports<DG5101CredentialInSettings>()[0].Message);

    // Names that people never wrote must not make a message too long, nor a fingerprint.
    [Fact]
    public void A_long_key_fits_into_the_message()
    {
        var name = string.Concat(Enumerable.Repeat("Shop", 400));
        var finding = TestRepository.Empty.With("appsettings.json", $$"""{ "{{name}}": { "Password": "[|Winter-2031|]" } }""").Reports<DG5101CredentialInSettings>()[0];
        Assert.True(finding.Context!.Length < 200);
    }
}
