using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5104CredentialInProjectTests
{
    [Theory]
    [InlineData("src/Lib/Lib.csproj", "<PropertyGroup><PackageCertificatePassword>[|Winter-2031|]</PackageCertificatePassword></PropertyGroup>", "PackageCertificatePassword")]
    [InlineData("src/Lib/Lib.fsproj", "<PropertyGroup Condition=\"'$(CI)' == ''\"><NuGetApiKey>[|a8K2m1Qz90Lw4e7Rt3Yb|]</NuGetApiKey></PropertyGroup>", "NuGetApiKey")]
    [InlineData("Directory.Build.props", "<PropertyGroup><SentryAuthToken>[|a8K2m1Qz90Lw4e7Rt3Yb|]</SentryAuthToken></PropertyGroup>", "SentryAuthToken")]
    [InlineData("build/Sign.targets", "<Target Name=\"Sign\"><PropertyGroup><SigningPassword>[|Win&amp;ter-2031|]</SigningPassword></PropertyGroup></Target>", "SigningPassword")]
    [InlineData("App.csproj", "<PropertyGroup><AndroidSigningKeyPass>[|Winter-2031|]</AndroidSigningKeyPass></PropertyGroup>", "AndroidSigningKeyPass")]
    [InlineData("build/Db.targets", "<Target Name=\"Db\"><SqlExecute ConnectionString=\"Server=$(Host);User Id=app;Password=[|Winter-2031|]\" /></Target>", "SqlExecute:ConnectionString")]
    [InlineData("build/Ftp.targets", "<Target Name=\"Ftp\"><FtpUpload UserName=\"a\" Password=\"[|Winter-2031|]\" /></Target>", "FtpUpload:Password")]
    [InlineData("Properties/PublishProfiles/Ftp.pubxml", "<PropertyGroup><UserName>app</UserName><Password>[|Winter-2031|]</Password><_SavePWD>True</_SavePWD></PropertyGroup>", "Password")]
    public void Reports(string path, string content, string context)
    {
        var finding = Assert.Single(Repository(path, content).Reports<DG5104CredentialInProject>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.Equal(context, finding.Context);
        Assert.DoesNotContain("Winter", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dotnet nuget push *.nupkg -k [|a8K2m1Qz90Lw4e7Rt3Yb|]")]
    [InlineData("sqlcmd -S db -U sa -P [|Winter-2031|] -i seed.sql")]
    [InlineData("signtool sign /f a.pfx &amp;&amp; docker login -u ci -p [|Winter-2031|] registry.example.com")]
    public void Commands_are_read(string command)
    {
        var finding = Assert.Single(Repository("build/Push.targets", $"<Target Name=\"Push\"><Exec Command=\"{command}\" /></Target>").Reports<DG5104CredentialInProject>());
        Assert.Equal("Exec:Command", finding.Context);
    }

    [Fact]
    public void A_downloaded_publish_profile_holds_the_password_of_the_site()
    {
        var finding = Assert.Single(TestRepository.Empty.With("shop.publishsettings", """
            <publishData><publishProfile profileName="shop - Web Deploy" publishMethod="MSDeploy" publishUrl="shop.scm.azurewebsites.net:443" userName="$shop"
              userPWD="[|a8K2m1Qz90Lw4e7Rt3Yba8K2m1Qz90Lw4e7Rt3Yb|]" destinationAppUrl="https://shop.azurewebsites.net" SQLServerDBConnectionString="" /></publishData>
            """).Reports<DG5104CredentialInProject>());
        Assert.Equal("publishProfile:userPWD", finding.Context);
    }

    [Fact]
    public void What_one_machine_encrypted_is_useless()
    {
        var finding = Assert.Single(Repository(
            "Properties/PublishProfiles/Ftp.pubxml.user", "<PropertyGroup><EncryptedPassword>[|AQAAANCMnd8BFdERjHoAwE/Cl+sBAAAAq3mK1x|]</EncryptedPassword></PropertyGroup>")
            .Reports<DG5104CredentialInProject>());
        Assert.Equal(FindingLevel.Warning, finding.Level);
    }

    [Theory]
    [InlineData("<PropertyGroup><NuGetApiKey>$(NUGET_API_KEY)</NuGetApiKey></PropertyGroup>")]
    [InlineData("<PropertyGroup><ApiKey>prefix-$([System.Environment]::GetEnvironmentVariable('A(B)'))</ApiKey></PropertyGroup>")]
    [InlineData("<PropertyGroup><DbPassword></DbPassword></PropertyGroup>")]
    [InlineData("<PropertyGroup><DbPassword Condition=\"'$(DbPassword)' == ''\" /></PropertyGroup>")]
    [InlineData("<PropertyGroup><UserSecretsId>shop-8c5e2b7a-1b1c-4c55-9d2f-0a1b2c3d4e5f</UserSecretsId></PropertyGroup>")]
    [InlineData("<PropertyGroup><AssemblyOriginatorKeyFile>..\\..\\shop.snk</AssemblyOriginatorKeyFile><SignAssembly>true</SignAssembly></PropertyGroup>")]
    [InlineData("<PropertyGroup><SignKey>..\\keys\\shop.snk</SignKey></PropertyGroup>")]
    [InlineData("<PropertyGroup><PublicKeyToken>30ad4fe6b2a6aeed</PublicKeyToken></PropertyGroup>")]
    [InlineData("<PropertyGroup><PublicKey>002400000480000094000000060200000024000052534131000400000100010007d1fa57c4aed9f0</PublicKey></PropertyGroup>")]
    [InlineData("<ItemGroup><InternalsVisibleTo Include=\"Shop.Tests\" Key=\"002400000480000094000000060200000024000052534131000400000100010007d1fa57c4aed9f0\" /></ItemGroup>")]
    [InlineData("<ItemGroup><PackageReference Include=\"Microsoft.IdentityModel.Tokens\" Version=\"8.0.1\" /><PackageReference Include=\"Zxcvbn.Password\" Version=\"1.2.3\" /></ItemGroup>")]
    [InlineData("<PropertyGroup><MicrosoftIdentityModelTokensVersion>8.0.1</MicrosoftIdentityModelTokensVersion></PropertyGroup>")]
    [InlineData("<ItemGroup><Reference Include=\"System.Web.Mvc, Version=5.2.7.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35\" /></ItemGroup>")]
    [InlineData("<PropertyGroup><AndroidSigningKeyPass>env:ANDROID_PASS</AndroidSigningKeyPass><AndroidSigningStorePass>file:C:\\keys\\pass.txt</AndroidSigningStorePass></PropertyGroup>")]
    [InlineData("<PropertyGroup><PackageTags>token;password;secret</PackageTags><Description>Reads the password: never stores it</Description></PropertyGroup>")]
    [InlineData("<PropertyGroup><_SavePWD>True</_SavePWD><PasswordHashing>enabled</PasswordHashing></PropertyGroup>")]
    [InlineData("<Target Name=\"Push\"><Exec Command=\"dotnet nuget push *.nupkg -k $(NuGetApiKey)\" /></Target>")]
    [InlineData("<Target Name=\"Db\"><Exec Command=\"sqlcmd -U sa -P &quot;$(DbPassword)&quot;\" /></Target>")]
    public void Guards(string content) => Repository("src/Lib/Lib.csproj", content).Silent<DG5104CredentialInProject>();

    [Fact]
    public void A_test_project_is_no_deployed_place() => Assert.Equal(FindingLevel.Warning, Repository(
        "tests/Shop.Tests/Shop.Tests.csproj", "<PropertyGroup><DbPassword>[|Winter-2031|]</DbPassword></PropertyGroup>").Reports<DG5104CredentialInProject>()[0].Level);

    [Fact]
    public void What_was_turned_off_counts_less() => Assert.Equal(FindingLevel.Warning, Repository(
        "Lib.csproj", "<PropertyGroup><!-- <NuGetApiKey>[|a8K2m1Qz90Lw4e7Rt3Yb|]</NuGetApiKey> --></PropertyGroup>").Reports<DG5104CredentialInProject>()[0].Level);

    private static TestRepository Repository(string path, string content) => TestRepository.Empty.With(path, $"<Project>{content}</Project>");
}
