using DeployGuard.Documents.Shell.Commands;

namespace DeployGuard.Core.Tests.Documents.Shell.Commands;

public sealed class DaemonsTests
{
    [Theory]
    [InlineData("nginx")]
    [InlineData("/usr/sbin/nginx -g 'daemon off;'")]
    [InlineData("exec gosu redis redis-server /etc/redis.conf")]
    [InlineData("apache2ctl -D FOREGROUND")]
    [InlineData("apachectl start")]
    [InlineData("php-fpm8.2 -F")]
    [InlineData("sudo -u postgres postgres -D /data")]
    [InlineData("/usr/sbin/sshd -D")]
    [InlineData("cron -f")]
    [InlineData("gunicorn app:app")]
    [InlineData("celery -A app worker")]
    [InlineData("caddy run --config /etc/c")]
    public void Servers(string command) => Assert.True(Daemons.IsServer(Scripts.Single(command)));

    [Theory]
    [InlineData("nginx -t")]
    [InlineData("nginx -s reload")]
    [InlineData("nginx -v")]
    [InlineData("redis-server --version")]
    [InlineData("mysqld --initialize-insecure")]
    [InlineData("postgres --single")]
    [InlineData("apache2ctl configtest")]
    [InlineData("sshd -t")]
    [InlineData("php-fpm -t")]
    [InlineData("php-fpm-healthcheck")]
    [InlineData("celery -A app migrate")]
    [InlineData("caddy fmt")]
    [InlineData("$SERVER")]
    [InlineData("echo nginx")]
    [InlineData("dotnet App.dll")]
    public void No_servers(string command) => Assert.False(Daemons.IsServer(Scripts.Single(command)));

    [Theory]
    [InlineData("dotnet App.dll --urls x")]
    [InlineData("dotnet run --project x")]
    [InlineData("node dist/server.js")]
    [InlineData("npm run start")]
    [InlineData("java -Xmx1g -jar /app.jar")]
    [InlineData("python manage.py runserver")]
    public void Applications_may_run_for_long(string command) => Assert.True(Daemons.IsLongRunning(Scripts.Single(command)));

    [Theory]
    [InlineData("dotnet ef database update")]
    [InlineData("dotnet --info")]
    [InlineData("dotnet $APP")]
    [InlineData("node --version")]
    [InlineData("node -e 1")]
    [InlineData("npm ci")]
    [InlineData("npm run build")]
    [InlineData("java -version")]
    [InlineData("python manage.py migrate")]
    public void Tools_do_not(string command) => Assert.False(Daemons.IsLongRunning(Scripts.Single(command)));

    [Theory]
    [InlineData("supervisord -c x", true)]
    [InlineData("/usr/bin/supervisord", true)]
    [InlineData("exec tini -- s6-svscan /etc/services", true)]
    [InlineData("/sbin/init", true)]
    [InlineData("pm2 start a.js", true)]
    [InlineData("foreman start", true)]
    [InlineData("supervisord --version", false)]
    [InlineData("supervisorctl status", false)]
    [InlineData("pm2-runtime a.js", false)]
    [InlineData("pm2 install x", false)]
    [InlineData("foreman check", false)]
    [InlineData("tini -- dotnet App.dll", false)]
    [InlineData("/app/init", false)]
    public void Supervisors(string command, bool expected) =>
        Assert.Equal(expected, ProcessSupervisors.IsSupervisor(Scripts.Single(command)));

    [Theory]
    [InlineData("service nginx start", true)]
    [InlineData("sudo service ssh restart", true)]
    [InlineData("/etc/init.d/cron start", true)]
    [InlineData("systemctl start x", true)]
    [InlineData("systemctl enable --now x", true)]
    [InlineData("rc-service x start", true)]
    [InlineData("service nginx status", false)]
    [InlineData("service --status-all", false)]
    [InlineData("systemctl enable x", false)]
    [InlineData("/etc/init.d/cron stop", false)]
    [InlineData("echo service x start", false)]
    public void Service_starters(string command, bool expected) =>
        Assert.Equal(expected, ServiceStarters.StartsService(Scripts.Single(command)));
}
