using System.Text;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Compose.Schema;

namespace DeployGuard.Core.Tests.Documents.Compose.Schema;

public sealed class FileShapeTests
{
    /// <summary>Every key of the specification (2026-10), in each form it takes.</summary>
    private const string Everything = """
        name: everything
        include:
          - a.yaml
          - { path: b.yaml, env_file: [c.env], project_directory: d }
        services:
          web:
            annotations: { a: b }
            attach: false
            build:
              { context: ., dockerfile: D, dockerfile_inline: FROM a, entitlements: [e], args: [A=1], ssh: [default], labels: { a: 1 },
                cache_from: [a], cache_to: [b], no_cache: true, no_cache_filter: [a], additional_contexts: { a: b }, network: host, pull: true,
                target: t, shm_size: 1g, extra_hosts: [a=1.2.3.4], isolation: default, privileged: false, secrets: [s], tags: [t:1],
                ulimits: { nofile: 1 }, platforms: [linux/amd64], provenance: mode=max, sbom: true, x-a: 1 }
            blkio_config:
              { weight: 300, weight_device: [{ path: /dev/a, weight: 1 }], device_read_bps: [{ path: /dev/a, rate: 12mb }],
                device_read_iops: [{ path: /dev/a, rate: 1 }], device_write_bps: [{ path: /dev/a, rate: 1024 }],
                device_write_iops: [{ path: /dev/a, rate: "1" }] }
            cap_add: [A]
            cap_drop: [ALL]
            cgroup: private
            cgroup_parent: p
            command: ["a", "b"]
            configs: [c, { source: c, target: /c, uid: "1", gid: "1", mode: 0440 }]
            container_name: everything-web
            cpu_count: 2
            cpu_percent: 50.5
            cpu_period: 50ms
            cpu_quota: "50000"
            cpu_rt_period: 1400us
            cpu_rt_runtime: 400ms
            cpu_shares: 73
            cpus: 0.5
            cpuset: 0-3
            credential_spec: { file: f }
            depends_on: { db: { condition: service_healthy, restart: true, required: false } }
            deploy:
              { mode: replicated, endpoint_mode: vip, replicas: 2, labels: [a=b],
                placement: { constraints: [a], preferences: [{ spread: a }], max_replicas_per_node: 1 },
                resources: { limits: { cpus: '0.5', memory: 50M, pids: 1 },
                             reservations: { cpus: 0.25, memory: 20M, generic_resources: [{ discrete_resource_spec: { kind: g, value: 2 } }],
                                             devices: [{ capabilities: [gpu], count: all, driver: nvidia, device_ids: ["0"], options: { a: b } }] } },
                restart_policy: { condition: on-failure, delay: 5s, max_attempts: 3, window: 120s },
                rollback_config: { parallelism: 1, delay: 1s, failure_action: pause, monitor: 1m, max_failure_ratio: 0.1, order: stop-first },
                update_config: { parallelism: "2", order: start-first } }
            develop: { watch: [{ path: ., action: sync, target: /a, ignore: [b], include: c, initial_sync: true }, { path: p, action: sync+exec, exec: { command: c } }] }
            device_cgroup_rules: ['c 1:3 mr']
            devices: ["/dev/a:/dev/a", { source: /dev/b, target: /dev/b, permissions: rwm }]
            dns: 8.8.8.8
            dns_opt: [use-vc]
            dns_search: [a]
            domainname: d
            entrypoint: /a -b
            env_file: [a.env, { path: b.env, required: false, format: raw }]
            environment: { A: , B: 1, C: true, D: x, E: 1.5 }
            expose: ["80", 81, 82-84/tcp]
            external_links: [a]
            extra_hosts: { a: 1.2.3.4, b: [1.2.3.4, "::1"] }
            gpus: [{ driver: d, count: 2 }]
            group_add: [mail, 1000]
            healthcheck: { test: [CMD, a], interval: 1m30s, timeout: 10s, retries: 3, start_period: 40s, start_interval: 5s, disable: false }
            hostname: h
            image: registry.example.com:5000/a/b:c
            init: true
            ipc: host
            isolation: default
            label_file: [a, b]
            labels: [a, b=c]
            links: [db]
            logging: { driver: json-file, options: { max-size: 10m, max-file: 3, a: } }
            mac_address: 02:42:ac:11:65:43
            mem_limit: 1gb
            mem_reservation: 512m
            mem_swappiness: 60
            memswap_limit: -1
            models: { llm: { endpoint_var: A, model_var: B } }
            networks: { a: { aliases: [b], interface_name: eth0, ipv4_address: 1.2.3.4, ipv6_address: "::1", link_local_ips: [1.2.3.4],
                             mac_address: x, driver_opts: { a: 1 }, priority: 1, gw_priority: 2 }, b: }
            network_mode: bridge
            oom_kill_disable: false
            oom_score_adj: -500
            pid: host
            pids_limit: 10
            platform: linux/amd64
            ports: [80, "8080:80", { name: n, target: 80, published: "8080", host_ip: 127.0.0.1, protocol: tcp, app_protocol: http, mode: host }]
            post_start: [{ command: [a], user: u, privileged: true, working_dir: /a, environment: [A=b] }]
            pre_start: [{ command: a }]
            pre_stop: [{ command: a }]
            privileged: false
            profiles: [a]
            pull_policy: daily
            pull_refresh_after: 24h
            read_only: true
            restart: unless-stopped
            runtime: runc
            scale: 1
            secrets: [s, { source: s, target: t, uid: "1", gid: "1", mode: "0440" }]
            security_opt: [a]
            shm_size: 64M
            stdin_open: true
            stop_grace_period: 1m
            stop_signal: SIGTERM
            storage_opt: { size: 1G }
            sysctls: { a: 1 }
            tmpfs: [/run]
            tty: true
            ulimits: { nofile: { soft: 1, hard: 2 }, nproc: 3 }
            use_api_socket: true
            user: "1000:1000"
            userns_mode: host
            uts: host
            volumes:
              - a:/b
              - { type: bind, source: ., target: /a, read_only: true, consistency: cached, bind: { propagation: rslave, create_host_path: false, recursive: disabled, selinux: z } }
              - { type: volume, source: a, target: /c, volume: { nocopy: true, subpath: s, labels: [a=b] } }
              - { type: tmpfs, target: /d, tmpfs: { size: 1g, mode: 755 } }
              - { type: image, source: a, target: /e, image: { subpath: s } }
            volumes_from: [db]
            working_dir: /w
          db:
            extends: { service: web, file: c.yaml }
          cloud:
            provider: { type: t, options: { a: 1, b: [x, true] } }
        models:
          llm: { model: ai/m, name: n, context_size: 1024, runtime_flags: ["--a"] }
        networks:
          a: { name: n, driver: d, driver_opts: { a: 1 }, internal: true, attachable: true, enable_ipv4: true, enable_ipv6: false, labels: { a: b },
               ipam: { driver: d, options: { a: b }, config: [{ subnet: s, ip_range: r, gateway: g, aux_addresses: { a: b } }] } }
          b: { external: true }
        volumes:
          a:
          b: { name: n, driver: d, driver_opts: { a: b }, labels: [a=b], external: false }
        secrets:
          s: { file: f }
          t: { environment: E, name: n, labels: { a: b }, driver: d, driver_opts: { a: 1 }, template_driver: t }
        configs:
          c: { content: x, name: n, labels: [a], template_driver: t }
          d: { external: true }
        x-anything: [1, { a: b }]
        """;

    [Fact]
    public void A_file_with_every_key_fits() => Assert.Empty(Problems(Everything).Select(problem => $"{problem.Location.Start}: {problem.Message}"));

    /// <summary>The mutation of the test above: each key but the free ones is one the tables know by its name.</summary>
    [Theory]
    [InlineData("additional_contexts:", "additionalcontext:")]
    [InlineData("start_interval:", "startinterval:")]
    [InlineData("max_replicas_per_node:", "max_replica_per_node:")]
    [InlineData("gw_priority:", "gw_priorty:")]
    [InlineData("enable_ipv4:", "enableipv4:")]
    [InlineData("runtime_flags:", "runtime_flag:")]
    public void A_misspelt_key_does_not(string key, string misspelt) =>
        Assert.Contains("did you mean '" + key.TrimEnd(':') + "'", Assert.Single(Problems(Everything.Replace(key, misspelt))).Message, StringComparison.Ordinal);

    [Fact]
    public void Problems_of_one_file_are_bounded()
    {
        var text = new StringBuilder("services:\n  web:\n");
        for (var i = 0; i < 1000; i++) text.Append("    unheard_of_").Append(i).Append(": 1\n");
        Assert.InRange(Problems(text.ToString()).Count, 1, 100);
    }

    /// <summary>D1: what an alias repeats is one mistake.</summary>
    [Fact]
    public void Repeated_content_is_reported_once()
    {
        var text = new StringBuilder("x-a: &a\n  imag: b\nservices:\n");
        for (var i = 0; i < 500; i++) text.Append("  s").Append(i).Append(": *a\n");
        Assert.Single(Problems(text.ToString()));
    }

    private static IReadOnlyList<SchemaProblem> Problems(string compose)
    {
        var documents = TestRepository.Compose(compose).Documents();
        return [.. documents.Model(ComposeSchema.Build).ReachedFrom(documents.Find<ComposeDocument>("compose.yaml")!)];
    }
}
