namespace DeployGuard.Secrets.Readers;

/// <summary>
/// The keys of connection strings, normalised: SqlClient, Npgsql, MySqlConnector, Oracle, SQLite, OLE DB, ODBC, DB2, HANA, Snowflake,
/// StackExchange.Redis, EasyNetQ, librdkafka, libpq and the services of Azure.
/// </summary>
internal static class ConnectionKeys
{
    private static readonly HashSet<string> Passwords = new(StringComparer.Ordinal)
    {
        "password", "pwd", "psw", "passwd", "sslpassword", "certificatepassword", "proxypassword", "databasepassword", "jetoledb:databasepassword",
        "privatekeypwd", "privatekeypassword", "sasl.password", "saslpassword", "ssl.key.password", "ssl.keystore.password", "sslkeypassword",
        "keystorepassword", "truststorepassword",
    };

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "accountkey", "accesskey", "sharedaccesskey", "sharedaccesssignature", "sharedsecretvalue", "secret", "clientsecret", "privatekey",
        "apikey", "token", "accesstoken", "secretkey", "secretaccesskey", "primarykey", "secondarykey",
    };

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "server", "host", "hostname", "hostaddr", "datasource", "address", "addr", "networkaddress", "endpoint", "url", "uri", "port", "dsn", "driver", "provider",
        "database", "db", "dbname", "initialcatalog", "servicename", "sid", "filename", "dbq", "account", "warehouse", "schema",
        "userid", "user", "uid", "username", "usr", "integratedsecurity", "trustedconnection", "persistsecurityinfo", "authentication",
        "accountname", "accountendpoint", "defaultendpointsprotocol", "endpointsuffix", "blobendpoint", "queueendpoint", "tableendpoint",
        "sharedaccesskeyname", "entitypath", "deviceid", "clientid", "tenantid", "bootstrap.servers", "bootstrapservers", "sasl.username", "saslusername",
        "sasl.mechanism", "saslmechanism", "security.protocol", "virtualhost", "product", "sslmode", "ssl", "encrypt", "trustservercertificate", "pooling",
        "abortconnect", "allowadmin", "connecttimeout", "connectiontimeout", "timeout", "multipleactiveresultsets", "applicationname", "instance", "protocol", "version",
        "servertype", "cloud", "appid", "authority", "workstationid", "failoverpartner", "attachdbfilename", "metadata", "providerconnectionstring", "cache", "mode",
        "usessl", "maxpoolsize", "minpoolsize", "charset", "defaultdatabase", "connectretry", "synctimeout", "vhost", "options", "targetsessionattrs",
    };

    private static readonly HashSet<string> Users = new(StringComparer.Ordinal) { "userid", "user", "uid", "username", "usr", "sasl.username", "saslusername" };

    /// <summary>True for the key of a password that people choose.</summary>
    public static bool IsPassword(string key) => Passwords.Contains(key);

    /// <summary>True for the key of any secret.</summary>
    public static bool IsSecret(string key) => Passwords.Contains(key) || Keys.Contains(key);

    /// <summary>True for a key that tells a connection string: it says where to or as whom.</summary>
    public static bool IsPlace(string key) => Places.Contains(key);

    /// <summary>True for the key of the user.</summary>
    public static bool IsUser(string key) => Users.Contains(key);
}
