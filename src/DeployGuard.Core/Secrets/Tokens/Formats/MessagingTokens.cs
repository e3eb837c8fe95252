using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Tokens of services that send mail and messages.</summary>
internal static class MessagingTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("sendgrid-api-token", "SendGrid API key", @"SG\.[\w-]{22}\.[\w-]{43}")
        {
            Positives = () => ["SG." + Url(22) + "." + Url(43)],
            Negatives = () => ["SG." + Url(22) + "." + Url(42), "SG." + Run('x', 22) + "." + Run('x', 43), "msg." + Url(22) + "." + Url(43)],
        },
        new("sendinblue-api-token", "Brevo API key", "xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}")
        {
            Positives = () => ["xkeysib-" + Hex(64) + "-" + Mixed(16)],
            Negatives = () => ["xkeysib-" + Hex(63) + "-" + Mixed(16), "xkeysib-" + Run('0', 64) + "-" + Run('x', 16)],
        },
        new("brevo-smtp-key", "Brevo SMTP key", "xsmtpsib-[a-f0-9]{64}-[A-Za-z0-9]{16}")
        {
            Positives = () => ["xsmtpsib-" + Hex(64) + "-" + Mixed(16)],
            Negatives = () => ["xsmtpsib-" + Hex(63) + "-" + Mixed(16), "xsmtpsib-" + Run('0', 64) + "-" + Run('x', 16)],
        },
        new("mailchimp-api-key", "Mailchimp API key", "[a-f0-9]{32}-us[0-9]{1,2}")
        {
            Positives = () => [Hex(32) + "-us6", Hex(32) + "-us21"],
            Negatives = () => [Run('0', 32) + "-us6", Hex(32) + "-US", "en-us12"],
        },
        new("mailgun-private-api-token", "Mailgun API key", "key-[a-f0-9]{32}")
        {
            Context = ["mailgun"],
            Positives = () => ["MAILGUN_API_KEY=key-" + Hex(32)],
            Negatives = () => ["MAILGUN_API_KEY=key-" + Hex(31), "MAILGUN_API_KEY=key-" + Run('0', 32), "cache=key-" + Hex(32)],
        },
        new("mailgun-signing-key", "Mailgun signing key", "[a-h0-9]{32}-[a-h0-9]{8}-[a-h0-9]{8}")
        {
            Names = ["mailgun"],
            Positives = () => ["mailgun_key: " + Hex(32) + "-" + Hex(8) + "-" + Hex(8)],
            Negatives = () =>
            [
                "mailgun_key: " + Hex(31) + "-" + Hex(8) + "-" + Hex(8),
                "mailgun_key: " + Run('0', 32) + "-" + Run('0', 8) + "-" + Run('0', 8),
                "acme_key: " + Hex(32) + "-" + Hex(8) + "-" + Hex(8),
            ],
        },
        new("mandrill-api-key", "Mandrill API key", @"md-[\w-]{22}")
        {
            Context = ["mandrill"],
            Positives = () => ["mandrill=md-" + Url(22)],
            Negatives = () => ["mandrill=md-" + Url(21), "mandrill=md-" + Run('x', 22), "class=md-" + Url(22)],
        },
        new("twilio-api-key", "Twilio API key", "SK[0-9a-f]{32}")
        {
            Names = ["twilio"],
            Reach = 150,
            Positives = () => ["TWILIO_API_KEY=SK" + Hex(32)],
            Negatives = () => ["TWILIO_API_KEY=SK" + Hex(31), "TWILIO_API_KEY=SK" + Run('0', 32), "task=SK" + Hex(32), "TWILIO_ACCOUNT_SID=AC" + Hex(32)],
        },
        new("twilio-auth-token", "Twilio auth token", "[0-9a-f]{32}")
        {
            Names = ["authtoken", "auth_token"],
            Reach = 10,
            Context = ["twilio"],
            Positives = () => ["TWILIO_AUTH_TOKEN=" + Hex(32), "Twilio: { AuthToken: " + Hex(32)],
            Negatives = () => ["TWILIO_AUTH_TOKEN=" + Hex(31), "TWILIO_AUTH_TOKEN=" + Run('0', 32), "ACME_AUTH_TOKEN=" + Hex(32)],
        },
        new("telegram-bot-api-token", "Telegram bot token", @"[0-9]{5,16}:AA[\w-]{33}")
        {
            Positives = () => [Digits(10) + ":AA" + Url(33)],
            Negatives = () => [Run('0', 10) + ":AA" + Run('x', 33), "12345678:AA" + Run('x', 33), "ns:AA" + Url(33)],
        },
        new("discord-api-token", "Discord bot token", @"(M|N|O)[\w-]{23,27}\.[\w-]{6}\.[\w-]{27,38}")
        {
            Names = ["discord"],
            Reach = 60,
            Positives = () => ["DISCORD_TOKEN=M" + Mixed(23) + "." + Mixed(6) + "." + Url(27)],
            Negatives = () =>
            [
                "DISCORD_TOKEN=M" + Run('x', 23) + "." + Run('x', 6) + "." + Run('x', 27),
                "ACME_TOKEN=M" + Mixed(23) + "." + Mixed(6) + "." + Url(27),
                "DISCORD_TOKEN=M" + Mixed(23) + "." + Mixed(5) + "." + Url(27),
            ],
        },
        new("discord-webhook-url", "Discord webhook", @"discord(app|)\.com/api/webhooks/[0-9]{17,20}/[\w-]{60,68}")
        {
            Positives = () => ["discord.com/api/webhooks/" + Digits(18) + "/" + Url(68), "discordapp.com/api/webhooks/" + Digits(18) + "/" + Url(68)],
            Negatives = () => ["discord.com/api/webhooks/" + Run('0', 18) + "/" + Run('x', 68), "discord.com/api/webhooks/" + Digits(18) + "/" + Url(59)],
        },
        new("frameio-api-token", "Frame.io API token", @"fio-u-[\w=-]{64}")
        {
            Positives = () => ["fio-u-" + Url(64)],
            Negatives = () => ["fio-u-" + Url(63), "fio-u-" + Run('x', 64)],
        },
        new("figma-access-token", "Figma access token", @"fig(d|o)_[\w-]{40}")
        {
            Positives = () => ["figd_" + Url(40)],
            Negatives = () => ["figd_" + Url(39), "figd_" + Run('x', 40)],
        },
        new("notion-api-token", "Notion API token", "ntn_[0-9]{11}[A-Za-z0-9]{35}", "secret_[A-Za-z0-9]{43}")
        {
            Positives = () => ["ntn_" + Digits(11) + Mixed(35), "secret_" + Mixed(43)],
            Negatives = () => ["ntn_" + Digits(11) + Mixed(34), "ntn_" + Run('0', 11) + Run('x', 35), "secret_" + Mixed(42)],
        },
        new("linear-api-key", "Linear API key", "lin_api_[A-Za-z0-9]{40}")
        {
            Positives = () => ["lin_api_" + Mixed(40)],
            Negatives = () => ["lin_api_" + Mixed(39), "lin_api_" + Run('x', 40)],
        },
        new("airtable-personnal-access-token", "Airtable personal access token", @"pat[A-Za-z0-9]{14}\.[a-f0-9]{64}")
        {
            Positives = () => ["pat" + Mixed(14) + "." + Hex(64)],
            Negatives = () => ["pat" + Mixed(14) + "." + Hex(63), "pat" + Run('x', 14) + "." + Run('0', 64), "pattern" + Mixed(10) + "." + Hex(63)],
        },
        new("adafruit-api-key", "Adafruit IO key", "aio_[A-Za-z0-9]{28}")
        {
            Positives = () => ["aio_" + Mixed(28)],
            Negatives = () => ["aio_" + Mixed(27), "aio_" + Run('x', 28)],
        },
        new("clickup-api-token", "ClickUp API token", "pk_[0-9]{5,9}_[A-Z0-9]{32}")
        {
            Positives = () => ["pk_" + Digits(8) + "_" + Upper(32)],
            Negatives = () => ["pk_" + Digits(8) + "_" + Upper(31), "pk_" + Run('0', 8) + "_" + Run('X', 32)],
        },
        new("trello-api-token", "Trello token", "ATTA[a-f0-9]{72}")
        {
            Positives = () => ["ATTA" + Hex(72)],
            Negatives = () => ["ATTA" + Hex(71), "ATTA" + Run('0', 72)],
        },
        new("contentful-personal-access-token", "Contentful personal access token", @"CFPAT-[\w-]{43}")
        {
            Positives = () => ["CFPAT-" + Url(43)],
            Negatives = () => ["CFPAT-" + Url(42), "CFPAT-" + Run('x', 43)],
        },
    ];
}
