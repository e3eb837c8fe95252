using System.Text;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5109CredentialInKubernetesTests
{
    private const string Password = "Winter-2031";
    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: api}\n";
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: api}\n";
    private const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: api\n    image: x\n";

    [Theory]
    [InlineData(Secret + "stringData:\n  password: [|Winter-2031|]\n")]
    [InlineData(Secret + "stringData:\n  key: '[|Winter-2031|]'\n")] // in a Secret the word says enough
    [InlineData(Secret + "stringData:\n  url: postgres://app:[|Winter-2031|]@db/app\n")]
    [InlineData(Secret + "data:\n  password: [|Winter-2031|]\n")] // no base64: the cluster refuses it, git keeps it
    [InlineData(ConfigMap + "data:\n  DB_PASSWORD: [|Winter-2031|]\n")]
    [InlineData(ConfigMap + "data:\n  ConnectionStrings__Default: Server=db;User Id=app;Password=[|Winter-2031|]\n")]
    [InlineData(Pod + "    env:\n    - name: DB_PASSWORD\n      value: \"[|Winter-2031|]\"\n")]
    [InlineData(Pod + "    command: [run, \"postgres://app:[|Winter-2031|]@db/app\"]\n")]
    [InlineData(Pod + "    args:\n    - run\n    - postgres://app:[|Winter-2031|]@db/app\n")]
    [InlineData("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  stringData: {password: [|Winter-2031|]}\n")]
    [InlineData("# first\n---\napiVersion: v1\nkind: Service\n---\n" + Secret + "stringData: {password: [|Winter-2031|]}\n")]
    [InlineData("apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    auth:\n      password: [|Winter-2031|]\n")]
    [InlineData(Secret + "stringData:\n  # dbPassword: [|Winter-2031|]\n  a: b\n")]
    public void Reports(string content)
    {
        var finding = TestRepository.Empty.With("deploy/api.yaml", content).Reports<DG5109CredentialInKubernetes>()[0];
        Assert.Equal(finding.Message.StartsWith("A comment", StringComparison.Ordinal) ? FindingLevel.Warning : FindingLevel.Blocking, finding.Level);
        Assert.DoesNotContain("2031", finding.Message + finding.Context, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("charts/api/values.yaml", "auth:\n  password: [|Winter-2031|]\n")]
    [InlineData("charts/api/values.yaml", "extraEnv:\n- name: API_KEY\n  value: [|x7Kd93mQp20vRt81LwZ4|]\n")]
    [InlineData("charts/api/values-production.yml", "redis: {auth: {password: '[|Winter-2031|]'}}\n")]
    [InlineData("kustomization.yaml", "secretGenerator:\n- name: api\n  literals:\n  - password=[|Winter-2031|]\n")]
    // a template of a chart is not YAML before it is filled
    [InlineData("charts/api/templates/secret.yaml", "{{- if .Values.secret }}\napiVersion: v1\nkind: Secret\nmetadata:\n  name: {{ include \"api\" . }}\n  labels:\n    {{- include \"labels\" . | nindent 4 }}\nstringData:\n  user: {{ .Values.user }}\n  password: [|Winter-2031|]\n{{- end }}\n")]
    public void Charts_and_kustomizations_are_read(string path, string content) =>
        Assert.Equal(FindingLevel.Blocking, TestRepository.Empty.With(path, content).Reports<DG5109CredentialInKubernetes>()[0].Level);

    public static TheoryData<string, string> Encoded => new()
    {
        { "password", Password },
        { "key", Password },
        { "url", $"postgres://app:{Password}@db/app" },
        { "appsettings.json", "{\n  \"ConnectionStrings\": {\n    \"Default\": \"Server=db;User Id=app;Password=" + Password + "\"\n  }\n}" },
        { ".dockerconfigjson", "{\"auths\":{\"ghcr.io\":{\"auth\":\"" + Base64("app:" + Password) + "\"}}}" },
        { "tls.key", SampleTokens.PrivateKey + "\n" },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Data_of_a_secret_is_decoded(string name, string text) =>
        TestRepository.Empty.With("secret.yaml", Secret + $"data:\n  {name}: [|{Base64(text)}|]\n").Reports<DG5109CredentialInKubernetes>();

    [Theory]
    [InlineData("username: YXBwLXVzZXI=")]
    [InlineData("ca.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUI=")]
    [InlineData("password: \"\"")]
    [InlineData("password: PHBhc3N3b3JkPg==")] // <password>
    [InlineData("password: JHtEQl9QQVNTV09SRH0=")] // ${DB_PASSWORD}
    [InlineData(".dockerconfigjson: eyJhdXRocyI6e319")] // no logins
    public void Data_that_is_no_secret(string entry) =>
        TestRepository.Empty.With("secret.yaml", Secret + $"data:\n  {entry}\n").Silent<DG5109CredentialInKubernetes>();

    [Theory]
    [InlineData("a.yaml", Pod + "    env:\n    - name: DB_PASSWORD\n      valueFrom: {secretKeyRef: {name: api-login, key: db-password-1}}\n")]
    [InlineData("a.yaml", Pod + "    env:\n    - name: DB_PASSWORD\n      value: $(OTHER_PASSWORD)\n")]
    [InlineData("a.yaml", Pod + "    env:\n    - name: DB_URL\n      value: postgres://app:$(DB_PASSWORD)@db/app\n")]
    [InlineData("a.yaml", "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    metadata:\n      annotations: {checksum/secret: 3f1a9be0c77d4e5f8a6b2c1d}\n")]
    [InlineData("a.yaml", "apiVersion: v1\nkind: ServiceAccount\nsecrets:\n- name: api-token-x1\nimagePullSecrets:\n- name: registry-1\n")]
    [InlineData("a.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec:\n  tls:\n  - secretName: api-tls-1\n")]
    [InlineData("a.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  automountServiceAccountToken: true\n  volumes:\n  - projected: {sources: [{serviceAccountToken: {path: token, expirationSeconds: 3600}}]}\n")]
    [InlineData("a.yaml", "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData: {password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq}\n")]
    [InlineData("a.yaml", "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  data:\n  - secretKey: password\n    remoteRef: {key: prod/Api-2031}\n")]
    [InlineData("a.yaml", Secret + "stringData:\n  password: ENC[AES256_GCM,data:Tr7oBY2n,iv:1x,tag:2y,type:str]\nsops: {version: 3.9.0}\n")]
    [InlineData("a.yaml", Secret + "type: kubernetes.io/service-account-token\n")]
    [InlineData("a.yaml", "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nrules:\n- apiGroups: [\"\"]\n  resources: [secrets, tokenreviews]\n  verbs: [get]\n")] // gitleaks#850
    [InlineData("a.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {versions: [{schema: {openAPIV3Schema: {properties: {password: {type: string, default: Winter-2031}}}}}]}\n")]
    [InlineData("charts/api/values.yaml", "auth:\n  password: \"\"\n  existingSecret: api-login1\n  existingSecretPasswordKey: db-password1\nimage: {pullSecrets: [registry1]}\n")]
    [InlineData("charts/api/templates/secret.yaml", "apiVersion: v1\nkind: Secret\ndata:\n  password: {{ .Values.password | b64enc | quote }}\n  url: {{ printf \"postgres://app:%s@db\" .Values.p }}\n")]
    [InlineData("kustomization.yaml", "secretGenerator:\n- name: api\n  envs: [api.env]\n  files: [tls.key]\n")]
    [InlineData("openapi.yaml", "openapi: 3.1.0\ncomponents: {schemas: {Login: {example: {password: Winter-2031}}}}\n")] // not of Kubernetes
    [InlineData("a.yaml.bak", Secret + "stringData: {password: Winter-2031}\n")]
    public void Guards(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG5109CredentialInKubernetes>();

    [Theory]
    [InlineData("deploy/secret.yaml", "Winter-2031", FindingLevel.Blocking)]
    [InlineData("deploy/dev/secret.yaml", "Winter-2031", FindingLevel.Warning)]
    [InlineData("deploy/secret.yaml", "postgres", FindingLevel.Warning)]
    [InlineData("deploy/local/secret.yaml", "postgres", FindingLevel.Suggestion)]
    public void The_path_decides_the_level(string path, string value, FindingLevel level) => Assert.Equal(
        level,
        TestRepository.Empty.With(path, Secret + $"stringData: {{password: [|{value}|]}}\n").Reports<DG5109CredentialInKubernetes>()[0].Level);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
