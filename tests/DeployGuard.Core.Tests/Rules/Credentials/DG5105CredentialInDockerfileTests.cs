using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5105CredentialInDockerfileTests
{
    [Theory]
    // reference, section e and the list of command lines of section b
    [InlineData("RUN curl -u app:[|Winter-2031|] https://feed.acme.example/tool")]
    [InlineData("RUN curl --user 'app:[|Winter-2031|]' https://feed.acme.example/tool")]
    [InlineData("RUN docker login -u app -p [|Winter-2031|] ghcr.io")]
    [InlineData("RUN dotnet nuget add source https://feed.acme.example/v3/index.json -n acme -u app -p [|Winter-2031|]")]
    [InlineData("RUN dotnet restore && \\\n    dotnet nuget push x.nupkg -k [|x7Kd93mQp20vRt81LwZ4|] -s https://feed.acme.example")]
    [InlineData("RUN docker build --build-arg FEED_PASSWORD=[|Winter-2031|] .")]
    [InlineData("RUN export FEED_PASSWORD=[|Winter-2031|] && ./build.sh")]
    [InlineData("RUN FEED_PASSWORD=[|Winter-2031|] ./build.sh")]
    [InlineData("RUN echo \"[|Winter-2031|]\" | docker login -u app --password-stdin")]
    [InlineData("RUN echo 'root:[|Winter-2031|]' | chpasswd")]
    [InlineData("RUN git clone https://app:[|Winter-2031|]@git.acme.example/app.git")]
    [InlineData("RUN <<EOF\nset -e\ngit clone https://app:[|Winter-2031|]@git.acme.example/app.git\nEOF")]
    [InlineData("COPY <<EOF /app/appsettings.json\n{ \"ConnectionStrings\": { \"Default\": \"Server=db;User Id=app;Password=[|Winter-2031|]\" } }\nEOF")]
    [InlineData("ADD https://app:[|Winter-2031|]@feed.acme.example/tool.tar.gz /tool/")]
    [InlineData("CMD redis-server --requirepass [|Winter-2031|]")]
    [InlineData("CMD [\"redis-server\", \"--requirepass\", \"[|Winter-2031|]\"]")]
    [InlineData("ENTRYPOINT [\"sh\", \"-c\", \"redis-server --requirepass [|Winter-2031|]\"]")]
    [InlineData("HEALTHCHECK CMD mysqladmin ping -uroot -p[|Winter-2031|]")]
    [InlineData("HEALTHCHECK CMD [\"mysqladmin\", \"ping\", \"-p[|Winter-2031|]\"]")]
    [InlineData("LABEL com.acme.api-token=[|x7Kd93mQp20vRt81LwZ4|]")]
    [InlineData("ENV DB=\"Server=db;User Id=app;Password=[|Winter-2031|]\"")]
    [InlineData("ENV DB=postgres://app:[|Winter-2031|]@db/app")]
    [InlineData("ARG FEED=https://app:[|Winter-2031|]@feed.acme.example/v3/index.json")]
    [InlineData("ENV DB=${DB:-postgres://app:[|Winter-2031|]@db/app}")]
    [InlineData("ONBUILD RUN git clone https://app:[|Winter-2031|]@git.acme.example/app.git")]
    public void Reports(string instruction)
    {
        var finding = TestRepository.Dockerfile($"FROM alpine:3.20\n{instruction}\n").Reports<DG5105CredentialInDockerfile>()[0];
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.DoesNotMatch("2031|x7Kd", finding.Message + finding.Context);
    }

    [Theory]
    [InlineData("# ENV DB_PASSWORD=[|Winter-2031|]")]
    [InlineData("# ARG FEED_TOKEN=[|x7Kd93mQp20vRt81LwZ4|]")]
    [InlineData("# RUN git clone https://app:[|Winter-2031|]@git.acme.example/app.git")]
    public void What_is_commented_out_counts_one_level_less(string line) => Assert.Equal(
        FindingLevel.Warning, TestRepository.Dockerfile($"FROM alpine:3.20\n{line}\n").Reports<DG5105CredentialInDockerfile>()[0].Level);

    [Theory]
    [InlineData("ENV DB_PASSWORD=Winter-2031")] // DG1009
    [InlineData("ARG FEED_TOKEN=Winter-2031")] // DG1009
    [InlineData("ARG FEED_TOKEN\nRUN curl -u app:$FEED_TOKEN https://feed.acme.example/tool")]
    [InlineData("RUN curl -u \"app:${FEED_TOKEN}\" https://feed.acme.example/tool")]
    [InlineData("RUN --mount=type=secret,id=feed curl -u app:$(cat /run/secrets/feed) https://feed.acme.example/tool")]
    [InlineData("RUN --mount=type=secret,id=feed,env=FEED_PASSWORD dotnet nuget add source https://feed.acme.example -u app -p \"$FEED_PASSWORD\"")]
    [InlineData("RUN cat /run/secrets/feed | docker login -u app --password-stdin")]
    [InlineData("RUN echo \"$FEED_PASSWORD\" | docker login -u app --password-stdin")]
    [InlineData("RUN git clone https://$USER:$TOKEN@git.acme.example/app.git")]
    [InlineData("RUN mkdir -p /var/lib/app && cp -p Winter-2031 /etc && adduser -u 1001 -D app")] // -p and -u of others
    [InlineData("RUN apk add --no-cache curl=8.9.1-r2 && dotnet publish -c Release -p:Version=2.0.31")]
    [InlineData("RUN echo Winter-2031 | tee /etc/motd")]
    [InlineData("CMD [\"redis-server\", \"--requirepass-file\", \"/run/secrets/redis\"]")]
    [InlineData("HEALTHCHECK CMD mysqladmin ping -p$MYSQL_ROOT_PASSWORD")]
    [InlineData("LABEL org.opencontainers.image.source=https://github.com/acme/app")]
    [InlineData("LABEL com.acme.token=changeme")]
    [InlineData("# ENV DB_PASSWORD=changeme")]
    [InlineData("# RUN this image with a password, see https://wiki.acme.example/2031")]
    [InlineData("# env DB_PASSWORD is set by compose")]
    [InlineData("EXPOSE 8080")]
    public void Guards(string instructions) => TestRepository.Dockerfile($"FROM alpine:3.20\n{instructions}\n").Silent<DG5105CredentialInDockerfile>();

    [Theory]
    [InlineData("Dockerfile", "Winter-2031", FindingLevel.Blocking)]
    [InlineData("Dockerfile.dev", "Winter-2031", FindingLevel.Warning)]
    [InlineData(".devcontainer/Dockerfile", "Winter-2031", FindingLevel.Warning)]
    [InlineData("tests/Dockerfile", "Winter-2031", FindingLevel.Warning)]
    [InlineData("Dockerfile", "postgres", FindingLevel.Warning)]
    [InlineData("Dockerfile.dev", "postgres", FindingLevel.Suggestion)]
    public void The_file_decides_the_level(string path, string password, FindingLevel level) => Assert.Equal(
        level,
        TestRepository.Empty.With(path, $"FROM alpine:3.20\nENV DB=postgres://app:[|{password}|]@db/app\n").Reports<DG5105CredentialInDockerfile>()[0].Level);

    // One place, one finding.
    [Theory]
    [InlineData("ENV DB_PASSWORD=Winter-2031")]
    [InlineData("ENV DB_PASSWORD=postgres://app:Winter-2031@db/app")]
    [InlineData("ENV DB=postgres://app:Winter-2031@db/app")]
    [InlineData("ARG FEED_TOKEN=Winter-2031")]
    public void A_variable_is_reported_once(string instruction) => Assert.Single(
        TestRepository.Dockerfile($"FROM alpine:3.20\n{instruction}\n").Findings(new DG1009KeepSecretsOutOfImage(), new DG5105CredentialInDockerfile()));
}
