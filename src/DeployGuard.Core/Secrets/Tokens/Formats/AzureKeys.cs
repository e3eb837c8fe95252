using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Keys of Azure that carry a signature of four characters at a fixed place.</summary>
internal static class AzureKeys
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("azure-storage-key", "Azure Storage account key", @"[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{6}==")
        {
            Positives = () => [Base64(76) + "+ASt" + Base64(6) + "=="],
            Negatives = () => [Base64(75) + "+ASt" + Base64(6) + "==", Run('x', 76) + "+ASt" + Run('x', 6) + "=="],
        },
        new("azure-cosmos-db-key", "Azure Cosmos DB key", "[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{6}==")
        {
            Positives = () => [Base64(76) + "ACDb" + Base64(6) + "=="],
            Negatives = () => [Base64(75) + "ACDb" + Base64(6) + "==", Run('x', 76) + "ACDb" + Run('x', 6) + "=="],
        },
        new("azure-batch-key", "Azure Batch account key", @"[A-Za-z0-9+/]{76}\+ABa[A-Za-z0-9+/]{6}==")
        {
            Positives = () => [Base64(76) + "+ABa" + Base64(6) + "=="],
            Negatives = () => [Base64(75) + "+ABa" + Base64(6) + "==", Run('x', 76) + "+ABa" + Run('x', 6) + "=="],
        },
        new("azure-api-management-key", "Azure API Management key", "[A-Za-z0-9+/]{76}APIM[A-Za-z0-9+/]{6}==")
        {
            Positives = () => [Base64(76) + "APIM" + Base64(6) + "=="],
            Negatives = () => [Base64(75) + "APIM" + Base64(6) + "==", Run('x', 76) + "APIM" + Run('x', 6) + "=="],
        },
        new("azure-service-bus-key", "Azure Service Bus key", @"[A-Za-z0-9+/]{33}\+ASb[A-P][A-Za-z0-9+/]{5}=")
        {
            Positives = () => [Base64(33) + "+ASbC" + Base64(5) + "="],
            Negatives = () => [Base64(32) + "+ASbC" + Base64(5) + "=", Run('x', 33) + "+ASbC" + Run('x', 5) + "="],
        },
        new("azure-event-hub-key", "Azure Event Hubs key", @"[A-Za-z0-9+/]{33}\+AEh[A-P][A-Za-z0-9+/]{5}=")
        {
            Positives = () => [Base64(33) + "+AEhC" + Base64(5) + "="],
            Negatives = () => [Base64(32) + "+AEhC" + Base64(5) + "=", Run('x', 33) + "+AEhC" + Run('x', 5) + "="],
        },
        new("azure-relay-key", "Azure Relay key", @"[A-Za-z0-9+/]{33}\+ARm[A-P][A-Za-z0-9+/]{5}=")
        {
            Positives = () => [Base64(33) + "+ARmC" + Base64(5) + "="],
            Negatives = () => [Base64(32) + "+ARmC" + Base64(5) + "=", Run('x', 33) + "+ARmC" + Run('x', 5) + "="],
        },
        new("azure-iot-key", "Azure IoT Hub key", "[A-Za-z0-9+/]{33}AIoT[A-P][A-Za-z0-9+/]{5}=")
        {
            Positives = () => [Base64(33) + "AIoTC" + Base64(5) + "="],
            Negatives = () => [Base64(32) + "AIoTC" + Base64(5) + "=", Run('x', 33) + "AIoTC" + Run('x', 5) + "="],
        },
        new("azure-container-registry-key", "Azure Container Registry key", @"[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9]{5}")
        {
            Positives = () => [Base64(42) + "+ACRB" + Mixed(5)],
            Negatives = () => [Base64(41) + "+ACRB" + Mixed(5), Run('x', 42) + "+ACRB" + Run('x', 5)],
        },
        new("azure-search-key", "Azure AI Search key", "[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}")
        {
            Positives = () => [Mixed(42) + "AzSeB" + Mixed(5)],
            Negatives = () => [Mixed(41) + "AzSeB" + Mixed(5), Run('x', 42) + "AzSeB" + Run('x', 5)],
        },
        new("azure-functions-key", "Azure Functions key", @"[\w-]{44}AzFu[\w-]{5}[AQgw]==")
        {
            Positives = () => [Url(44) + "AzFu" + Url(5) + "Q=="],
            Negatives = () => [Url(43) + "AzFu" + Url(5) + "Q==", Run('x', 44) + "AzFu" + Run('x', 5) + "Q=="],
        },
        new("azure-cache-for-redis-key", "Azure Cache for Redis key", "[A-Za-z0-9]{33}AzCa[A-P][A-Za-z0-9]{5}=")
        {
            Positives = () => [Mixed(33) + "AzCaC" + Mixed(5) + "="],
            Negatives = () => [Mixed(32) + "AzCaC" + Mixed(5) + "=", Run('x', 33) + "AzCaC" + Run('x', 5) + "="],
        },
        new("azure-common-key", "Azure key", "[A-Za-z0-9]{52}JQQJ9(9|D|H)[A-Za-z0-9]{26}([A-Za-z0-9]{4}|)")
        {
            Positives = () => [Mixed(52) + "JQQJ99" + Mixed(26), Mixed(52) + "JQQJ9D" + Mixed(30)],
            Negatives = () => [Mixed(51) + "JQQJ99" + Mixed(26), Run('x', 52) + "JQQJ99" + Run('x', 26)],
        },
    ];
}
