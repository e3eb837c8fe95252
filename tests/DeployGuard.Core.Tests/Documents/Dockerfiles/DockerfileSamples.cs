namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>Dockerfiles that use every part of the grammar; the mutation test starts from them.</summary>
internal static class DockerfileSamples
{
    public static IReadOnlyList<string> All { get; } =
    [
        """
        # syntax=docker/dockerfile:1
        # check=skip=StageNameCasing;error=true
        ARG VERSION=8.0 REGISTRY=mcr.microsoft.com/
        FROM --platform=$BUILDPLATFORM ${REGISTRY}dotnet/sdk:${VERSION} AS build
        WORKDIR /src
        COPY ["App/App.csproj", "App/"]
        RUN --mount=type=cache,target=/root/.nuget dotnet restore App/App.csproj
        COPY . .
        RUN dotnet publish App/App.csproj -c Release \
            # the output is copied below
            -o /app \

            --no-restore
        FROM mcr.microsoft.com/dotnet/aspnet:${VERSION}-noble-chiseled AS final
        WORKDIR /app
        EXPOSE 8080 8081/tcp 9000-9010/udp
        ENV ASPNETCORE_ENVIRONMENT=Production \
            GREETING="hello $USER" EMPTY=
        COPY --from=build --chown=$APP_UID:0 /app .
        USER $APP_UID
        HEALTHCHECK --interval=30s --retries=3 CMD ["dotnet", "Health.dll"]
        ENTRYPOINT ["dotnet", "App.dll"]
        """,
        """
        FROM alpine:3.20 AS base
        SHELL ["/bin/ash", "-eo", "pipefail", "-c"]
        RUN <<EOF
        apk add curl
        EOF
        RUN python3 <<-"PY" && echo done
        	print("$HOME")
        	PY
        COPY <<one.txt <<'two.txt' /etc/
        first ${VERSION:-1}
        one.txt
        second
        two.txt
        FROM base
        LABEL a=b "c d"='e f' g=h\ i
        ENV legacy rest of the line
        ARG name other="x y"
        ADD --checksum=sha256:abc https://example.com/a.tgz /tmp/
        VOLUME ["/data", "/logs"]
        STOPSIGNAL SIGTERM
        ONBUILD COPY <<X /x
        text
        X
        MAINTAINER someone
        HEALTHCHECK NONE
        CMD echo "${a:-${b:+c}}" ${d#*/} ${e%%.*} ${f//a/b}
        """,
        "# escape=`\r\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\r\nSHELL [\"powershell\", \"-Command\"]\r\n"
            + "WORKDIR C:\\app\r\nRUN Get-Item C:\\ `\r\n  ; Write-Host ok\r\nCOPY a C:\\app\\\r\n",
        """
        FROM
        RUNN x
        COPY a
        ENV =b c
        FROM a b
        RUN --mount=type=secret,from=x,id=a,source=b --nework=host true
        SHELL bash
        HEALTHCHECK --interval=x TEST
        ONBUILD ONBUILD RUN x
        CMD ['a', 'b']
        CMD ["a", 1]
        RUN apt-get install \
        FROM alpine
        COPY --from=5 "a b" c
        RUN <<NEVER
        """,
    ];
}
