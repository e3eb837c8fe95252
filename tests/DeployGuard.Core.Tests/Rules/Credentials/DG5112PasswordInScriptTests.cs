using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5112PasswordInScriptTests
{
    [Theory]
    [InlineData("deploy/migrate.sh", "dotnet ef database update --connection \"Server=db;Database=shop;User Id=shop;Password=[|Quiet-Meadow-17|]\"\n")]
    [InlineData("deploy/migrate.ps1", "$c = 'Server=db;Database=shop;User Id=shop;Password=[|Quiet-Meadow-17|]'\n")]
    [InlineData("deploy/migrate.cmd", "set CS=Server=db;Database=shop;User Id=shop;Password=[|Quiet-Meadow-17|]\r\n")]
    public void Reports_a_connection_string(string path, string content)
    {
        var finding = Assert.Single(TestRepository.Empty.With(path, content).Reports<DG5112PasswordInScript>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.DoesNotContain("Quie", finding.Message + finding.Context, StringComparison.Ordinal);
    }

    /// <summary>What scripts, requests and statements write down; the detector's own tests hold the rest.</summary>
    [Theory]
    [InlineData("deploy/release.sh", "docker login -u app -p [|Quiet-Meadow-17|] acme.example\n")]
    [InlineData("deploy/release.sh", "dotnet nuget push a.nupkg -k [|q1Zt7Yp0Lm4Xc8Vb2Nw6|]\n")]
    [InlineData("deploy/release.sh", "curl -u app:[|Quiet-Meadow-17|] https://acme.example\n")]
    [InlineData("deploy/release.sh", "curl -H \"Authorization: Bearer [|q1Zt7Yp0Lm4Xc8Vb2Nw6|]\" https://acme.example\n")]
    [InlineData("deploy/release.sh", "export DB_PASSWORD=[|Quiet-Meadow-17|]\n")]
    [InlineData("deploy/release.sh", "docker login \\\n  -u app \\\n  -p [|Quiet-Meadow-17|]\n")]
    [InlineData("deploy/release.sh", "sqlplus -S shop/[|Quiet-Meadow-17|]@db @a.sql\n")]
    [InlineData("deploy/release.sh", "vault login [|s.q1Zt7Yp0Lm4Xc8Vb2Nw6|]\n")]
    [InlineData("deploy/release.sh", "echo \"app:[|Quiet-Meadow-17|]\" | chpasswd\n")]
    [InlineData("deploy/release.sh", "echo 'app:[|Quiet-Meadow-17|]' | sudo chpasswd\n")]
    [InlineData("deploy/release.bash", "printf '[|Quiet-Meadow-17|]' | docker login -u app --password-stdin\n")]
    [InlineData("deploy/release.sh", "# mysql -uroot -p[|Quiet-Meadow-17|]\n")] // turned off, and in the history for ever
    [InlineData("deploy/release.ps1", "$password = '[|Quiet-Meadow-17|]'\n")]
    [InlineData("deploy/release.ps1", "ConvertTo-SecureString '[|Quiet-Meadow-17|]' -AsPlainText -Force\n")]
    [InlineData("deploy/release.psm1", "Invoke-Sqlcmd -Username app -Password '[|Quiet-Meadow-17|]'\n")]
    [InlineData("deploy/release.cmd", "sqlcmd -S db -U sa -P [|Quiet-Meadow-17|]\r\n")]
    [InlineData("deploy/release.bat", "set DB_PASSWORD=[|Quiet-Meadow-17|]\r\n")]
    [InlineData("requests/login.http", "POST https://acme.example/login\n\n{ \"password\": \"[|Quiet-Meadow-17|]\" }\n")]
    [InlineData("requests/login.rest", "@password = x\nAuthorization: Basic [|YXBwOlF1aWV0LU1lYWRvdy0xNw==|]\n")] // app:Quiet-Meadow-17
    [InlineData("db/users.sql", "CREATE LOGIN shop WITH PASSWORD = '[|Quiet-Meadow-17|]';\n")]
    [InlineData("db/users.sql", "CREATE USER shop IDENTIFIED BY '[|Quiet-Meadow-17|]';\n")]
    [InlineData("db/users.sql", "ALTER ROLE shop WITH PASSWORD '[|Quiet-Meadow-17|]';\n")]
    [InlineData("Makefile", "deploy:\n\tcurl -u app:[|Quiet-Meadow-17|] https://acme.example\n")]
    [InlineData("justfile", "deploy:\n    sshpass -p [|Quiet-Meadow-17|] ssh app@host\n")]
    [InlineData("Jenkinsfile", "environment { DB_PASSWORD = '[|Quiet-Meadow-17|]' }\n")]
    [InlineData(".envrc", "export DB_PASSWORD=[|Quiet-Meadow-17|]\n")]
    public void Reports_passwords(string path, string content)
    {
        var finding = Assert.Single(TestRepository.Empty.With(path, content).Reports<DG5112PasswordInScript>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.NotNull(finding.Context);
        Assert.DoesNotContain("Quie", finding.Message + finding.Context, StringComparison.Ordinal);
        Assert.DoesNotContain("q1Zt", finding.Message + finding.Context, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy/release.sh", "docker login -u app -p [|postgres|]\n", FindingLevel.Warning)] // everybody knows it
    [InlineData("tests/run.sh", "docker login -u app -p [|Quiet-Meadow-17|]\n", FindingLevel.Warning)]
    [InlineData("scripts/dev/seed.sh", "mysql -uroot -p[|Quiet-Meadow-17|]\n", FindingLevel.Warning)]
    [InlineData("samples/login.http", "{ \"password\": \"[|postgres|]\" }\n", FindingLevel.Suggestion)]
    public void The_place_and_the_value_decide_the_level(string path, string content, FindingLevel level) =>
        Assert.Equal(level, Assert.Single(TestRepository.Empty.With(path, content).Reports<DG5112PasswordInScript>()).Level);

    [Theory]
    [InlineData("README.md", "Password=Quiet-Meadow-17\n")] // prose is no script: only tokens and keys count there
    [InlineData("web/app.ts", "const c = 'Server=db;User Id=shop;Password=Quiet-Meadow-17';\n")]
    [InlineData("deploy/migrate.sh", "run --connection \"Server=db;User Id=shop;Password=$PASSWORD\"\n")]
    [InlineData("deploy/migrate.sh", "run --connection \"Server=db;Integrated Security=true\"\n")]
    [InlineData("deploy/migrate.ps1", "$c = \"Server=db;User Id=shop;Password=$env:PASSWORD\"\n")]
    [InlineData("deploy/release.sh", "docker login -u app --password-stdin < token1.txt\n")]
    [InlineData("deploy/release.sh", "docker run -p 8080:80 acme\nmkdir -p /var/lib/x1\n")]
    [InlineData("deploy/release.sh", "echo \"app:$PASSWORD1\" | chpasswd\n")]
    [InlineData("deploy/release.sh", "echo \"$PASSWORD1\" | docker login --password-stdin\n")]
    [InlineData("deploy/release.sh", "cat users1.txt | chpasswd\n")]
    [InlineData("deploy/release.sh", "echo \"app:Quiet-Meadow-17\" | grep app\n")] // who reads it wants no password
    [InlineData("deploy/release.sh", "export DB_PASSWORD=$(cat /run/secrets/db1)\n")]
    [InlineData("deploy/release.sh", "read -rsp \"Password: \" PASSWORD1\n")]
    [InlineData("deploy/release.ps1", "$password = Read-Host 'Password2' -AsSecureString\n")]
    [InlineData("deploy/release.ps1", "$secure = ConvertTo-SecureString $env:PASSWORD1 -AsPlainText -Force\n")]
    [InlineData("deploy/release.cmd", "set DB_PASSWORD=%PASSWORD1%\r\n")]
    [InlineData("requests/login.http", "{ \"password\": \"{{password1}}\" }\n")]
    [InlineData("db/users.sql", "CREATE USER shop IDENTIFIED BY '${DB_PASSWORD}';\n")]
    [InlineData("db/users.sql", "SELECT id FROM users WHERE password = @password1;\n")]
    [InlineData("Makefile", "deploy:\n\tcurl -u $(USER):$(PASS1) https://acme.example\n")]
    [InlineData("deploy/release.sh", "docker login -p Quiet-Meadow-17 # gitleaks:allow\n")]
    public void Guards(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG5112PasswordInScript>();
}
