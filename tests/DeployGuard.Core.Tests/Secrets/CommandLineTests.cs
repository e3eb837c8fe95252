using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

/// <summary>Secrets on command lines; "Other .NET spots" of section b and the probes of section e of the reference.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("mysql -uroot -p[|Winter-2031|] shop")] // attached only: -p alone asks
    [InlineData("mysqldump --user=root --password=[|Winter-2031|] shop > a.sql")]
    [InlineData("/usr/bin/mariadb -p'[|Win ter-2031|]'")]
    [InlineData("docker login -u app -p [|Winter-2031|] acme.example")]
    [InlineData("docker login --username app --password \"[|Winter-2031|]\"")]
    [InlineData("helm registry login -p [|Winter-2031|] acme.example")]
    [InlineData("dotnet nuget push a.nupkg -k [|q1Zt7Yp0Lm4Xc8Vb2Nw6|] -s https://acme.example")]
    [InlineData("dotnet nuget push a.nupkg --api-key [|q1Zt7Yp0Lm4Xc8Vb2Nw6|]")]
    [InlineData("nuget push a.nupkg -ApiKey [|q1Zt7Yp0Lm4Xc8Vb2Nw6|]")]
    [InlineData("dotnet nuget add source https://acme.example -n acme -u app -p [|Winter-2031|]")]
    [InlineData("nuget sources add -Name acme -UserName app -Password [|Winter-2031|]")]
    [InlineData("dotnet dev-certs https -ep a.pfx -p [|Winter-2031|]")]
    [InlineData("dotnet user-secrets set \"Smtp:Password\" \"[|Winter-2031|]\"")]
    [InlineData("/opt/mssql-tools/bin/sqlcmd -S db -U sa -P [|Winter-2031|] -Q 'SELECT 1'")]
    [InlineData("sqlcmd -S db -U sa -P[|Winter-2031|]")]
    [InlineData("redis-server --requirepass [|Winter-2031|]")]
    [InlineData("redis-cli -a [|Winter-2031|] ping")]
    [InlineData("az login --service-principal -u x -p [|Winter-2031|] --tenant y")]
    [InlineData("az keyvault secret set --name x --value [|Winter-2031|]")]
    [InlineData("mongosh -u app -p [|Winter-2031|]")]
    [InlineData("curl -u app:[|Winter-2031|] https://acme.example")]
    [InlineData("curl -uapp:[|Winter-2031|] https://acme.example")]
    [InlineData("curl -H \"Authorization: Bearer [|q1Zt7Yp0Lm4Xc8Vb2Nw6|]\" https://acme.example")]
    [InlineData("curl -H 'Authorization: Basic [|YXBwOldpbnRlci0yMDMx|]' https://acme.example")] // app:Winter-2031
    [InlineData("PGPASSWORD=[|Winter-2031|] psql -h db")]
    [InlineData("export DB_PASSWORD=[|Winter-2031|]")]
    [InlineData("docker build --build-arg FEED_TOKEN=[|q1Zt7Yp0Lm4Xc8Vb2Nw6|] .")]
    [InlineData("docker run -e POSTGRES_PASSWORD=[|Winter-2031|] -p 5432:5432 postgres")]
    [InlineData("msbuild a.csproj /p:Password=[|Winter-2031|]")]
    [InlineData("kubectl create secret generic x --from-literal=password=[|Winter-2031|]")]
    [InlineData("sshpass -p [|Winter-2031|] ssh app@host")]
    [InlineData("sshpass -p'[|Winter-2031|]' ssh app@host")]
    [InlineData("openssl pkcs12 -in a.pfx -passin pass:[|Winter-2031|]")]
    [InlineData("net user app [|Winter-2031|] /add")]
    [InlineData("rabbitmqctl add_user app [|Winter-2031|]")]
    [InlineData("htpasswd -b /etc/x app [|Winter-2031|]")]
    [InlineData("keytool -storepass [|Winter-2031|] -list")]
    [InlineData("acme-tool deploy --token [|q1Zt7Yp0Lm4Xc8Vb2Nw6|]")] // any program
    [InlineData("apt-get update && mysql -p[|Winter-2031|] && rm -p x")]
    [InlineData("docker login \\\n  -u app \\\n  -p [|Winter-2031|]")] // continued
    [InlineData("[\"redis-server\", \"--requirepass\", \"[|Winter-2031|]\"]")] // exec form
    [InlineData("sh -c \"mysql -p[|Winter-2031|] shop\"")]
    [InlineData("  \"commandLineArgs\": \"--password [|Winter-2031|] --verbose\",")] // launchSettings.json
    [InlineData("test: mysqladmin ping -p[|Winter-2031|]")] // healthcheck
    [InlineData("sqlplus shop/[|Winter-2031|]@db:1521/shop")] // Oracle: user/password@host
    [InlineData("sqlplus -S -L shop/[|Winter-2031|]@//db/shop @migrate.sql")]
    [InlineData("sqlldr userid=shop/[|Winter-2031|]@db control=a.ctl")]
    [InlineData("expdp system/[|Winter-2031|] full=y")]
    [InlineData("sh -c \"sqlplus shop/[|Winter-2031|]@db @a.sql\"")]
    [InlineData("vault login [|s.q1Zt7Yp0Lm4Xc8Vb2Nw6|]")]
    [InlineData("vault login -no-print [|s.q1Zt7Yp0Lm4Xc8Vb2Nw6|]")]
    [InlineData("npm config set //registry.acme.example/:_authToken [|q1Zt7Yp0Lm4Xc8Vb2Nw6|]")]
    [InlineData("ConvertTo-SecureString \"[|Winter-2031|]\" -AsPlainText -Force")]
    [InlineData("New-Object PSCredential('app', (ConvertTo-SecureString -String '[|Winter-2031|]' -AsPlainText -Force))")]
    public void Secrets_are_found_to_the_character(string markup) => FoundSecrets.AreMarkedIn(markup, CredentialDetector.Find);

    [Theory]
    [InlineData("docker run -p 8080:80 acme")] // a port
    [InlineData("mkdir -p /var/lib/x1")]
    [InlineData("dotnet run -p src/App1/App1.csproj")]
    [InlineData("ssh -p 2222 app@host")]
    [InlineData("mysql -u root -p shop2")] // asks; shop2 is the database
    [InlineData("docker-compose -p shop2 up")]
    [InlineData("psql -p 5433 -U app")]
    [InlineData("az aks create -p Standard2")]
    [InlineData("docker login -u app --password-stdin")]
    [InlineData("docker login -u app -p $TOKEN1")]
    [InlineData("docker login -u app -p ${{ secrets.TOKEN }}")]
    [InlineData("docker login -u app -p <password>")]
    [InlineData("dotnet nuget push a.nupkg -k %API_KEY%")]
    [InlineData("sqlcmd -S db -U sa -P \"$SA_PASSWORD\"")]
    [InlineData("curl -u \"$USER:$PASS\" https://acme.example")]
    [InlineData("curl -u app https://acme.example:8443")]
    [InlineData("curl -H \"Authorization: Bearer $TOKEN\"")]
    [InlineData("Authorization: Bearer {token}")]
    [InlineData("basic authentication and bearer authentication")] // prose
    [InlineData("Basic Authentication1")]
    [InlineData("use --password to set it")] // prose
    [InlineData("  --password      The password2 of the user")] // a help text
    [InlineData("  --token string   Your token")]
    [InlineData("--no-password x1 --password-file y2")]
    [InlineData("net user app * /add")] // asks
    [InlineData("openssl pkcs12 -passin env:PW1 -passout file:x1")]
    [InlineData("redis-cli -h cache1 -p 6380")]
    [InlineData("gcloud run deploy shop --set-secrets=DB_PASSWORD=db-password:latest")] // a secret of the store
    [InlineData("gcloud run deploy shop --update-secrets DB_PASSWORD=db-password-2:latest")]
    [InlineData("args += ['--ldap-password', ldap_pass1]")] // code that makes a command
    [InlineData("group.add_argument('--password', default='')")]
    [InlineData("('-p', '--password', '--use-random-password')")]
    [InlineData("sqlplus / as sysdba")] // the operating system vouches
    [InlineData("sqlplus /nolog @scripts/create2.sql")]
    [InlineData("sqlplus shop@//db1/shop2")] // asks
    [InlineData("sqlplus shop/$PW1@db1")]
    [InlineData("start sqlplus and/or sqlldr")] // prose
    [InlineData("vault login")]
    [InlineData("vault login $VAULT_TOKEN1")]
    [InlineData("vault login -method=oidc role=deploy1234567890")]
    [InlineData("npm config set registry https://registry2.acme.example")]
    [InlineData("ConvertTo-SecureString $value1 -AsPlainText -Force")]
    [InlineData("ConvertTo-SecureString \"01000000d08c9ddf0115d1118c7a00c04fc297eb\"")] // encrypted for a user of a machine
    [InlineData("")]
    public void What_holds_no_secret_is_silent(string text) => FoundSecrets.AreMarkedIn(text, CredentialDetector.Find);

    [Theory]
    [InlineData(2, "redis-server", "--requirepass", "winter")] // words that certainly are a command
    [InlineData(3, "docker", "login", "-p", "Winter-2031")]
    [InlineData(2, "sh", "-c", "mysql -pWinter-2031")]
    [InlineData(1, "--connection", "Server=db;Password=Winter-2031")]
    [InlineData(3, "docker", "login", "-p", "the Winter 2031")] // one word, whatever is in it
    [InlineData(1, "sqlplus", "shop/winter@db")]
    [InlineData(-1, "docker", "run", "-p", "8080:80")]
    [InlineData(-1)]
    public void A_list_of_words_is_a_command(int expected, params string[] words)
    {
        var found = CredentialDetector.FindInWords(words);
        Assert.Equal(expected < 0 ? [] : [expected], found.Select(one => one.Word));
        Assert.All(found, one => Assert.Contains("inter", words[one.Word].Substring(one.Credential.Span.Start, one.Credential.Span.Length), StringComparison.Ordinal));
    }
}
