using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

/// <summary>Secrets of connection strings, by the grammar and the keys of section b of the reference.</summary>
public sealed class ConnectionStringTests
{
    private const string Key44 = "q1Zt7Yp0Lm4Xc8Vb2Nw6Hs9Jd3Kf5Gr1Ta7Ue0Io2A=";

    [Theory]
    [InlineData("Server=db;User Id=sa;Password=[|MySecret2024!x|]")] // section a2: holds "secret"
    [InlineData("Server=db;User Id=sa;Password=[|Admin#82kz|];")] // section a2: holds "admin"
    [InlineData("Server=db;Password=[|P@ssw0rd!23|];Encrypt=True")] // section a2: looks like a default
    [InlineData("Server=db;User=sa;Password=[|sa12|]")] // section a2: short
    [InlineData("server=db;PASSWORD=[|Winter-2031|]")] // keys ignore case (S2115 does not)
    [InlineData("Server = db ; pwd = [|Winter-2031|] ; Encrypt = True")] // blanks around = and ;
    [InlineData("Server=db;Password=\"[|Winter;2031|]\"")] // a quoted semicolon
    [InlineData("Server=db;Password='[|Win''ter;2031|]';X=1")] // doubling
    [InlineData("Server=db;Password=\"[|Win\"\"ter|]\"")]
    [InlineData("Driver={SQL Server};Server=db;UID=sa;PWD={[|Win;ter2031|]}")] // ODBC braces
    [InlineData("Driver={x};Server=db;PWD={[|Win}};ter|]}")]
    [InlineData("Server=db;a==b=1;Password=[|Winter-2031|]")] // == in a key
    [InlineData("Server=db;Password=Summer-2030;Pwd=[|Winter-2031|]")] // last key wins, synonyms are one key
    [InlineData("Host=db;Username=app;PSW=[|Winter-2031|]")] // Npgsql
    [InlineData("Host=db;SSL Password=[|Winter-2031|]")] // Npgsql
    [InlineData("server=db;CertificatePassword=[|Winter-2031|]")] // MySqlConnector
    [InlineData("Data Source=ora;User Id=app;Proxy Password=[|Winter-2031|]")] // Oracle
    [InlineData("Data Source=app.db;Password=[|Winter-2031|]")] // SQLite
    [InlineData("$c = @\"\nServer=db;\nUser Id=app;\nPassword=[|Winter-2031|];\n\"@")] // a key on each line
    [InlineData("CS=\"Server=db;\r\n  User Id=app;\r\n  Password=[|Winter-2031|]\"\r\nrun")]
    [InlineData("x\n  Server=db;\n  Password=[|Winter-2031|];\n  Encrypt=True")]
    [InlineData("Provider=Microsoft.Jet.OLEDB.4.0;Data Source=a.mdb;Jet OLEDB:Database Password=[|Winter-2031|]")]
    [InlineData("account=x;user=app;PASSWORD=[|Winter-2031|];db=y")] // Snowflake
    [InlineData("cache.example:6380,password=[|Winter-2031|],ssl=True,abortConnect=False")] // StackExchange.Redis
    [InlineData("one:6379,two:6379,password=[|Winter-2031|]")]
    [InlineData("host=rabbit;username=app;password=[|Winter-2031|]")] // EasyNetQ
    [InlineData("bootstrap.servers=k:9092;sasl.username=app;sasl.password=[|Winter-2031|]")] // librdkafka
    [InlineData("org.apache.kafka.common.security.plain.PlainLoginModule required username=\"app\" password=\"[|Winter-2031|]\";")] // jaas
    [InlineData("host=db user=app password=[|Winter-2031|]")] // libpq
    [InlineData("host=db user=app password='[|Winter 2031|]'")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=[|" + Key44 + "|];EndpointSuffix=core.windows.net")]
    [InlineData("Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=[|" + Key44 + "|];EntityPath=q")]
    [InlineData("AccountEndpoint=https://x.documents.azure.com:443/;AccountKey=[|" + Key44 + "|];")] // Cosmos
    [InlineData("HostName=x.azure-devices.net;DeviceId=d;SharedAccessKey=[|" + Key44 + "|]")] // IoT Hub
    [InlineData("Endpoint=https://x.azconfig.io;Id=abc;Secret=[|" + Key44 + "|]")] // App Configuration
    [InlineData("metadata=res://*/M.csdl;provider=System.Data.SqlClient;provider connection string=\"data source=db;user id=a;password=[|Winter-2031|]\"")] // EF6
    [InlineData("metadata=res://*/M.csdl;provider connection string=&quot;data source=db;user id=a;password=[|Winter-2031|];App=EF&quot;")]
    [InlineData("Server=db;Authentication=Active Directory Password;User=a;Password=[|Winter-2031|]")]
    [InlineData("Server=db;Integrated Security=False;Password=[|Winter-2031|]")]
    [InlineData(";Password=[|Winter-2031|]")] // part of one that is put together
    [InlineData("Password=[|Winter-2031|];")]
    [InlineData("Password=[|Winter-2031|]")] // section a2: the only pair of a literal
    [InlineData("var c = \"Server=db;User Id=sa;Password=[|Winter-2031|]\";")] // in C#
    [InlineData("  \"Default\": \"Server=db;User Id=sa;Password=[|Win'ter-2031|];Encrypt=True\",\n")] // in JSON
    [InlineData("{\\\"Default\\\": \\\"Server=db;Password=[|Winter-2031|]\\\"}")] // JSON in a literal
    [InlineData("<add name=\"x\" connectionString=\"Server=db;Password=[|Win&amp;ter-2031|];Encrypt=True\" />")] // in XML
    [InlineData("<add connectionString='Server=db;Password=[|Winter-2031|]' />")]
    [InlineData("<Db>Server=db;Password=[|Winter-2031|]</Db>")]
    [InlineData("A=1\nCONNECTION=Server=db;Password=[|Winter-2031|]\nB=2")] // .env
    [InlineData("conn: Server=db;User Id=sa;Password=[|Winter-2031|]")] // YAML
    [InlineData("jdbc:sqlserver://db:1433;databaseName=x;user=sa;password=[|Winter-2031|]")]
    public void Secrets_are_found_to_the_character(string markup) => FoundSecrets.AreMarkedIn(markup, CredentialDetector.Find);

    [Theory]
    [InlineData("Server=db;Integrated Security=true;Password=Winter-2031")] // the password is ignored
    [InlineData("Server=db;Integrated Security = SSPI ;Pwd=Winter-2031")]
    [InlineData("Server=db;Trusted_Connection=yes;Password=Winter-2031")]
    [InlineData("Server=db;Authentication=Active Directory Managed Identity;User Id=x")]
    [InlineData("Server=db;Authentication=Active Directory Default;Password=Winter-2031")]
    [InlineData("Server=db;Password=")]
    [InlineData("Server=db;Password=;Encrypt=True")]
    [InlineData("Server=db;Password=\"\"")]
    [InlineData("Server=db;Password={0};X=1")] // string.Format
    [InlineData("Server=db;Password={password}")]
    [InlineData("Server=db;Password=@p;X=1")]
    [InlineData("Server=db;Password=${DB_PASSWORD}")]
    [InlineData("Server=db;Password=$(DbPassword)")]
    [InlineData("Server=db;Password=#{DbPassword}#")]
    [InlineData("Server=db;Password=%DB_PASSWORD%")]
    [InlineData("Server=db;Password=<password>")]
    [InlineData("Server=db;Password=********")]
    [InlineData("Server=db;Password=\uFFFF")]
    [InlineData("Server=db;Password=Summer-2030;Password={0}")] // last key wins
    [InlineData("InstrumentationKey=6b0fdc09-4d3b-4b71-a7a6-9ee3d1b4a3b2;IngestionEndpoint=https://x/")] // section b: no credential
    [InlineData("UseDevelopmentStorage=true;AccountKey=abc1234567890")]
    [InlineData("set password=Winter-2031 first")] // a sentence
    [InlineData("var user = GetUser(); password = GetPassword(); host = 1;")] // code
    [InlineData("if (password == null || password.Length == 0) return;")]
    [InlineData("a.user=b.user;a.password=b.password;a.host=b.host")] // minified code
    [InlineData("Password=Required")] // a word could be anything
    [InlineData("metadata=res://*/M.csdl;provider connection string=\"data source=db;integrated security=True\"")]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("run it\nx = 1;\nPassword=Winter2031")] // a line of its own
    [InlineData("run it\nserver = db;\npassword=winter2031;")] // somebody's code
    [InlineData("connect(user='postgres', password=args.password)")] // code of a client
    [InlineData("connect(host=db, user=u1, password=get_it1())")]
    [InlineData("Server=db;\nIntegrated Security=true;\nPassword=x1;")]
    [InlineData("Server=db\nPassword=Winter2031")]
    [InlineData(";;=;=")]
    public void What_holds_no_secret_is_silent(string text) => FoundSecrets.AreMarkedIn(text, CredentialDetector.Find);

    // The public keys of the emulators of storage and Cosmos.
    [Theory]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFl", "qUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq==")]
    [InlineData("AccountEndpoint=https://localhost:8081/;AccountKey=C2y6yDjf5/R+ob0N", "8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==")]
    public void Emulators_have_no_secret(string start, string end) => Assert.Empty(CredentialDetector.Find(start + end));

    [Theory]
    [InlineData("Server=db;User Id=postgres;Password=postgres")]
    [InlineData("Host=db;Username=shop;Password=shop")] // user == password
    public void Defaults_everybody_knows_are_weak(string text) =>
        Assert.Equal(CredentialStrength.WeakDefault, Assert.Single(CredentialDetector.Find(text)).Strength);
}
