using System.Diagnostics;
using System.Text;
using DeployGuard.Documents.StartUp;

namespace DeployGuard.Core.Tests.Documents.StartUp;

/// <summary>Damaged and hostile files are read like any other, in time linear to their length.</summary>
public sealed class StartUpMutationTests
{
    private const string Whole = """
        using Serilog;
        var builder = WebApplication.CreateBuilder(args);
        builder.Host.UseSerilog((context, logger) => logger.WriteTo.Console(new CompactJsonFormatter()).WriteTo.Async(a => a.Seq($"http://{host:x}")));
        if (!builder.Environment.IsDevelopment() && flag is not true) { builder.WebHost.UseSentry(); return; } else if (x) throw new Exception();
        #if DEBUG
        app.MapHealthChecks("/health");
        #elif !A
        app.MapGroup("/a").MapGet("/b", async (ctx) => { await next(); });
        #else
        db.Database.Migrate();
        #endif
        [ApiController, Route("api/[controller]")]
        public class HealthController : ControllerBase { [HttpGet("{id?}", Name = "x")] public Task<List<int>> Get<T>([FromRoute] int id) where T : class => F(id); }
        static class E { public static void Map([X] this WebApplication app) { app.Run(async c => await c.Write("")); } }
        """;

    private static void Read(string code)
    {
        var program = Programs.Web().With("src/App/Program.cs", code.Replace("[|", "[ |").Replace("|]", "| ]")).Program();
        _ = (program.HealthEndpoint, program.StructuredLogging, program.ErrorMonitoring, program.Migrations.Count, program.Answers("/health"));
        Assert.All(program.Facts, fact => Assert.InRange(fact.Location.Span.End, 1, fact.Location.Source.Content.Length));
    }

    [Fact]
    public void The_whole_is_understood()
    {
        var program = Programs.Web().With("src/App/Program.cs", Whole).Program();
        Assert.NotNull(program.Start);
        Assert.Contains("/api/Health", program.Show(StartUpFactKind.HealthEndpoint));
    }

    [Fact]
    public void Any_beginning_and_any_end_is_read()
    {
        for (var i = 0; i < Whole.Length; i += 3)
        {
            Read(Whole.Substring(0, i));
            Read(Whole.Substring(i) + " WebApplication");
        }
    }

    [Fact]
    public void Any_change_is_read()
    {
        const string Signs = "(){}[]<>;,.!?=&|#\"'/\\@$:\n ae0";
        var random = new Random(20260501);
        for (var round = 0; round < 1500; round++)
        {
            var text = new StringBuilder(Whole);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Length - 10);
                switch (random.Next(3))
                {
                    case 0: text[at] = Signs[random.Next(Signs.Length)]; break;
                    case 1: text.Remove(at, random.Next(1, 10)); break;
                    default: text.Insert(at, Signs[random.Next(Signs.Length)]); break;
                }
            }

            Read(text.ToString());
        }
    }

    [Theory]
    [InlineData("if (a) ")]
    [InlineData("if (a) x(); else ")]
    [InlineData("if (a) for (b) ")]
    [InlineData("if (((((")]
    [InlineData("if (!!!!!!!!")]
    [InlineData("if (a && b || c == false) { ")]
    [InlineData("void A() { ")]
    [InlineData("void A() => ")]
    [InlineData("void A() { A(); } ")]
    [InlineData("#if A\n")]
    [InlineData("a.MapGroup(\"/a\")")]
    [InlineData(".MapGet(\"/a\")")]
    [InlineData("new A(")]
    [InlineData("[Route(\"a\")] ")]
    [InlineData("class AController { [Route(\"a\")] } ")]
    [InlineData("new JsonFormatter { ")]
    public void Hostile_files_cost_no_more_than_their_length(string part)
    {
        var code = "WebApplication.CreateBuilder();\n" + string.Concat(Enumerable.Repeat(part, 300_000 / part.Length));
        var watch = Stopwatch.StartNew();
        Read(code);
        // A square of this length would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }
}
