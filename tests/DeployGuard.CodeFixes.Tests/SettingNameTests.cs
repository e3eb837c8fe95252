namespace DeployGuard.CodeFixes.Tests;

public sealed class SettingNameTests
{
    [Theory]
    [InlineData("DbPassword", "DB_PASSWORD", "DbPassword")]
    [InlineData("dbPassword", "DB_PASSWORD", "DbPassword")]
    [InlineData("_apiKey", "API_KEY", "ApiKey")]
    [InlineData("s_apiKey", "API_KEY", "ApiKey")]
    [InlineData("APIKey", "API_KEY", "APIKey")]
    [InlineData("DB_PASSWORD", "DB_PASSWORD", "DbPassword")]
    [InlineData("db-password", "DB_PASSWORD", "DbPassword")]
    [InlineData("X-Api-Key", "X_API_KEY", "XApiKey")]
    [InlineData("OAuth2Secret", "OAUTH2_SECRET", "OAuth2Secret")]
    [InlineData("Jwt:Key", "Jwt__Key", "Jwt:Key")]
    [InlineData("Jwt__Key", "Jwt__Key", "Jwt:Key")]
    [InlineData("Smtp:Accounts:0:Password", "Smtp__Accounts__0__Password", "Smtp:Accounts:0:Password")]
    public void Has_a_form_for_each_source(string name, string variable, string key)
    {
        Assert.Equal(new SettingName(variable, key), SettingName.Of(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("2fa")]
    [InlineData("::")]
    public void Needs_a_letter_to_begin_with(string name)
    {
        Assert.Null(SettingName.Of(name));
    }

    [Theory]
    [InlineData("ConnectionStrings:Orders", "Orders", "ORDERS_PASSWORD")]
    [InlineData("ConnectionStrings:Default", "Default", "DB_PASSWORD")]
    [InlineData("ordersConnectionString", "Orders", "ORDERS_PASSWORD")]
    [InlineData("ordersDb", "OrdersDb", "ORDERS_DB_PASSWORD")]
    [InlineData("connectionString", "Default", "DB_PASSWORD")]
    [InlineData("conn", "Default", "DB_PASSWORD")]
    [InlineData("CONNECTION_STRING", "Default", "DB_PASSWORD")]
    [InlineData("DefaultConnection", "DefaultConnection", "DB_PASSWORD")]
    public void Names_a_connection_string_and_its_password(string name, string connection, string password)
    {
        Assert.Equal(connection, SettingName.Of(name)!.ConnectionName);
        Assert.Equal(password, SettingName.Of(name)!.OfPassword().Variable);
    }
}
