using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

/// <summary>Values given to secret names in texts of any language.</summary>
public sealed class AssignmentTests
{
    [Theory]
    [InlineData("var password = \"[|Winter-2031|]\";")]
    [InlineData("password='[|Winter-2031|]'")]
    [InlineData("this.dbPassword = \"[|hunter2|]\"")]
    [InlineData("\"password\": \"[|Winter-2031|]\",")]
    [InlineData("'Smtp:Password' : '[|Winter-2031|]'")] // a path of keys
    [InlineData("{\\\"password\\\":\\\"[|Winter-2031|]\\\"}")] // JSON in a literal
    [InlineData("\"password\": [|20310815|],")] // section e: a number
    [InlineData("config[\"Password\"] = \"[|Winter-2031|]\";")]
    [InlineData("PASSWORD => '[|Winter-2031|]'")] // PHP, Ruby
    [InlineData("password := \"[|Winter-2031|]\"")] // Go
    [InlineData("const password: string = '[|Winter-2031|]';")] // TypeScript
    [InlineData("var p = new { Password = @\"[|Win\\ter-2031|]\" };")]
    [InlineData("apiKey: \"[|q1Zt7Yp0Lm4Xc8Vb2Nw6|]\"")]
    [InlineData("<add key=\"Password\" value=\"[|Winter-2031|]\" />")]
    [InlineData("<add value='[|Winter-2031|]' key='SmtpPassword'/>")] // section e: reversed
    [InlineData("<user name=\"x\" password=\"[|Winter-2031|]\"/>")]
    [InlineData("<Password>[|Winter-2031|]</Password>")]
    [InlineData("<FtpPassword Condition=\"x\"> [|Winter-2031|] </FtpPassword>")]
    [InlineData("<Password>\n  [|Winter-2031|]\n</Password>")] // over lines
    [InlineData("<add key=\"Password\"\n     value=\"[|Winter-2031|]\" />")]
    [InlineData("<add value=\"[|Winter-2031|]\"\r\n     key=\"Password\" />")]
    [InlineData("DB_PASSWORD=[|Winter-2031|]\nX=1")]
    [InlineData("# password = \"[|Winter-2031|]\"")] // section e: commented out
    [InlineData("testPassword = \"[|Winter-2031|]\"")] // S6418 exempts names with "test"
    [InlineData("latestApiKey = \"[|q1Zt7Yp0Lm4Xc8Vb2Nw6|]\"")]
    [InlineData("jwtKey = \"[|this is my custom secret phrase for signing|]\"")] // section e: phrases
    [InlineData("a.password = \"[|one-1|]\"; b.password = \"[|two-2|]\"")]
    public void Secrets_are_found_to_the_character(string markup) => FoundSecrets.AreMarkedIn(markup, CredentialDetector.Find);

    [Theory]
    [InlineData("password: Winter-2031")] // prose as often as YAML
    [InlineData("The password = secret combination")]
    [InlineData("const string PasswordField = \"Password\";")] // sonar-dotnet#2868
    [InlineData("password = \"Password\"")]
    [InlineData("password = \"UserPassword\"")]
    [InlineData("passwordQuestion = \"name of pet 1\"")] // #7914
    [InlineData("password = \"Enter your password\"")]
    [InlineData("token = \"Invalid token\"")]
    [InlineData("tokenUrl = \"https://acme.example/token1\"")]
    [InlineData("PasswordResetUrl = \"/account/reset1\"")] // section e: Sonar's false alarm
    [InlineData("password = \"\"")] // #2387
    [InlineData("password = null; token = x1;")]
    [InlineData("if (password == \"x1\") return;")] // a comparison assigns nothing
    [InlineData("password = $\"{user}1\"")]
    [InlineData("password = \"${PASSWORD1}\"")]
    [InlineData("\"password\": \"string\"")] // OpenAPI
    [InlineData("\"password\": \"Passwort\"")] // a translation
    [InlineData("\"password\": \"Mot de passe\"")]
    [InlineData("\"password\": \"contrase\u00F1a\"")]
    [InlineData("password: '#password-field'")] // a selector
    [InlineData("password: \"user.password\"")]
    [InlineData("\"passwordPolicy\": \"Strict1\"")]
    [InlineData("<add key=\"PasswordMinLength\" value=\"12345\"/>")]
    [InlineData("<add key=\"Password\"/><add value=\"Winter-2031\"/>")] // of another tag
    [InlineData("<Password>$(DbPassword1)</Password>")]
    [InlineData("<Password>\n  the first-1\n  the second-2\n</Password>")] // more than a value
    [InlineData("<Password>\n  Winter-2031\n</Other>")]
    [InlineData("<add key=\"Password\">\n<add value=\"Winter-2031\"/>")] // of another tag
    [InlineData("<add key=\"Password\"\n value=\"Winter\n2031\" />")]
    [InlineData("<Password></Password><PasswordFile>a1</PasswordFile>")]
    [InlineData("<package publicKeyToken=\"b03f5f7f11d50a3a\"/>")] // gitleaks PR 1281
    [InlineData("Version=1.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a")]
    [InlineData("\"key\": \"ctrl+shift+1\", \"command\": \"x\"")] // chezmoi#4679
    [InlineData("CancellationToken token = default; var tokenizer = \"bert-2\";")]
    [InlineData("PASSWORD=$1\nTOKEN=$(cat x1)\nSECRET=`cat y1`")]
    [InlineData("const int PASSWORD=MAX1;PASSWORD=getIt(1)")]
    [InlineData("[\"password\", \"token1\"]")]
    [InlineData("\"password\"")]
    [InlineData("password=")]
    public void What_holds_no_secret_is_silent(string text) => FoundSecrets.AreMarkedIn(text, CredentialDetector.Find);
}
