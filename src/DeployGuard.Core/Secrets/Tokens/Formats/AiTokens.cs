using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Keys of services for language models.</summary>
internal static class AiTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("openai-api-key", "OpenAI API key",
            "sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}",
            @"sk-(proj|svcacct|admin)-[\w-]{74}T3BlbkFJ[\w-]{74}",
            @"sk-(proj|svcacct|admin)-[\w-]{58}T3BlbkFJ[\w-]{58}")
        {
            Positives = () => ["sk-" + Mixed(20) + "T3BlbkFJ" + Mixed(20), "sk-proj-" + Url(74) + "T3BlbkFJ" + Url(74), "sk-svcacct-" + Url(58) + "T3BlbkFJ" + Url(58)],
            Negatives = () =>
            [
                "sk-" + Mixed(20) + "T3BlbkFJ" + Mixed(19),
                "sk-" + Run('x', 20) + "T3BlbkFJ" + Run('x', 20),
                "sk-" + Mixed(48),
                "sk-your-openai-api-key-goes-in-here-please",
            ],
        },
        new("anthropic-api-key", "Anthropic API key", @"sk-ant-api03-[\w-]{93}AA")
        {
            Positives = () => ["sk-ant-api03-" + Url(93) + "AA"],
            Negatives = () => ["sk-ant-api03-" + Url(92) + "AA", "sk-ant-api03-" + Run('x', 93) + "AA"],
        },
        new("anthropic-admin-api-key", "Anthropic admin API key", @"sk-ant-admin01-[\w-]{93}AA")
        {
            Positives = () => ["sk-ant-admin01-" + Url(93) + "AA"],
            Negatives = () => ["sk-ant-admin01-" + Url(92) + "AA", "sk-ant-admin01-" + Run('x', 93) + "AA"],
        },
        new("anthropic-oauth-token", "Anthropic OAuth token", @"sk-ant-oat01-[\w-]{93}AA")
        {
            Positives = () => ["sk-ant-oat01-" + Url(93) + "AA"],
            Negatives = () => ["sk-ant-oat01-" + Url(92) + "AA", "sk-ant-oat01-" + Run('x', 93) + "AA"],
        },
        new("huggingface-access-token", "Hugging Face access token", "hf_[A-Za-z0-9]{34}")
        {
            Positives = () => ["hf_" + Mixed(34)],
            Negatives = () => ["hf_" + Mixed(33), "hf_" + Run('x', 34)],
        },
        new("huggingface-organization-api-token", "Hugging Face organization token", "api_org_[A-Za-z0-9]{34}")
        {
            Positives = () => ["api_org_" + Mixed(34)],
            Negatives = () => ["api_org_" + Mixed(33), "api_org_" + Run('x', 34)],
        },
        new("groq-api-key", "Groq API key", "gsk_[A-Za-z0-9]{52}")
        {
            Positives = () => ["gsk_" + Mixed(52)],
            Negatives = () => ["gsk_" + Mixed(51), "gsk_" + Run('x', 52)],
        },
        new("perplexity-api-key", "Perplexity API key", "pplx-[A-Za-z0-9]{48}")
        {
            Positives = () => ["pplx-" + Mixed(48)],
            Negatives = () => ["pplx-" + Mixed(47), "pplx-" + Run('x', 48)],
        },
        new("replicate-api-token", "Replicate API token", "r8_[A-Za-z0-9]{37}")
        {
            Positives = () => ["r8_" + Mixed(37)],
            Negatives = () => ["r8_" + Mixed(36), "r8_" + Run('x', 37)],
        },
        new("xai-api-key", "xAI API key", "xai-[A-Za-z0-9]{80}")
        {
            Positives = () => ["xai-" + Mixed(80)],
            Negatives = () => ["xai-" + Mixed(79), "xai-" + Run('x', 80)],
        },
        new("openrouter-api-key", "OpenRouter API key", "sk-or-v1-[a-f0-9]{64}")
        {
            Positives = () => ["sk-or-v1-" + Hex(64)],
            Negatives = () => ["sk-or-v1-" + Hex(63), "sk-or-v1-" + Run('0', 64)],
        },
        new("langsmith-api-key", "LangSmith API key", "lsv2_(pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}")
        {
            Positives = () => ["lsv2_pt_" + Hex(32) + "_" + Hex(10), "lsv2_sk_" + Hex(32) + "_" + Hex(10)],
            Negatives = () => ["lsv2_pt_" + Hex(31) + "_" + Hex(10), "lsv2_pt_" + Run('0', 32) + "_" + Run('0', 10)],
        },
        new("langfuse-secret-key", "Langfuse secret key", "sk-lf-" + TokenPattern.Guid)
        {
            Positives = () => ["sk-lf-" + Guid()],
            Negatives = () => ["sk-lf-" + Hex(32), "sk-lf-" + "00000000-0000-0000-0000-000000000000"],
        },
        new("nvidia-api-key", "NVIDIA API key", @"nvapi-[\w-]{64}")
        {
            Positives = () => ["nvapi-" + Url(64)],
            Negatives = () => ["nvapi-" + Url(63), "nvapi-" + Run('x', 64)],
        },
        new("pinecone-api-key", "Pinecone API key", "pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{60,64}")
        {
            Positives = () => ["pcsk_" + Mixed(6) + "_" + Mixed(63)],
            Negatives = () => ["pcsk_" + Run('x', 6) + "_" + Run('x', 63), "pcsk_" + Mixed(6) + "_" + Mixed(59)],
        },
        new("tavily-api-key", "Tavily API key", "tvly-(dev-|)[A-Za-z0-9]{32}")
        {
            Positives = () => ["tvly-" + Mixed(32), "tvly-dev-" + Mixed(32)],
            Negatives = () => ["tvly-" + Mixed(31), "tvly-" + Run('x', 32)],
        },
        new("elevenlabs-api-key", "ElevenLabs API key", "sk_[a-f0-9]{48}")
        {
            Positives = () => ["sk_" + Hex(48)],
            Negatives = () => ["sk_" + Hex(47), "sk_" + Run('0', 48)],
        },
    ];
}
