using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace DeployGuard.CodeFixes.Tests;

/// <summary>Many findings at once. The verifier fixes one by one, then all of a document, of the project and of the solution.</summary>
public sealed class FixAllTests
{
    [Fact]
    public Task Fixes_all_of_a_document() => Fix.Environment(
        """
        class A
        {
            private const string First = [|"kX9#vR2!pQ7z"|], Second = [|"kX9#second1"|];

            string DbPassword = [|"kX9#vR2!pQ7z"|];

            string M(string password) => password == First ? Second : [|"kX9#vR2!pQ7z"|];
        }

        """,
        """
        using System;

        class A
        {
            private static readonly string First = Environment.GetEnvironmentVariable("FIRST") ?? throw new InvalidOperationException("FIRST is not set"), Second = Environment.GetEnvironmentVariable("SECOND") ?? throw new InvalidOperationException("SECOND is not set");

            string DbPassword = Environment.GetEnvironmentVariable("DB_PASSWORD") ?? throw new InvalidOperationException("DB_PASSWORD is not set");

            string M(string password) => password == First ? Second : Environment.GetEnvironmentVariable("M") ?? throw new InvalidOperationException("M is not set");
        }

        """);

    [Fact]
    public Task Fixes_all_of_a_project() => Fix.Verify<StandInAnalyzer>(
        "class A { string DbPassword = [|\"kX9#vR2!pQ7z\"|]; }\n",
        "using System;\n\nclass A { string DbPassword = Environment.GetEnvironmentVariable(\"DB_PASSWORD\") ?? throw new InvalidOperationException(\"DB_PASSWORD is not set\"); }\n",
        SettingSource.Environment,
        NullableContextOptions.Enable,
        "DG5001",
        test =>
        {
            test.CodeFixTestBehaviors = CodeFixTestBehaviors.None;
            test.TestState.Sources.Add("class B { string? ApiKey { get; } = [|\"kX9#vR2!pQ7z\"|]; }\n");
            test.FixedState.Sources.Add("using System;\n\nclass B { string? ApiKey { get; } = Environment.GetEnvironmentVariable(\"API_KEY\"); }\n");
        });

    [Fact]
    public Task Leaves_what_has_no_fix() => Fix.Verify<StandInAnalyzer>(
        """
        using System;

        class A
        {
            const string Needed = {|DG5001:"kX9#vR2!pQ7z"|};

            string Password = {|DG5001:"kX9#vR2!pQ7z"|};

            [Obsolete(Needed)]
            void M() { }
        }

        """,
        """
        using System;

        class A
        {
            const string Needed = {|DG5001:"kX9#vR2!pQ7z"|};

            string Password = Environment.GetEnvironmentVariable("PASSWORD") ?? throw new InvalidOperationException("PASSWORD is not set");

            [Obsolete(Needed)]
            void M() { }
        }

        """,
        SettingSource.Environment,
        NullableContextOptions.Enable,
        "DG5001");

    [Fact]
    public Task Adds_each_directive_once() => Fix.Configuration(
        """
        using Microsoft.AspNetCore.Builder;

        var builder = WebApplication.CreateBuilder(args);
        var ordersConnection = [|"Server=db;Password=kX9#vR2!pQ7z"|];
        var salesConnection = [|"Server=db;Password=kX9#vR2!pQ7z"|];
        System.Console.WriteLine(ordersConnection + salesConnection);

        """,
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;

        var builder = WebApplication.CreateBuilder(args);
        var ordersConnection = builder.Configuration.GetConnectionString("Orders") ?? throw new InvalidOperationException("ConnectionStrings:Orders is not set");
        var salesConnection = builder.Configuration.GetConnectionString("Sales") ?? throw new InvalidOperationException("ConnectionStrings:Sales is not set");
        System.Console.WriteLine(ordersConnection + salesConnection);

        """,
        "DG5002");
}
