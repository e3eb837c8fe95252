using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Secrets of Azure that have no signature: they are told by the name beside them or by other marks.</summary>
internal static class AzureSecrets
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("azure-ad-client-secret", "Entra client secret", @"[\w~.-]{3}[0-9]Q~[\w~.-]{31,34}")
        {
            Positives = () => [Mixed(3) + "8Q~" + Url(34), Mixed(3) + "7Q~" + Url(31)],
            Negatives = () => [Run('x', 3) + "8Q~" + Run('x', 34), Mixed(3) + "8Q~" + Url(30), "abc8Q~" + Url(35), Url(100) + "8Q~" + Url(34)],
        },
        new("azure-account-key", "Azure account key", "[A-Za-z0-9+/]{86}==")
        {
            Names = ["AccountKey", "account_key"],
            Reach = 20,
            Positives = () => ["AccountKey=" + Base64(86) + "==", "account_key: '" + Base64(86) + "=='"],
            Negatives = () =>
            [
                "AccountKey=" + Base64(85) + "==",
                "AccountKey=" + Run('x', 86) + "==",
                "Digest=" + Base64(86) + "==",
                "AccountKey=Eby8vdM02xNOcqFl" + Base64(70) + "==",
            ],
        },
        new("azure-shared-access-key", "Azure shared access key", "[A-Za-z0-9+/]{43}=")
        {
            Names = ["SharedAccessKey", "shared_access_key"],
            Positives = () => ["SharedAccessKeyName=Send;SharedAccessKey=" + Base64(43) + "="],
            Negatives = () =>
            [
                "SharedAccessKeyName=Send;SharedAccessKey=" + Base64(42) + "=",
                "SharedAccessKeyName=Send;SharedAccessKey=" + Run('x', 43) + "=",
                "SharedAccessKey=SAS_KEY_VALUE",
                "sha256=" + Base64(43) + "=",
            ],
        },
        new("azure-signalr-access-key", "Azure SignalR access key", "[A-Za-z0-9+/]{43}=")
        {
            Names = ["AccessKey="],
            Reach = 0,
            Context = ["signalr.net", "webpubsub.azure.com", "Endpoint="],
            Positives = () => ["Endpoint=https://acme.service.signalr.net;AccessKey=" + Base64(43) + "="],
            Negatives = () =>
            [
                "Endpoint=https://acme.service.signalr.net;AccessKey=" + Base64(42) + "=",
                "Endpoint=https://acme.service.signalr.net;AccessKey=" + Run('x', 43) + "=",
                "AccessKey=" + Base64(43) + "=",
            ],
        },
        new("azure-sas-signature", "Azure shared access signature", "[A-Za-z0-9%+/]{43,100}[=]?")
        {
            Names = ["sig="],
            Reach = 0,
            Context = ["sv=", "se=", "sr="],
            Accepts = token => Uri.UnescapeDataString(token).TrimEnd('=').Length == 43,
            Positives = () =>
            [
                "?sv=2024-11-04&sp=r&sig=" + Uri.EscapeDataString(Base64(43) + "="),
                "sr=acme&sig=" + Base64(43) + "=",
                "?sp=%2Ftriggers&sv=1.0&sig=" + Mixed(43),
            ],
            Negatives = () => ["sr=acme&sig=" + Base64(44) + "=", "sig=" + Base64(43) + "=", "sr=acme&sig=" + Run('x', 43)],
        },
        new("azure-devops-personal-access-token", "Azure DevOps personal access token", "[a-z2-7]{52}")
        {
            Names = ["azure_devops_ext_pat", "azuredevopspat", "azure_devops_pat", "azdo_pat", "azdopat", "system_accesstoken"],
            Positives = () => ["AZURE_DEVOPS_EXT_PAT=" + Base32(52), "AzureDevOpsPat: " + Base32(52)],
            Negatives = () => ["AZURE_DEVOPS_EXT_PAT=" + Base32(51), "AZURE_DEVOPS_EXT_PAT=" + Run('a', 52), "sha=" + Base32(52)],
        },
        new("azure-subscription-key", "Azure subscription key", "[a-f0-9]{32}")
        {
            Names = ["ocp-apim-subscription-key", "azure_openai_api_key", "azure_openai_key"],
            Reach = 10,
            Positives = () => ["Ocp-Apim-Subscription-Key: " + Hex(32), "AZURE_OPENAI_API_KEY=" + Hex(32)],
            Negatives = () => ["Ocp-Apim-Subscription-Key: " + Hex(31), "Ocp-Apim-Subscription-Key: " + Run('0', 32), "md5=" + Hex(32)],
        },
        new("azure-publish-profile-password", "password of an Azure publish profile", "[A-Za-z0-9]{60}")
        {
            Names = ["userPWD"],
            Reach = 6,
            Positives = () => ["userName='$acme' userPWD='" + Mixed(60) + "'"],
            Negatives = () => ["userName='$acme' userPWD='" + Mixed(59) + "'", "userName='$acme' userPWD='" + Run('x', 60) + "'", "publishUrl='" + Mixed(60) + "'"],
        },
        new("aspnet-machine-key", "ASP.NET machine key", "[A-Fa-f0-9]{40}", "[A-Fa-f0-9]{48}", "[A-Fa-f0-9]{64}", "[A-Fa-f0-9]{96}", "[A-Fa-f0-9]{128}")
        {
            Names = ["validationKey", "decryptionKey"],
            Reach = 6,
            Positives = () => ["<machineKey decryptionKey='" + Hex(64) + "' />", "<machineKey validationKey='" + Hex(128) + "' />"],
            Negatives = () =>
            [
                "<machineKey decryptionKey='" + Hex(63) + "' />",
                "<machineKey decryptionKey='" + Run('0', 64) + "' />",
                "<machineKey validationKey='AutoGenerate,IsolateApps' />",
            ],
        },
        new(
            "microsoft-teams-webhook", "Teams webhook",
            @"webhook\.office\.com/webhookb2/" + TokenPattern.Guid + "@" + TokenPattern.Guid + "/IncomingWebhook/[0-9a-z]{32}/" + TokenPattern.Guid)
        {
            Positives = () => ["webhook.office.com/webhookb2/" + Guid() + "@" + Guid() + "/IncomingWebhook/" + Hex(32) + "/" + Guid()],
            Negatives = () =>
            [
                "webhook.office.com/webhookb2/" + Guid() + "@" + Guid() + "/IncomingWebhook/",
                "webhook.office.com/webhookb2/" + Guid() + "@" + Guid() + "/IncomingWebhook/" + Hex(31) + "/" + Guid(),
            ],
        },
        new("nuget-gallery-api-key", "NuGet gallery API key", "oy2[a-z2-7]{43}")
        {
            Positives = () => ["oy2" + Base32(43)],
            Negatives = () => ["oy2" + Base32(42), "oy2" + Run('a', 43)],
        },
    ];
}
