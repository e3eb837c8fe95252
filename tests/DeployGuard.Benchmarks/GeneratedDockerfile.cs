namespace DeployGuard.Benchmarks;

/// <summary>Dockerfiles as people write them, good and bad, all different.</summary>
internal static class GeneratedDockerfile
{
    public static string Create(int number) => (number % 4) switch
    {
        0 => Service(number),
        1 => Tools(number),
        2 => Script(number),
        _ => Careless(number),
    };

    private static string Service(int number) => $$"""
        # syntax=docker/dockerfile:1
        ARG DOTNET_VERSION=10.0
        FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET_VERSION} AS base
        WORKDIR /app
        EXPOSE 8080

        FROM mcr.microsoft.com/dotnet/sdk:${DOTNET_VERSION} AS build
        ARG BUILD_CONFIGURATION=Release
        WORKDIR /src
        COPY ["src/Service{{number}}/Service{{number}}.csproj", "src/Service{{number}}/"]
        COPY ["src/Shared/Shared.csproj", "src/Shared/"]
        RUN --mount=type=cache,target=/root/.nuget/packages \
            dotnet restore "src/Service{{number}}/Service{{number}}.csproj"
        COPY . .
        WORKDIR /src/src/Service{{number}}
        RUN dotnet build "Service{{number}}.csproj" -c "$BUILD_CONFIGURATION" -o /app/build

        FROM build AS publish
        RUN dotnet publish "Service{{number}}.csproj" -c "$BUILD_CONFIGURATION" -o /app/publish /p:UseAppHost=false

        FROM base AS final
        WORKDIR /app
        COPY --from=publish --chown=app:app /app/publish .
        HEALTHCHECK --interval=30s --timeout=3s CMD ["dotnet", "Service{{number}}.dll", "--health"]
        USER $APP_UID
        ENTRYPOINT ["dotnet", "Service{{number}}.dll"]

        """;

    private static string Tools(int number) => $$"""
        FROM debian:12.{{number % 9}}-slim
        LABEL org.opencontainers.image.title="tools{{number}}" \
              org.opencontainers.image.licenses=MIT
        ENV LANG=C.UTF-8 PATH=/opt/tools{{number}}/bin:$PATH
        RUN apt-get update \
            # what the build scripts call
            && apt-get install -y --no-install-recommends \
                ca-certificates \
                curl \
                git \
                unzip \
            && curl -fsSL "https://example.com/tools-$(uname -m)-{{number}}.tar.gz" | tar -xz -C /opt \
            && if [ -n "${EXTRA:-}" ]; then echo "$EXTRA" > /etc/extra; fi \
            && rm -rf /var/lib/apt/lists/*
        USER 1654:1654
        CMD ["bash"]

        """;

    private static string Script(int number) => $$"""
        FROM alpine:3.2{{number % 3}} AS run
        RUN <<EOF
        set -eu
        apk add --no-cache tini
        for name in a b c; do
          mkdir -p "/data/$name-{{number}}"
        done
        EOF
        COPY <<-"CONF" /etc/app{{number}}.conf
        	port = 8080
        	path = $HOME
        	CONF
        WORKDIR /data
        USER nobody
        ENTRYPOINT ["/sbin/tini", "--", "/usr/bin/app{{number}}"]

        """;

    private static string Careless(int number) => $$"""
        FROM node
        MAINTAINER team{{number}}@example.com
        WORKDIR app
        ADD . .
        ENV API_TOKEN=abc{{number}} NODE_ENV=production
        RUN npm install && npm run build{{number}} || true
        EXPOSE 99999
        CMD service cron start && node server.js

        """;
}
