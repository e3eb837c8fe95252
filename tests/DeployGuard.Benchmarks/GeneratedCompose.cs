using System.Globalization;
using System.Text;

namespace DeployGuard.Benchmarks;

/// <summary>Compose files as people write them, good and bad, all different.</summary>
internal static class GeneratedCompose
{
    /// <summary>A project of the usual size: a web service, a worker, a database and a queue.</summary>
    public static string Create(int number) => $$"""
        {{(number % 3 == 0 ? "version: '3.8'\n\n" : "")}}x-logging: &logging
          driver: json-file
          options: { max-size: 10m, max-file: "3" }

        services:
          db{{number}}:
            image: postgres:17.{{number % 6}}
            environment:
              POSTGRES_DB: shop
              POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?copy .env.example to .env}
            ports:
              - "{{(number % 2 == 0 ? "127.0.0.1:" : "")}}{{20_000 + number}}:5432"
            volumes:
              - data:/var/lib/postgresql/data
            healthcheck:
              test: ["CMD-SHELL", "pg_isready -U postgres"]
              interval: 5s
              timeout: 3s
              retries: 10
            logging: *logging

          queue:
            image: rabbitmq:4.{{number % 2}}-management
            logging: *logging

          web:
            build:
              context: .
              dockerfile: Dockerfile
              args:
                CONFIGURATION: ${CONFIGURATION:-Release}
            environment:
              - ASPNETCORE_ENVIRONMENT=Production
              - ConnectionStrings__Shop=Host=db{{number}};Username=postgres;Password=${POSTGRES_PASSWORD}
              - Queue__Host=queue
            ports:
              - "{{8_000 + number}}:8080"
            depends_on:
              db{{number}}:
                condition: service_healthy
              queue:
                condition: service_started
            deploy:
              resources:
                limits: { memory: 512m, cpus: "0.5" }
            restart: unless-stopped
            logging: *logging

          worker:
            image: registry.example.com/worker:${WORKER_TAG:-1.{{number}}}
            command: ["dotnet", "Worker.dll", "--queue", "queue"]
            env_file: .env
            depends_on: [web, queue]
            restart: unless-stopped

        volumes:
          data:

        """;

    /// <summary>One file of at least so many lines: a service of 25 lines over and over.</summary>
    public static string CreateLong(int lines)
    {
        var text = new StringBuilder("services:\n");
        for (var i = 0; 1 + (i * 25) < lines; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  service{{i}}:
                    image: registry.example.com/service:1.{{i}}
                    environment:
                      ASPNETCORE_ENVIRONMENT: Production
                      ASPNETCORE_HTTP_PORTS: "8080"
                      Service__Name: service{{i}}
                      Service__Next: http://service{{i + 1}}:8080/
                      Database__Host: ${DATABASE_HOST:-db}
                      Database__Password: ${DATABASE_PASSWORD}
                    ports:
                      - "127.0.0.1:{{10_000 + i}}:8080"
                      - target: 9090
                        published: {{30_000 + i}}
                        host_ip: 127.0.0.1
                    volumes:
                      - data:/data
                      - ./config/service{{i}}:/etc/service:ro
                    labels:
                      - com.example.number={{i}}
                    healthcheck:
                      test: ["CMD", "service", "--health"]
                      interval: 10s
                      timeout: 3s
                    restart: unless-stopped
                    networks: [backend]

                """);
        }

        return text.Append("networks:\n  backend:\nvolumes:\n  data:\n").ToString();
    }
}
