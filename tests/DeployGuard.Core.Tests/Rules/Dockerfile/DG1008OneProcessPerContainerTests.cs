using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

/// <summary>Several long-running processes in what the final stage starts, and all the start commands that look like it.</summary>
public sealed class DG1008OneProcessPerContainerTests
{
    private static TestRepository Start(string instructions) => TestRepository.Dockerfile("FROM debian:12.8\n" + instructions);

    [Theory]
    [InlineData("""CMD [[|"supervisord"|], "-n"]""")]
    [InlineData("CMD [|/usr/bin/supervisord|] -c /etc/supervisord.conf")]
    [InlineData("""ENTRYPOINT ["tini", "--", [|"s6-svscan"|], "/etc/s6"]""")]
    [InlineData("""CMD ["sh", "-c", "exec [|supervisord|] -n"]""")]
    [InlineData("""ENTRYPOINT ["/docker-entrypoint.sh"]""" + "\n" + """CMD [[|"supervisord"|]]""")]
    [InlineData("CMD pm2-runtime a.js; [|pm2|] start b.js")]
    public void Reports_supervisors(string instructions) => Start(instructions).Reports<DG1008OneProcessPerContainer>();

    [Theory]
    [InlineData("CMD [|service nginx start|] && tail -f /var/log/nginx/access.log")]
    [InlineData("ENTRYPOINT [|/etc/init.d/ssh start|] && dotnet App.dll")]
    [InlineData("""CMD ["bash", "-c", "[|service cron start|]; exec dotnet App.dll"]""")]
    public void Reports_services_started_in_the_background(string instructions) =>
        Start(instructions).Reports<DG1008OneProcessPerContainer>();

    [Theory]
    [InlineData("CMD [|nginx|] & dotnet App.dll")]
    [InlineData("CMD [|dotnet Worker.dll|] & exec dotnet Web.dll")]
    [InlineData("CMD [|node a.js|] & node b.js & wait")]
    [InlineData("CMD [|redis-server|] & tail -f /dev/null")]
    [InlineData("CMD (cd /a && [|node a.js|]) & node b.js")]
    [InlineData("CMD sh -c '[|node a.js|]' & node b.js")]
    [InlineData("""CMD ["sh", "-c", "[|cron -f|] & exec \"$@\""]""")]
    public void Reports_a_server_in_the_background_of_another(string instructions) =>
        Start(instructions).Reports<DG1008OneProcessPerContainer>();

    [Theory]
    [InlineData("CMD [|php-fpm8.2 -D|] && nginx -g 'daemon off;'")]
    [InlineData("CMD [|cron|]; exec dotnet App.dll")]
    [InlineData("CMD [|/usr/sbin/sshd|] && [|redis-server --daemonize yes|] && node server.js")]
    public void Reports_a_server_in_front_of_another(string instructions) =>
        Start(instructions).Reports<DG1008OneProcessPerContainer>();

    [Theory]
    [InlineData("COPY <<EOF /app/start.sh\n#!/bin/sh\n[|node a.js|] &\nexec node b.js\nEOF\nCMD [\"/app/start.sh\"]")]
    [InlineData("COPY <<start.sh <<other.sh /app/\n[|node a.js|] &\nnode b.js\nstart.sh\nnginx & redis-server\nother.sh\nCMD sh /app/start.sh")]
    [InlineData("RUN cat <<'EOF' > /start.sh && chmod +x /start.sh\n[|nginx|]\nexec dotnet App.dll\nEOF\nENTRYPOINT [\"tini\", \"--\", \"/start.sh\"]")]
    [InlineData("RUN <<EOF\ntee /start.sh <<'X'\n[|supervisord|]\nX\nEOF\nENTRYPOINT [\"/start.sh\"]")]
    [InlineData("COPY <<a.sh <<b.sh /\n. /b.sh\na.sh\n[|service cron start|]\nb.sh\nENTRYPOINT [\"/a.sh\"]")]
    public void Reports_inside_a_script_the_Dockerfile_writes(string instructions) =>
        Start(instructions).Reports<DG1008OneProcessPerContainer>();

    private static TestRepository Copied(string instructions, string script) =>
        Start(instructions).With("deploy/start.sh", script);

    [Theory]
    [InlineData("#!/bin/sh\n[|node a.js|] &\nexec node b.js\n")]
    [InlineData("#!/bin/bash\nset -e\n[|service cron start|]\nexec \"$@\"\n")]
    [InlineData("#!/usr/bin/env bash\r\n[|nginx|]\r\nexec dotnet App.dll\r\n")]
    [InlineData("[|redis-server --daemonize yes|] # no interpreter line: the shell runs it\nnode server.js\n")]
    public void Reports_inside_a_copied_script(string script) =>
        Copied("COPY deploy/start.sh /start.sh\nENTRYPOINT [\"/start.sh\"]", script).Reports<DG1008OneProcessPerContainer>();

    [Theory]
    [InlineData("WORKDIR /app\nCOPY deploy/start.sh .\nENTRYPOINT [\"./start.sh\"]")]
    [InlineData("WORKDIR /app\nCOPY deploy/ ./\nCMD ./start.sh")]
    [InlineData("WORKDIR /app\nCOPY . .\nCMD [\"bash\", \"deploy/start.sh\"]")]
    [InlineData("COPY deploy /opt/\nENTRYPOINT [\"tini\", \"--\", \"/opt/start.sh\"]")]
    [InlineData("ADD deploy/start.sh /usr/local/bin/\nENTRYPOINT [\"start.sh\"]")]
    [InlineData("COPY deploy/start.sh /entrypoint\nENTRYPOINT [\"/entrypoint\"]")]
    [InlineData("COPY deploy/start.sh /start.sh\nRUN sed -i 's/\\r$//' /start.sh && chmod +x /start.sh\nCMD [\"/start.sh\"]")]
    [InlineData("COPY --from=build /out /app\nCOPY --chmod=755 deploy/start.sh /app/start.sh\nCMD [\"/app/start.sh\"]")]
    [InlineData("COPY deploy/start.sh /s/\nCMD cd /s && exec /s/start.sh")]
    public void Reports_a_script_wherever_it_is_copied_to(string instructions) =>
        Copied(instructions, "[|nginx|] & exec dotnet App.dll").Reports<DG1008OneProcessPerContainer>();

    [Fact]
    public void Reports_a_script_that_a_copied_script_runs() =>
        Copied("COPY deploy /s\nENTRYPOINT [\"/s/start.sh\"]", "exec /s/web.sh")
            .With("deploy/web.sh", "[|nginx|] & exec dotnet App.dll")
            .Reports<DG1008OneProcessPerContainer>();

    [Fact]
    public void Reports_a_script_of_several_Dockerfiles_once()
    {
        const string content = "FROM debian:12.8\nCOPY deploy/start.sh /\nENTRYPOINT [\"/start.sh\"]";
        var finding = Assert.Single(
            TestRepository.Empty.With("Dockerfile", content).With("Dockerfile.debug", content)
                .With("deploy/start.sh", "[|nginx|] & exec dotnet App.dll")
                .Reports<DG1008OneProcessPerContainer>());
        Assert.Equal("Dockerfile", Assert.Single(finding.Related).Location.Path);
        Assert.Equal(3, finding.Related[0].Location.Start.Line);
    }

    // The finding stands in the script, so its comments speak about it.
    [Theory]
    [InlineData("# deployguard disable=DG1008\nnginx & exec dotnet App.dll")]
    [InlineData("nginx & # deployguard disable=DG1008\nexec dotnet App.dll")]
    public void A_comment_in_the_script_suppresses(string script) =>
        Copied("COPY deploy/start.sh /\nCMD [\"/start.sh\"]", script).Silent<DG1008OneProcessPerContainer>();

    // What entrypoints do before they hand over to the one process.
    [Theory]
    [InlineData("#!/bin/sh\nset -e\nexec dotnet App.dll \"$@\"\n")]
    [InlineData("#!/bin/sh\nuntil nc -z db 5432; do sleep 1; done\nexec dotnet App.dll\n")]
    [InlineData("#!/bin/sh\n./efbundle && exec dotnet App.dll\n")]
    [InlineData("#!/bin/sh\r\nnginx -t\r\nexec nginx -g 'daemon off;'\r\n")]
    [InlineData("#!/bin/sh\nif [ \"$ROLE\" = cron ]; then exec cron -f; fi\nexec dotnet App.dll\n")]
    [InlineData("#!/bin/sh\n# nginx &\nexec dotnet App.dll\n")]
    [InlineData("#!/usr/bin/env python3\nsupervisord\n")]
    [InlineData("")]
    public void Copied_scripts_that_start_one_process_are_fine(string script) =>
        Copied("COPY deploy/start.sh /\nENTRYPOINT [\"/start.sh\"]", script).Silent<DG1008OneProcessPerContainer>();

    // Which file is started is not certain, or it is another one.
    [Theory]
    [InlineData("COPY deploy/start.sh /start.sh\nCMD [\"dotnet\", \"App.dll\"]")]
    [InlineData("COPY deploy/start.sh /start.sh\nCMD [\"/app/start.sh\"]")]
    [InlineData("COPY deploy/start.sh start.sh\nCMD [\"./start.sh\"]")] // the image decides the working directory
    [InlineData("COPY deploy/start.sh /opt/\nCMD [\"start.sh\"]")] // not in PATH
    [InlineData("WORKDIR /app\nCOPY deploy/start.sh .\nCMD cd bin && ./start.sh")]
    [InlineData("COPY deploy/start.sh /start.sh\nCOPY --from=build /out/start.sh /start.sh\nCMD [\"/start.sh\"]")]
    [InlineData("COPY deploy/start.sh /start.sh\nCOPY <<EOF /start.sh\nexec dotnet App.dll\nEOF\nCMD [\"/start.sh\"]")]
    [InlineData("COPY deploy/start.sh /start.sh\nRUN echo 'exec dotnet App.dll' > /start.sh\nCMD [\"/start.sh\"]")]
    [InlineData("COPY deploy/start.sh /start.sh\nRUN mv /other.sh /start.sh\nCMD [\"/start.sh\"]")]
    [InlineData("COPY deploy/start.sh /start.sh\nCMD [\"/start.sh\"]\nFROM debian:12.8\nCMD [\"/start.sh\"]")]
    public void Scripts_that_may_be_others_are_left_alone(string instructions) =>
        Copied(instructions, "nginx & exec dotnet App.dll").Silent<DG1008OneProcessPerContainer>();

    // What the builder does not see cannot be what it copies.
    [Fact]
    public void Scripts_outside_the_build_are_left_alone()
    {
        var start = Start("COPY . /s\nENTRYPOINT [\"/s/deploy/start.sh\"]");
        const string script = "nginx & exec dotnet App.dll";
        start.With(".dockerignore", "deploy").With("deploy/start.sh", script).Silent<DG1008OneProcessPerContainer>();
        start.With("deploy/start.sh", script, FileState.Ignored).Silent<DG1008OneProcessPerContainer>();
        start.With("other/deploy/start.sh", script).Silent<DG1008OneProcessPerContainer>();
        start.With("deploy/start.sh", script).With(new ValidationSettings { Exclude = ["deploy/**"] }).Silent<DG1008OneProcessPerContainer>();
    }

    [Fact]
    public void Scripts_that_start_each_other_end() =>
        Copied("COPY deploy /s\nCMD [\"/s/start.sh\"]", ". /s/other.sh").With("deploy/other.sh", "exec /s/start.sh").Silent<DG1008OneProcessPerContainer>();

    // An ENTRYPOINT that is a shell takes its script from CMD (reference: ENTRYPOINT and CMD interact).
    [Fact]
    public void Reports_the_script_that_CMD_hands_to_a_shell_entrypoint() =>
        Start("""
            ENTRYPOINT ["/bin/sh", "-c"]
            CMD ["[|nginx|] & dotnet App.dll"]
            """).Reports<DG1008OneProcessPerContainer>();

    [Fact]
    public void Reports_the_start_command_inherited_from_an_earlier_stage() =>
        TestRepository.Dockerfile("FROM debian:12.8 AS base\nCMD [|supervisord|]\nFROM base").Reports<DG1008OneProcessPerContainer>();

    // An init process runs one program and reaps its children: it is what the checklist asks for, not a supervisor.
    [Theory]
    [InlineData("""ENTRYPOINT ["tini", "--", "dotnet", "App.dll"]""")]
    [InlineData("""ENTRYPOINT ["dumb-init", "--"]""" + "\n" + """CMD ["node", "server.js"]""")]
    [InlineData("""CMD ["pm2-runtime", "server.js"]""")]
    public void Init_processes_are_fine(string instructions) => Start(instructions).Silent<DG1008OneProcessPerContainer>();

    // Preparations that end before the one process starts.
    [Theory]
    [InlineData("CMD ./migrate && exec dotnet App.dll")]
    [InlineData("CMD dotnet Migrator.dll && dotnet App.dll")]
    [InlineData("CMD dotnet ef database update; dotnet App.dll")]
    [InlineData("CMD nginx -t && nginx -g 'daemon off;'")]
    [InlineData("CMD python manage.py migrate && gunicorn app:app")]
    [InlineData("CMD envsubst < /t > /c && exec nginx -g 'daemon off;' 2>&1")]
    [InlineData("CMD until curl -f http://db:5432; do sleep 1; done; exec dotnet App.dll")]
    [InlineData("""CMD ["sh", "-c", "./wait-for db:5432 -- dotnet App.dll"]""")]
    public void Preparations_are_fine(string instructions) => Start(instructions).Silent<DG1008OneProcessPerContainer>();

    // A server started for its set-up and stopped again: the entrypoints of database images do this.
    [Theory]
    [InlineData("CMD mysqld & sleep 5; mysql < /init.sql; kill $!; wait; exec mysqld")]
    [InlineData("CMD redis-server --daemonize yes && redis-cli set a b && redis-cli shutdown && exec redis-server")]
    [InlineData("CMD nginx && certbot && nginx -s stop && dotnet App.dll")]
    [InlineData("CMD redis-server --daemonize yes; load-data; redis-server")]
    public void Temporary_servers_are_fine(string instructions) => Start(instructions).Silent<DG1008OneProcessPerContainer>();

    // One of several is chosen, so only one runs.
    [Theory]
    [InlineData("CMD if [ \"$ROLE\" = worker ]; then exec celery -A a worker; else exec gunicorn a; fi")]
    [InlineData("CMD case $1 in a) nginx;; b) redis-server;; esac")]
    [InlineData("CMD nginx -g 'daemon off;' || exec dotnet Fallback.dll")]
    [InlineData("CMD exec nginx -g 'daemon off;'; node unreachable.js")]
    public void Alternatives_are_fine(string instructions) => Start(instructions).Silent<DG1008OneProcessPerContainer>();

    // An ampersand that is no background, a background that is short, and one server that is waited for.
    [Theory]
    [InlineData("CMD dotnet App.dll --url 'http://x/?nginx&y' 2>&1 | tee /log")]
    [InlineData("CMD dotnet App.dll > /log 2>&1")]
    [InlineData("CMD (sleep 5 && curl -f http://localhost/warm) & exec dotnet App.dll")]
    [InlineData("CMD ./unknown & exec dotnet App.dll")]
    [InlineData("CMD node server.js & wait")]
    [InlineData("CMD echo nginx & exec dotnet App.dll")]
    [InlineData("CMD dotnet App.dll | node format.js")]
    [InlineData("""CMD ["dotnet", "App.dll", "&", "nginx"]""")]
    public void No_second_server(string instructions) => Start(instructions).Silent<DG1008OneProcessPerContainer>();

    // What runs during the build, in other stages, or in another language is not what the container starts.
    [Theory]
    [InlineData("RUN service mysql start && mysql < /init.sql")]
    [InlineData("RUN supervisord & nginx\nCMD dotnet App.dll")]
    [InlineData("CMD supervisord\nCMD dotnet App.dll")]
    [InlineData("HEALTHCHECK CMD service nginx start")]
    [InlineData("CMD supervisord\nFROM debian:12.8\nCMD dotnet App.dll")]
    [InlineData("SHELL [\"pwsh\", \"-c\"]\nCMD nginx & dotnet App.dll")]
    [InlineData("ENTRYPOINT dotnet App.dll\nCMD [\"supervisord\"]")]
    [InlineData("COPY <<EOF /etc/other.sh\nnginx & node a.js\nEOF\nCMD [\"/app/start.sh\"]")]
    [InlineData("COPY <<EOF /app/start.py\n#!/usr/bin/env python3\nsupervisord\nEOF\nCMD [\"/app/start.py\"]")]
    public void Not_the_start_of_the_container(string instructions) => Start(instructions).Silent<DG1008OneProcessPerContainer>();

    [Theory]
    [InlineData("CMD [|supervisord|]", "supervisord is there to run several processes: start one here and give every other a container of its own")]
    [InlineData("CMD [|nginx|] & node a.js", "nginx runs in the background beside another process: run it in a container of its own")]
    public void Says_what_to_do(string instructions, string message) =>
        Assert.Equal(message, Assert.Single(Start(instructions).Reports<DG1008OneProcessPerContainer>()).Message);
}
