using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5102CredentialInConfigTests
{
    [Theory]
    [InlineData("""<connectionStrings><add name="Default" connectionString="Server=db;User Id=app;Password=[|Winter-2031|];" providerName="System.Data.SqlClient" /></connectionStrings>""", "connectionStrings:Default")]
    [InlineData("""<connectionStrings><add connectionString='Server="db";Pwd=[|Winter-2031|]' name="Default" /></connectionStrings>""", "connectionStrings:Default")]
    [InlineData("""<connectionStrings><add name="Shop" connectionString="metadata=res://*/Shop.csdl;provider=System.Data.SqlClient;provider connection string=&quot;data source=db;user id=app;password=[|Winter-2031|]&quot;" /></connectionStrings>""", "connectionStrings:Shop")]
    [InlineData("""<appSettings><add key="SmtpPassword" value="[|Winter-2031|]" /></appSettings>""", "appSettings:SmtpPassword")]
    [InlineData("""<appSettings><add value="[|Win&amp;ter-2031|]" key="SmtpPassword" /></appSettings>""", "appSettings:SmtpPassword")] // the other order
    [InlineData("""<system.web><identity impersonate="true" userName="CORP\web" password="[|Winter-2031|]" /></system.web>""", "identity:password")]
    [InlineData("""<system.net><mailSettings><smtp><network host="mail" userName="shop" password="[|Winter-2031|]" /></smtp></mailSettings></system.net>""", "network:password")]
    [InlineData("""<system.web><sessionState mode="SQLServer" sqlConnectionString="data source=db;user id=app;password=[|Winter-2031|]" /></system.web>""", "sessionState:sqlConnectionString")]
    [InlineData("""<credentials passwordFormat="Clear"><user name="admin" password="[|Winter-2031|]" /></credentials>""", "user:password")]
    [InlineData("""<system.web><machineKey validationKey="[|0F8E7D6C5B4A39281706F5E4D3C2B1A00F8E7D6C5B4A39281706F5E4D3C2B1A0|]" decryptionKey="AutoGenerate,IsolateApps" validation="SHA1" /></system.web>""", "machineKey:validationKey")]
    [InlineData("""<system.web><machineKey validationKey="AutoGenerate" decryptionKey="[|0F8E7D6C5B4A39281706F5E4D3C2B1A00F8E7D6C5B4A3928|]" /></system.web>""", "machineKey:decryptionKey")]
    [InlineData("""<aspNetCore processPath="dotnet"><environmentVariables><environmentVariable name="DB_PASSWORD" value="[|Winter-2031|]" /></environmentVariables></aspNetCore>""", "environmentVariables:DB_PASSWORD")]
    [InlineData("""<applicationSettings><Shop.Properties.Settings><setting name="ApiPassword" serializeAs="String"><value>[|Winter-2031|]</value></setting></Shop.Properties.Settings></applicationSettings>""", "setting:ApiPassword")]
    [InlineData("""<log4net><appender><smtpHost value="mail" /><password value="[|Winter-2031|]" /></appender></log4net>""", "appender:password")]
    [InlineData("""<nlog><targets><target type="Mail" smtpUserName="a" smtpPassword="[|Winter-2031|]" /></targets></nlog>""", "target:smtpPassword")]
    public void Reports(string content, string path)
    {
        var finding = Assert.Single(Repository("Web.config", content).Reports<DG5102CredentialInConfig>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.Equal(path, finding.Context);
        Assert.DoesNotContain("Winter", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<connectionStrings><add name="Default" connectionString="Server=db;Database=shop;Integrated Security=True" /></connectionStrings>""")]
    [InlineData("""<connectionStrings><add name="Default" connectionString="Server=db;User Id=app;Password=#{DbPassword}" /></connectionStrings>""")]
    [InlineData("""<connectionStrings><add name="Default" connectionString="{placeholder}" /></connectionStrings>""")] // quoted in Sonar's tests
    [InlineData("""<connectionStrings><add name="Default" connectionString="$(ReplacableToken_Default)" /></connectionStrings>""")]
    [InlineData("""<connectionStrings configSource="connections.config" />""")]
    [InlineData("""<connectionStrings configProtectionProvider="RsaProtectedConfigurationProvider"><EncryptedData><CipherData><CipherValue>Aa0Bb1Cc2Dd3Ee4Ff5Gg6Hh7Ii8</CipherValue></CipherData></EncryptedData></connectionStrings>""")]
    [InlineData("""<appSettings><add key="SmtpPassword" value="" /></appSettings>""")]
    [InlineData("""<appSettings><add key="SmtpPassword" value="__SmtpPassword__" /></appSettings>""")]
    [InlineData("""<appSettings><add key="PasswordResetUrl" value="https://shop.example.com/reset" /></appSettings>""")]
    [InlineData("""<appSettings><add key="ida:ClientId" value="8c5e2b7a-1b1c-4c55-9d2f-0a1b2c3d4e5f" /></appSettings>""")]
    [InlineData("""<system.web><machineKey validationKey="AutoGenerate,IsolateApps" decryptionKey="AutoGenerate,IsolateApps" validation="HMACSHA256" /></system.web>""")]
    [InlineData("""<system.web><machineKey validationKey="#{ValidationKey}" decryptionKey="__DecryptionKey__" /></system.web>""")]
    [InlineData("""<membership><providers><add name="Sql" type="System.Web.Security.SqlMembershipProvider" passwordFormat="Hashed" enablePasswordRetrieval="false" minRequiredPasswordLength="6" maxInvalidPasswordAttempts="5" passwordAttemptWindow="10" passwordStrengthRegularExpression="^(?=.*\d).{8,}$" requiresQuestionAndAnswer="true" /></providers></membership>""")] // sonar-dotnet#7914
    [InlineData("""<runtime><assemblyBinding><dependentAssembly><assemblyIdentity name="Newtonsoft.Json" publicKeyToken="30ad4fe6b2a6aeed" culture="neutral" /></dependentAssembly></assemblyBinding></runtime>""")] // gitleaks PR 1281
    [InlineData("""<configSections><section name="x" type="X.Y, X, Version=1.0.0.0, Culture=neutral, PublicKeyToken=30ad4fe6b2a6aeed" /></configSections>""")]
    [InlineData("""<location path="Account/ResetPassword"><system.web><authorization><allow users="*" /></authorization></system.web></location>""")]
    [InlineData("""<system.serviceModel><bindings><wsHttpBinding><binding name="token"><security mode="TransportWithMessageCredential"><message clientCredentialType="UserName" negotiateServiceCredential="true" /></security></binding></wsHttpBinding></bindings></system.serviceModel>""")]
    [InlineData("""<system.web><identity impersonate="true" userName="registry:HKLM\Software\Shop\Identity,userName" password="registry:HKLM\Software\Shop\Identity,password" /></system.web>""")]
    public void Guards(string content) => Repository("Web.config", content).Silent<DG5102CredentialInConfig>();

    [Theory]
    [InlineData("src/Web/Web.config", FindingLevel.Blocking)]
    [InlineData("src/Web/Web.Release.config", FindingLevel.Blocking)]
    [InlineData("src/Worker/App.config", FindingLevel.Blocking)]
    [InlineData("deploy/Worker.exe.config", FindingLevel.Blocking)]
    [InlineData("src/Web/Web.Debug.config", FindingLevel.Warning)]
    [InlineData("tests/Shop.Tests/App.config", FindingLevel.Warning)]
    [InlineData("ci.runsettings", FindingLevel.Warning)]
    public void The_place_decides_the_level(string path, FindingLevel level) => Assert.Equal(
        level, Repository(path, """<appSettings><add key="SmtpPassword" value="[|Winter-2031|]" /></appSettings>""").Reports<DG5102CredentialInConfig>()[0].Level);

    [Theory]
    [InlineData("""<appSettings><!-- <add key="SmtpPassword" value="[|Winter-2031|]" /> --></appSettings>""", "appSettings:SmtpPassword")]
    [InlineData("""<!-- production: <connectionStrings><add name="Default" connectionString="Server=db;Password=[|Winter-2031|]" /></connectionStrings> -->""", "connectionStrings:Default")]
    public void What_was_turned_off_counts_less(string content, string path)
    {
        var finding = Assert.Single(Repository("Web.config", content).Reports<DG5102CredentialInConfig>());
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Equal(path, finding.Context);
    }

    [Fact]
    public void A_transform_is_read() => TestRepository.Empty.With("Web.Release.config", """
        <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
          <appSettings>
            <add key="SmtpPassword" value="[|Winter-2031|]" xdt:Transform="SetAttributes" xdt:Locator="Match(key)" />
            <!-- <add key="ApiPassword" value="[|Winter-2032|]" xdt:Transform="Insert" /> -->
          </appSettings>
        </configuration>
        """).Reports<DG5102CredentialInConfig>();

    [Fact]
    public void A_comment_suppresses() => Repository("Web.config", """
        <appSettings>
          <!-- deployguard disable=DG5102 -- a public demonstration -->
          <add key="SmtpPassword" value="Winter-2031" />
          <add key="ApiPassword" value="Winter-2031" /> <!-- deployguard disable=DG5102 -->
        </appSettings>
        """).Silent<DG5102CredentialInConfig>();

    [Theory]
    [InlineData("packages.config")]
    [InlineData("nuget.config")] // DG5103
    public void Files_that_are_read_otherwise(string path) =>
        Repository(path, """<appSettings><add key="SmtpPassword" value="Winter-2031" /></appSettings>""").Silent<DG5102CredentialInConfig>();

    private static TestRepository Repository(string path, string content) => TestRepository.Empty.With(path, $"<configuration>{content}</configuration>");
}
